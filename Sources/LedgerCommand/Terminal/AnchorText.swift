import Citation
import Claims
import Document
import Ledger
import Store

/// How it is told where claims stand in a changed file.
struct AnchorText {
  private let style: Style
  private let width: Int

  init(_ style: Style, width: Int) {
    self.style = style
    self.width = width
  }

  /// - Parameter id: of the claim, as short as can be typed.
  func lines(_ anchored: AnchoredClaim, id: String) -> [String] {
    var fields = Fields(width: width)
    let quote = TerminalText.quoted(anchored.occurrence.quote)
    let line = anchored.place.map { "\($0.start.lineUnit) \(TerminalText.name($0.start.address))" } ?? ""
    switch anchored.status {
    case .found: fields.add("found", "\(quote), \(line)")
    case .changed:
      fields.add("was", quote)
      fields.add("now", "\(TerminalText.quoted(anchored.place?.quote ?? "")), \(line)")
    case .lost: fields.add("was", quote)
    }
    let mark = anchored.status == .found ? style.good("✓") : style.bad(anchored.status == .lost ? "✗" : "≠")
    return ["\(mark) \(style.bold(id))  \(anchored.status.rawValue)"] + fields.lines
  }

  /// "38 quotes: 31 found, 5 changed, 2 lost", "kept as version 2 of harbour.txt; version 1 proves what was quoted".
  func summary(_ report: ReanchorFile.Report, name: String) -> [String] {
    guard report.isChanged else { return ["\(name) is as the ledger keeps it: nothing to do."] }
    var lines = [Self.counts(report.claims)]
    var kept = "kept as version \(report.source.version) of \(name); the version before proves what was quoted"
    if report.carriedCount > 0 { kept += "; \(counted(report.carriedCount, "claim")) carried over" }
    lines += Wrapping.lines(kept, width: width)
    return lines
  }

  /// "38 quotes: 31 found, 5 changed, 2 lost"
  static func counts(_ claims: [AnchoredClaim]) -> String {
    let parts = Anchor.Status.allCases.map { status in
      "\(claims.count { $0.status == status }) \(status.rawValue)"
    }
    return counted(claims.count, "quote") + ": " + parts.joined(separator: ", ")
  }

  /// One line of `--json`: the place in the new file; nulls where it is lost.
  static func json(_ anchored: AnchoredClaim, _ source: StoredSource) -> String {
    let place = anchored.place
    var line = JSONLine()
    line.add("id", anchored.claim.id)
    line.add("source", source.id)
    line.add("file", source.path)
    line.add("status", anchored.status.rawValue)
    line.add("quote", anchored.occurrence.quote)
    line.add("new_quote", place?.quote)
    line.add("section", place?.start.section)
    line.add("line", place?.start.line)
    line.add("start_byte", place?.ranges.first?.bytes.start)
    line.add("end_byte", place?.ranges.last?.bytes.end)
    line.add("start_codepoint", place?.start.codePoint)
    line.add("end_codepoint", place?.end.codePoint)
    line.add(ranges: "ranges", place?.ranges.map { ($0.bytes.start, $0.bytes.end) } ?? [])
    line.add("sha256", source.sha256)
    return line.closed
  }
}
