/// The synsets of `wordnet-kinds.tsv` that have others below them, searched where they lie.
///
/// Synsets are numbered in depth-first order, so that a kind is a range of numbers; a number is the three digits of the
/// file as they are, which sort as bytes do.
struct KindTable: @unchecked Sendable {  // the bytes are never written
  /// A row: where it lies and the numbers it begins with.
  struct Kind {
    var first: UInt32
    /// Behind the last synset below.
    var end: UInt32
    var parent: UInt32?
    /// Of a cluster of adjectives, the first of the opposite cluster.
    var opposite: UInt32?
    /// Of a verb, what it entails or causes.
    var follows: [UInt32]
    fileprivate var word: Range<Int>
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the rows begin.
  private let start: Int

  /// - Parameter bytes: must live as long as the table.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    var start = 0
    while start < bytes.count, bytes[start] == UInt8(ascii: "#") { start = Self.lineEnd(bytes, start) + 1 }
    self.start = min(bytes.count, Self.lineEnd(bytes, start) + 1)
  }

  /// The number that three digits stand for; a shorter field is none.
  static func number(_ digits: some Collection<UInt8>) -> UInt32 { digits.reduce(0) { $0 << 8 | UInt32($1) } }

  /// The kind that begins with a synset.
  subscript(synset: UInt32) -> Kind? { row(atOrBefore: synset).flatMap { $0.first == synset ? $0 : nil } }

  /// The smallest kind that a synset is in.
  func nearest(to synset: UInt32) -> Kind? {
    var kind = row(atOrBefore: synset)
    while let wide = kind, wide.end <= synset { kind = wide.parent.flatMap { self[$0] } }
    return kind
  }

  /// The kinds that a synset is below, the nearest first.
  func kinds(above synset: UInt32) -> [Kind] {
    var kinds: [Kind] = []
    var kind = nearest(to: synset)
    while let next = kind {
      if next.first != synset { kinds.append(next) }
      kind = next.parent.flatMap { $0 < next.first ? self[$0] : nil }
    }
    return kinds
  }

  /// The numbers of a synset and of all below it.
  func range(of synset: UInt32) -> Range<UInt32> { synset..<max(synset + 1, self[synset]?.end ?? 0) }

  func word(of kind: Kind) -> Slice<UnsafeBufferPointer<UInt8>> { bytes[kind.word] }

  private func row(atOrBefore synset: UInt32) -> Kind? {
    var (low, high) = (start, bytes.count)
    var found: Int?
    while low < high {
      var line = (low + high) / 2
      while line > low, bytes[line - 1] != UInt8(ascii: "\n") { line -= 1 }
      if Self.number(bytes[line..<min(line + 3, bytes.count)]) <= synset {
        found = line
        low = Self.lineEnd(bytes, line) + 1
      } else {
        high = line
      }
    }
    return found.map(kind)
  }

  private func kind(at line: Int) -> Kind {
    let end = Self.lineEnd(bytes, line)
    let fields = bytes[line..<end].split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    func number(_ field: Int) -> UInt32? {
      field < fields.count && !fields[field].isEmpty ? Self.number(fields[field]) : nil
    }
    let follows = fields.count > 5 ? fields[5] : bytes[end..<end]
    return Kind(
      first: number(0) ?? 0, end: number(1) ?? 0, parent: number(2), opposite: number(4),
      follows: stride(from: follows.startIndex, to: follows.endIndex - 2, by: 3).map {
        Self.number(follows[$0..<($0 + 3)])
      },
      word: fields.count > 3 ? fields[3].startIndex..<fields[3].endIndex : end..<end)
  }

  private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
    return index
  }
}
