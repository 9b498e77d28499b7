import Ledger
import Store

/// How entries of the log are told.
struct LogText {
  private let store: LedgerStore
  private let style: Style
  private let width: Int
  private let catalog: SourceCatalog

  init(_ store: LedgerStore, _ style: Style, width: Int) throws {
    self.store = store
    self.style = style
    self.width = width
    catalog = try SourceCatalog(store)
  }

  /// "  17  2026-11-22 07:30  retracted   …"
  func lines(_ record: LogRecord) throws -> [String] {
    // "2026-11-22T07:30:00Z" without the seconds.
    let time = (record.text("time") ?? "").prefix(16).split(separator: "T").joined(separator: " ")
    let head = TextWidth.aligned(String(record.index), to: 6) + "  " + TextWidth.padded(TerminalText.line(time), to: 16)
    let (what, detail) = try told(record)
    let label = "  " + TextWidth.padded(what, to: 10)
    let indent = TextWidth.columns(head + label)
    let text = Wrapping.lines(TerminalText.line(detail), width: max(20, width - indent))
    return [style.bold(head) + label + (text.first ?? "")]
      + text.dropFirst().map { String(repeating: " ", count: indent) + $0 }
  }

  /// What happened, in a word, and to what.
  private func told(_ record: LogRecord) throws -> (String, String) {
    let kind = record.text("kind") ?? "?"
    let count = if case .number(let count)? = record.fields["count"] { count } else { 0 }
    switch kind {
    case "claim": return (kind, try claim(record.text("id") ?? ""))
    case "snapshot": return ("text", "kept as \((record.text("id") ?? "").prefix(10))")
    case "source":
      let version = if case .number(let version)? = record.fields["version"] { version } else { 1 }
      return (kind, (record.text("path") ?? "") + (version > 1 ? ", version \(version)" : ""))
    case "describe": return ("described", described(record))
    case "relations": return (kind, "\(count) of \(snapshot(record)) to earlier texts")
    case "lineage": return (kind, "\(snapshot(record)) shares words or facts with \(counted(count, "earlier text"))")
    case "redact": return ("erased", "\(snapshot(record)) and \(counted(count, "claim"))")
    case "import":
      return ("imported", "the \(counted(count, "line")) with sha256 \((record.text("content") ?? "").prefix(10))…")
    case "decision", "undo":
      guard let decision = record.decision else {
        // What was said of a source is described anew by the entry before.
        let source = record.target.flatMap { if case .source(let id) = $0 { catalog.source(id) } else { nil } }
        return (kind, source.map { "what was said of " + catalog.name($0) } ?? record.text("target") ?? "")
      }
      let line = try DecisionText(store).line(decision)
      guard kind != "undo" else { return (kind, line) }
      // The verdict has a column of its own.
      let verdict = decision.verdict.rawValue
      let rest = line.hasPrefix(verdict) ? line.dropFirst(verdict.utf8.count).drop { ", ".contains($0) } : line[...]
      return (verdict, String(rest))
    default: return (kind, "")
    }
  }

  private func claim(_ id: String) throws -> String {
    let text = try store.claims(ids: [id]).first?.text ?? ""
    return (text.isEmpty ? "(redacted)" : TerminalText.quoted(text)) + " [\(id.prefix(10))]"
  }

  private func described(_ record: LogRecord) -> String {
    let known = ["author", "title", "publisher", "date", "url"].compactMap { record.text($0) }
    let name = catalog.source(record.text("source") ?? "").map(catalog.name) ?? ""
    return name + (known.isEmpty ? ": nothing is known of it" : ": " + known.joined(separator: ", "))
  }

  private func snapshot(_ record: LogRecord) -> String {
    let id = record.text("snapshot") ?? ""
    return catalog.source(ofSnapshot: id).map(catalog.name) ?? String(id.prefix(10))
  }

  /// The entry as it is hashed, with its index and its leaf.
  static func json(_ record: LogRecord) -> String {
    var line = JSONLine()
    line.add("index", record.index)
    line.add("leaf", record.leaf)
    for (key, value) in record.fields.sorted(by: { $0.key < $1.key }) {
      switch value {
      case .text(let text): line.add(key, text)
      case .number(let number): line.add(key, number)
      }
    }
    return line.closed
  }
}
