import Document
import Language

/// The word 5-grams of a text outside quotations: what a copy shares with its original.
///
/// Two reports that quote the same statement share its words without copying each other, so what stands in quotation
/// marks does not count; nor do runs that are mostly names, for two reports that name one long office do not copy each
/// other either. Method: shingling, after Broder, "On the resemblance and containment of documents" (1997).
enum WordShingles {
  /// Words in a shingle.
  static let width = 5
  /// At most so many of them may be parts of names.
  private static let mostNameWords = 2

  /// The sorted, unique hashes of a document's shingles.
  static func hashes(of analysis: DocumentAnalysis) -> [Int64] {
    var hashes: Set<Int64> = []
    var window: [(form: String, isName: Bool)] = []
    var block: TextRange?
    for sentence in analysis.sentences where sentence.block.kind.givesClaims {
      if block != sentence.block.range { window = [] }
      block = sentence.block.range
      var names = sentence.mentions[...]
      for (word, isQuoted) in zip(sentence.words, sentence.isQuoted) {
        if isQuoted {
          window = []
          continue
        }
        guard word.kind == .word || word.kind == .number else { continue }
        names = names.drop { $0.range.end <= word.range.start }
        window.append((word.form, names.first.map { $0.range.start <= word.range.start } ?? false))
        if window.count > width { window.removeFirst() }
        guard window.count == width, window.count(where: \.isName) <= mostNameWords else { continue }
        hashes.insert(stableHash(window.map(\.form).joined(separator: " ")))
      }
    }
    return hashes.sorted()
  }

  /// How many of two sorted lists of hashes stand in both.
  static func sharedCount(_ a: [Int64], _ b: [Int64]) -> Int {
    var (i, j, shared) = (0, 0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        shared += 1
        i += 1
        j += 1
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return shared
  }
}

/// FNV-1a with 64 bits (Fowler, Noll, Vo): the same in every run and on every machine.
func stableHash(_ text: String) -> Int64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  return Int64(bitPattern: hash)
}
