import Citation
import Ledger
import Store

/// How it is told what became of the file that a source was read from.
struct FileFindingText {
  private let style: Style
  private let width: Int

  init(_ style: Style, width: Int) {
    self.style = style
    self.width = width
  }

  /// Nothing for a file that is as it was; else "≠ harbour.txt: changed: 38 quotes: 31 found, 5 changed, 2 lost", and
  /// the quotes that it does not say any more.
  func lines(_ finding: CheckFiles.Finding, shortId: (String) throws -> String) rethrows -> [String] {
    let name = TerminalText.name(finding.path)
    switch finding.state {
    case .unchanged: return []
    case .unreadable(let error): return ["\(style.bad("✗")) \(name): \(error.sentence)"]
    case .changed(let claims):
      let mark = finding.isSound ? style.warning("≠") : style.bad("≠")
      let text = AnchorText(style, width: width)
      return try ["\(mark) \(name): changed; \(AnchorText.counts(claims))"]
        + claims.filter { $0.status != .found }.flatMap { try text.lines($0, id: shortId($0.claim.id)) }
    }
  }

  /// One line of `--json`; numbers of claims are null where the file was not compared.
  static func json(_ finding: CheckFiles.Finding) -> String {
    var (state, detail, claims): (String, String?, [AnchoredClaim]?) = ("unchanged", nil, nil)
    switch finding.state {
    case .unchanged: break
    case .unreadable(let error): (state, detail) = (error == .notFound ? "missing" : "unreadable", error.sentence)
    case .changed(let anchored): (state, claims) = ("changed", anchored)
    }
    var line = JSONLine()
    line.add("place", "file")
    line.add("source", finding.source.id)
    line.add("file", finding.path)
    line.add("state", state)
    line.add("detail", detail)
    for status in Anchor.Status.allCases {
      line.add(status.rawValue, claims.map { claims in claims.count { $0.status == status } })
    }
    return line.closed
  }
}
