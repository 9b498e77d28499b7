import Claims
import Document
import Store

/// The claims of a ledger as a table for spreadsheets: one row a claim, with its source and its first place.
public struct ClaimTable: Sendable {
  private let claims: [StoredClaim]
  private let sources: [String: StoredSource]

  /// All claims that stand.
  public init(_ store: LedgerStore) throws(StoreError) {
    claims = try store.claims()
    sources = Dictionary(try store.sources().map { ($0.snapshot, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The lines of the table as CSV (RFC 4180), without their ends: first the names of the columns.
  public func csv(_ write: (String) throws -> Void) throws {
    try write(Self.columns.map { CSV.text($0.name) }.joined(separator: ","))
    for claim in claims {
      guard let source = sources[claim.snapshot], let place = claim.occurrences.first else { continue }
      try write(Self.columns.map { $0.cell(claim, source, place) }.joined(separator: ","))
    }
  }

  private typealias Column = (name: String, cell: @Sendable (StoredClaim, StoredSource, Occurrence) -> String)

  /// Named as the keys of `claims --json`.
  private static let columns: [Column] = [
    ("id", { claim, _, _ in CSV.text(claim.id) }),
    ("text", { claim, _, _ in CSV.text(claim.text) }),
    ("quote", { _, _, place in CSV.text(place.quote) }),
    ("speaker", { claim, _, _ in CSV.text(claim.attribution?.speaker) }),
    ("polarity", { claim, _, _ in CSV.text(claim.polarity.rawValue) }),
    ("factuality", { claim, _, _ in CSV.text(claim.factuality.rawValue) }),
    ("date", { claim, _, _ in CSV.text(claim.date?.iso) }),
    ("subject", { claim, _, _ in CSV.text(claim.subject) }),
    ("predicate", { claim, _, _ in CSV.text(claim.predicate) }),
    ("object", { claim, _, _ in CSV.text(claim.object) }),
    ("source", { _, source, _ in CSV.text(source.id) }),
    ("title", { _, source, _ in CSV.text(source.metadata.title) }),
    ("author", { _, source, _ in CSV.text(source.metadata.author) }),
    ("publisher", { _, source, _ in CSV.text(source.metadata.publisher) }),
    ("published", { _, source, _ in CSV.text(source.metadata.date?.iso) }),
    ("url", { _, source, _ in CSV.text(source.metadata.url) }),
    ("file", { _, source, _ in CSV.text(source.path) }),
    ("line", { _, _, place in String(place.start.line) }),
    ("start_byte", { _, _, place in place.ranges.first.map { String($0.bytes.start) } ?? "" }),
    ("end_byte", { _, _, place in place.ranges.last.map { String($0.bytes.end) } ?? "" }),
    ("sha256", { _, source, _ in CSV.text(source.sha256) }),
  ]
}

/// Cells of comma-separated values, RFC 4180.
enum CSV {
  /// A cell of text; empty for nil.
  ///
  /// What a spreadsheet would take for a formula has an apostrophe before it, as OWASP advises ("CSV injection"): text
  /// that begins with = + - @, one of their wide forms, a tab or a line end.
  static func text(_ value: String?) -> String {
    guard let value, let first = value.unicodeScalars.first else { return "" }
    let text = formulaStarts.contains(first) ? "'" + value : value
    guard text.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]
}
