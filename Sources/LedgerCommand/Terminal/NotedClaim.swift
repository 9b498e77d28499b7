import Ledger
import Store

/// How it is told that a claim was noted by hand, or why not.
struct NotedClaim {
  var report: NoteClaim.Report
  /// As short as can be typed.
  var id: String
  /// The id of the claim that it corrects, as it was typed.
  var corrected: String?

  func lines(_ session: Session, _ catalog: SourceCatalog, _ source: StoredSource) throws -> [String] {
    var text = ClaimText(session.style, width: session.width, catalog)
    text.know(id, for: report.claim.id)
    var lines = text.ranked([report.claim])
    var remarks: [String] = []
    if let corrected { remarks.append("stands for \(TerminalText.name(corrected)) from now on") }
    if report.lines.count > 1 {
      let all = Self.listed(report.lines)
      remarks.append(
        "the quote begins in lines \(all): taken at line \(report.claim.occurrences[0].start.line) (--line)")
    }
    remarks.append(
      report.isCompared
        ? counted(report.relationCount, "relation")
        : "not compared: no statement that stands alone was found in it (--text says it as one)")
    lines += remarks.flatMap { Wrapping.indented($0, by: 2, width: session.width) }
    return lines + ["Next: " + session.command("show \(id)") + " · " + session.command("cite \(id)")]
  }

  /// "1, 3, 3, 4, 7", "1, 2, 3 … (40 in all)".
  private static func listed(_ lines: [Int]) -> String {
    let shown = lines.prefix(8).map(String.init).joined(separator: ", ")
    return lines.count > 8 ? shown + " … (\(lines.count) in all)" : shown
  }

  static func complaint(_ error: NoteClaimError, _ source: String) -> Complaint {
    switch error {
    case .noSuchQuote:
      return Complaint(
        "\(source) does not say this", hint: "the quote must stand in it word for word, punctuation included",
        status: .no)
    case .notInLine(let lines):
      return Complaint(
        "the quote does not begin in that line of \(source)", hint: "it begins in \(listed(lines))", status: .no)
    case .otherSource(let claim):
      return Complaint(
        "claim \(claim.prefix(10)) is none of the newest version of \(source)",
        hint: "ledger show \(claim.prefix(10)) tells where it stands", status: .no)
    case .store(let error): return Complaint(error)
    }
  }
}
