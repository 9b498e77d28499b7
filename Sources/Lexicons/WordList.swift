import CLedgerData

/// The words of English with their frequency: `words.tsv`, searched where it lies, so that starting costs nothing.
public struct WordList: Sendable {
  public struct Entry: Sendable, Hashable {
    /// Occurrences in about 320,000 words of the training treebanks.
    public var count: Int
    /// Whether a dictionary has it as a common word, not only as a name.
    public var isDictionaryWord: Bool
    /// Whether a dictionary has it as a name only.
    public var isName: Bool
  }

  /// Where the rows begin.
  private let first = Self.firstRow(LexiconSource.words.bytes)

  public init() {}

  /// What is known of a lower-case word, nil when it is in no list.
  public subscript(word: some StringProtocol) -> Entry? { entry(of: Array(word.utf8)) }

  /// What is known of a lower-case word given as UTF-8, nil when it is in no list.
  public func entry(of word: [UInt8]) -> Entry? {
    let bytes = LexiconSource.words.bytes
    guard let tab = tab(after: word, bytes) else { return nil }
    var (count, index) = (0, tab + 1)
    while index < bytes.count, bytes[index] != UInt8(ascii: "\t") {
      count = count * 10 + Int(bytes[index] &- UInt8(ascii: "0"))
      index += 1
    }
    let kind = index + 1 < bytes.count ? bytes[index + 1] : 0
    return Entry(count: count, isDictionaryWord: kind == UInt8(ascii: "w"), isName: kind == UInt8(ascii: "n"))
  }

  /// Where the first column of a word's row ends.
  private func tab(after wanted: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let letter = wanted.first, letter > UInt8(ascii: "#") else { return nil }
    // Lines are sorted by their bytes; comments and the names of the columns come first and are skipped over.
    var (low, high) = (first, bytes.count)
    while low < high {
      let start = Self.lineStart(bytes, at: (low + high) / 2, from: low)
      let tab = Self.next(UInt8(ascii: "\t"), bytes, from: start)
      switch Self.compare(bytes[start..<tab], wanted) {
      case 0: return tab
      case ..<0: low = Self.next(UInt8(ascii: "\n"), bytes, from: tab) + 1
      default: high = start
      }
    }
    return nil
  }

  /// The first row begins after the line that names the columns, which itself follows the comments.
  private static func firstRow(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var index = 0
    while index < bytes.count, bytes[index] == UInt8(ascii: "#") {
      index = next(UInt8(ascii: "\n"), bytes, from: index) + 1
    }
    return min(bytes.count, next(UInt8(ascii: "\n"), bytes, from: index) + 1)
  }

  private static func lineStart(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, from low: Int) -> Int {
    var start = index
    while start > low, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return start
  }

  private static func next(_ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != byte { index += 1 }
    return index
  }

  private static func compare(_ a: Slice<UnsafeBufferPointer<UInt8>>, _ b: [UInt8]) -> Int {
    for (x, y) in zip(a, b) where x != y { return Int(x) - Int(y) }
    return a.count - b.count
  }
}
