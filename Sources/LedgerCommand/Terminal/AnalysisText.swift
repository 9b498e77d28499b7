import Ledger

/// What was found in the sentence of a claim, one finding a line.
struct AnalysisText {
  let report: AnalyseClaim.Report
  let claim: String

  func lines(_ style: Style, width: Int) -> [String] {
    var lines = Wrapping.lines(TerminalText.quoted(report.sentence), width: width)
    let date = report.date.map(\.iso) ?? "unknown: times that need it stay open"
    lines.append(style.dim("date of the article: \(date)"))
    if report.findings.isEmpty { lines.append("  no names, numbers or times") }
    let texts = report.findings.map { TerminalText.line($0.text) }
    let column = min(28, texts.map { TextWidth.columns($0) }.max() ?? 0)
    for (finding, text) in zip(report.findings, texts) {
      let head = "  " + TextWidth.padded(finding.kind.rawValue, to: 10) + TextWidth.padded(text, to: column) + "  "
      lines.append(head + TerminalText.line(finding.value))
      let notes = finding.notes + (finding.isQuoted ? [] : ["elsewhere in the sentence"])
      if !notes.isEmpty {
        lines += Wrapping.indented(TerminalText.line(notes.joined(separator: "; ")), by: 12, width: width).map(
          style.dim)
      }
    }
    return lines + [""]
  }

  /// One object a finding.
  var json: [String] {
    report.findings.map { finding in
      var line = JSONLine()
      line.add("claim", claim)
      line.add("kind", finding.kind.rawValue)
      line.add("text", finding.text)
      line.add("value", finding.value)
      line.add("notes", finding.notes.joined(separator: "; "))
      line.add("in_quote", finding.isQuoted)
      line.add(ranges: "ranges", finding.ranges.map { ($0.start, $0.end) })
      return line.closed
    }
  }
}
