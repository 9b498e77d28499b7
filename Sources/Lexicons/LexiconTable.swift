import CLedgerData

/// A table of words that people may read and correct: one of `Sources/CLedgerData/Tables/*.tsv`, put into the binary.
///
/// Form of a file: lines that start with `#` explain it; the first other line names the columns; then one row a line,
/// fields separated by tabs. A field may be empty.
public struct LexiconTable: Sendable {
  /// The rows without comments and without the line that names the columns.
  public let rows: [[String]]
  public let columns: [String]

  public init(_ source: LexiconSource) {
    var rows: [[String]] = []
    for line in source.bytes.split(separator: UInt8(ascii: "\n")) {
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      rows.append(
        line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
          .map { String(decoding: $0, as: UTF8.self) })
    }
    columns = rows.first ?? []
    let width = columns.count
    self.rows = rows.dropFirst().map { row in
      row.count < width ? row + Array(repeating: "", count: width - row.count) : row
    }
  }
}
