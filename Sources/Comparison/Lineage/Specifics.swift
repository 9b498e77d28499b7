import Document
import Language
import Lexicons

/// What a retelling in other words still keeps: names, numbers and times, and words that are rare in English.
///
/// Each is a hash, once, in the order in which a text first has them. Countries and roles are left out, for every
/// report of an event has them, and so are the numbers up to three.
enum Specifics {
  /// A word that occurs more often in the counts of ``WordList`` is not rare.
  private static let mostOccurrences = 5
  private static let words = WordList()
  private static let smallNumbers: Set = ["0", "1", "2", "3"]

  static func hashes(of analysis: DocumentAnalysis) -> [Int64] {
    var hashes: [Int64] = []
    var known: Set<Int64> = []
    for sentence in analysis.sentences where sentence.block.kind.givesClaims {
      var found: [(start: Int, hash: Int64)] = []
      for name in sentence.mentions where !name.key.hasPrefix("country:") && !name.key.hasPrefix("role:") {
        found.append((name.range.start, named("n" + NameKey.canonical(name.key))))
      }
      for quantity in sentence.quantities {
        let number = number(of: quantity)
        if !smallNumbers.contains(number) { found.append((quantity.range.start, named("q" + number))) }
      }
      for time in sentence.times {
        if let iso = time.iso { found.append((time.range.start, named("t" + iso))) }
      }
      for word in sentence.words where isRare(word) { found.append((word.range.start, rare(word.lemma))) }
      found.sort { ($0.start, $0.hash) < ($1.start, $1.hash) }
      for (_, hash) in found where known.insert(hash).inserted { hashes.append(hash) }
    }
    return hashes
  }

  /// Whether a hash is that of a name, a number or a time, and not of a rare word.
  static func isNamed(_ hash: Int64) -> Bool { hash & 1 == 1 }

  private static func named(_ text: String) -> Int64 { stableHash(text) | 1 }
  private static func rare(_ lemma: String) -> Int64 { stableHash("w" + lemma) & ~1 }

  private static func isRare(_ word: Word) -> Bool {
    switch word.tag {
    case .noun, .verb, .adjective, .adverb: break
    default: return false
    }
    guard word.kind == .word else { return false }
    return words[word.lemma].map { $0.count <= mostOccurrences } ?? true
  }

  /// The number without its unit, which a retelling may convert; the lower end of a range.
  private static func number(of quantity: Quantity) -> String {
    let text = quantity.canonical
    var end = text.utf8.startIndex
    var hasPoint = false
    while end < text.utf8.endIndex {
      switch text.utf8[end] {
      case UInt8(ascii: "-") where end == text.utf8.startIndex, UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: ".") where !hasPoint && !text.utf8[text.utf8.index(after: end)...].starts(with: [0x2E]):
        hasPoint = true
      default: return String(text[..<end])
      }
      end = text.utf8.index(after: end)
    }
    return text
  }
}
