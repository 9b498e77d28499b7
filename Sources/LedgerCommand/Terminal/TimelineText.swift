import Citation
import Document
import Ledger
import Store

/// How a timeline is told: claims under the times that they are about.
struct TimelineText {
  private let style: Style
  private let width: Int
  private let catalog: SourceCatalog
  /// Ids as short as can be typed.
  private let ids: [String: String]

  init(_ style: Style, width: Int, _ catalog: SourceCatalog, _ entries: [ReadTimeline.Entry], _ store: LedgerStore)
    throws
  {
    self.style = style
    self.width = width
    self.catalog = catalog
    var ids: [String: String] = [:]
    for entry in entries {
      let others = entry.updates.map(\.a.claim.id) + entry.updatedBy.map(\.b.claim.id)
      for id in [entry.claim.id] + others where ids[id] == nil { ids[id] = try store.shortId(id) }
    }
    self.ids = ids
  }

  func lines(_ entries: [ReadTimeline.Entry]) -> [String] {
    var lines: [String] = []
    var time: String?
    for entry in entries {
      let heading = entry.date.map { $0.written } ?? "Time unknown"
      if heading != time {
        if time != nil { lines.append("") }
        lines.append(style.bold(heading))
        time = heading
      }
      lines += self.lines(entry)
    }
    return lines
  }

  private func lines(_ entry: ReadTimeline.Entry) -> [String] {
    let id = ids[entry.claim.id] ?? String(entry.claim.id.prefix(10))
    let indent = 2 + max(4, id.count) + 2
    let head = "  " + TextWidth.padded(id, to: indent - 4) + "  "
    let text = Wrapping.lines(TerminalText.line(entry.claim.text), width: width - indent)
    var lines = text.enumerated().map { ($0 == 0 ? head : String(repeating: " ", count: indent)) + $1 }
    for detail in details(entry) {
      lines += Wrapping.indented(detail, by: indent, width: width).map { style.dim($0) }
    }
    return lines
  }

  private func details(_ entry: ReadTimeline.Entry) -> [String] {
    var parts = ["\(catalog.name(entry.source)):\(entry.claim.occurrences[0].start.line)"]
    let voice = ClaimVoice.short(entry.claim)
    if !voice.isEmpty { parts.append(voice) }
    switch entry.dateOrigin {
    case .claim: break
    case .article: parts.append("it gives no time: the article's date")
    case nil: parts.append("neither it nor the article gives a time")
    }
    return [parts.joined(separator: " · ")] + entry.updates.map { "updates \(change($0, from: $0.a))" }
      + entry.updatedBy.map { "updated by \(change($0, from: $0.b))" }
  }

  /// "k3f9: 12 people → 19 people"
  private func change(_ relation: RelationView, from side: RelationView.Side) -> String {
    let id = ids[side.claim.id] ?? String(side.claim.id.prefix(10))
    guard let old = relation.a.label ?? relation.a.value, let new = relation.b.label ?? relation.b.value else {
      return id
    }
    return "\(id): \(TerminalText.line(old)) → \(TerminalText.line(new))"
  }

  static func json(_ entry: ReadTimeline.Entry) -> String {
    var line = JSONLine(entry.claim, entry.source, at: entry.claim.occurrences[0])
    line.add("time", entry.date?.iso)
    line.add("time_from", entry.dateOrigin?.rawValue)
    line.add("updates", entry.updates.first?.a.claim.id)
    line.add("updated_by", entry.updatedBy.first?.b.claim.id)
    return line.closed
  }
}
