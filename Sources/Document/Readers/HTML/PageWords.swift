import Lexicons

/// The words of `page-words.tsv`: what names of elements and first words of blocks say of a part of a page.
struct PageWords: Sendable {
  /// A set of classes, one bit each, in the order of ``names``.
  typealias Classes = UInt32

  static let standard = PageWords()

  /// Classes of names of elements, then those of first words.
  let names: [String]
  let openings: [String]
  private var nameClasses: [UInt64: Classes] = [:]
  private var openingClasses: [UInt64: Classes] = [:]
  private var closingWords: Set<UInt64> = []
  private static let openingPrefix = "says "
  private static let closing = "ends picture"

  private init() {
    let all = LexiconTable(.pageWords).rows
    let rows = all.filter { $0[0] != Self.closing }
    for row in all where row[0] == Self.closing {
      for word in row[1].split(separator: "|") { closingWords.insert(Self.hash(word.utf8)) }
    }
    names = rows.map { $0[0] }.filter { !$0.hasPrefix(Self.openingPrefix) }
    openings = rows.map { $0[0] }.filter { $0.hasPrefix(Self.openingPrefix) }
    for (index, row) in rows.filter({ names.contains($0[0]) }).enumerated() {
      for word in row[1].split(separator: "|") { nameClasses[Self.hash(word.utf8), default: 0] |= 1 << Classes(index) }
    }
    for (index, row) in rows.filter({ openings.contains($0[0]) }).enumerated() {
      for word in row[1].split(separator: "|") {
        openingClasses[Self.hash(word.utf8), default: 0] |= 1 << Classes(index)
      }
    }
  }

  /// The bit of a class.
  func bit(_ name: String) -> Classes { names.firstIndex(of: name).map { 1 << Classes($0) } ?? 0 }

  /// What the words in a name say: cut at everything but letters and digits, and before a capital behind a small letter.
  func classes(named name: ArraySlice<UInt8>) -> Classes {
    var (found, word, whole): (Classes, Hash, Hash) = (0, Hash(), Hash())
    var wasSmall = false
    func end() { if word.count > 0 { found |= nameClasses[word.value] ?? 0 } }
    for byte in name {
      let isCapital = byte >= 0x41 && byte <= 0x5A
      guard isCapital || (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39) else {
        end()
        if byte <= 0x20 {
          if whole.count > word.count { found |= nameClasses[whole.value] ?? 0 }
          whole = Hash()
        }
        (word, wasSmall) = (Hash(), false)
        continue
      }
      if isCapital, wasSmall {
        end()
        word = Hash()
      }
      word.add(isCapital ? byte | 0x20 : byte)
      whole.add(isCapital ? byte | 0x20 : byte)
      wasSmall = !isCapital
    }
    end()
    if whole.count > word.count { found |= nameClasses[whole.value] ?? 0 }
    return found
  }

  /// What the first words of a block say: at most four words, in either case.
  func classes(opening text: ArraySlice<UInt8>) -> Classes {
    var (found, hash, words): (Classes, Hash, Int) = (0, Hash(), 0)
    for byte in text {
      if byte == 0x20 || byte == 0x0A {
        found |= openingClasses[hash.value] ?? 0
        words += 1
        if words == 4 || hash.count > 40 { return found }
        hash.add(0x20)
      } else {
        hash.add(HTMLTokenizer.lower(byte))
        if byte == UInt8(ascii: ":") { found |= openingClasses[hash.value] ?? 0 }
      }
    }
    return found | (openingClasses[hash.value] ?? 0)
  }

  /// Whether the last word names who gave a picture.
  func isCredit(closing text: ArraySlice<UInt8>) -> Bool {
    var hash = Hash()
    let end = text.lastIndex { HTMLTokenizer.isLetter($0) }.map { $0 + 1 } ?? text.startIndex
    let start = text[..<end].lastIndex { !HTMLTokenizer.isLetter($0) }.map { $0 + 1 } ?? text.startIndex
    for byte in text[start..<end] { hash.add(HTMLTokenizer.lower(byte)) }
    return closingWords.contains(hash.value)
  }

  private static func hash(_ word: some Sequence<UInt8>) -> UInt64 {
    var hash = Hash()
    for byte in word { hash.add(byte) }
    return hash.value
  }

  /// FNV-1a.
  private struct Hash {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    var count = 0
    mutating func add(_ byte: UInt8) {
      value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
      count += 1
    }
  }
}
