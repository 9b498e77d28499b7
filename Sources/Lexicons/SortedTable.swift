/// A table that is searched where it lies: its rows are sorted by the bytes of the line, and the first two columns are
/// the key.
///
/// Starting costs nothing but a copy of its bytes.
public struct SortedTable: Sendable {
  private let bytes: [UInt8]
  /// Where the rows begin, behind the comments and the names of the columns.
  private let first: Int

  /// - Parameter bytes: a file of the form that ``LexiconTable`` reads, with three columns.
  public init(_ bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    var start = 0
    func skipLine() { start = (bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count - 1) + 1 }
    while start < bytes.count, bytes[start] == UInt8(ascii: "#") { skipLine() }
    if start < bytes.count { skipLine() }
    self.bytes = bytes
    first = start
  }

  public init(_ source: LexiconSource) { self.init(source.bytes) }

  /// The third column of the row with these two, as it lies in the table.
  public subscript(key: some Collection<UInt8>, kind: some Collection<UInt8>) -> ArraySlice<UInt8>? {
    // The search itself is not generic: other modules call it, and there generic code is slow.
    value(of: Array(key), Array(kind))
  }

  private func value(of key: [UInt8], _ kind: [UInt8]) -> ArraySlice<UInt8>? {
    var (low, high) = (first, bytes.count)
    while low < high {
      var start = (low + high) / 2
      while start > low, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
      var place = start
      var order = compare(key, &place)
      if order == 0 { order = compare(kind, &place) }
      if order == 0 { return bytes[place..<end(place)] }
      if order < 0 { low = end(place) + 1 } else { high = start }
    }
    return nil
  }

  /// Whether the column that begins at a place comes before (-1) or after (1) the key, or is it (0); then the place is
  /// behind its tab.
  private func compare(_ key: [UInt8], _ place: inout Int) -> Int {
    for byte in key {
      let own = place < bytes.count ? bytes[place] : 0
      guard own == byte else { return own < byte ? -1 : 1 }
      place += 1
    }
    guard place < bytes.count, bytes[place] == UInt8(ascii: "\t") else { return 1 }
    place += 1
    return 0
  }

  private func end(_ place: Int) -> Int { bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count }
}
