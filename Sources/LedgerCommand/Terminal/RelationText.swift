import Claims
import Comparison
import Document
import Ledger
import Store

/// How a group of relations is told: what it is about, both sides with their quotes, and why.
struct RelationText {
  private let style: Style
  private let width: Int
  private let names: FileNames
  /// Ids as short as can be typed.
  private let ids: [String: String]
  private let isExplained: Bool
  /// By the relation's id.
  private let reasons: [String: Aboutness]

  /// At most so many claims of a side are shown, unless all is explained.
  private static let shownCount = 3

  init(
    _ style: Style, width: Int, _ names: FileNames, ids: [String: String], isExplained: Bool = false,
    reasons: [String: Aboutness] = [:]
  ) {
    self.style = style
    self.width = width
    self.names = names
    self.ids = ids
    self.isExplained = isExplained
    self.reasons = reasons
  }

  /// - Parameter number: of the group in a list.
  func lines(_ group: RelationGroup, number: Int? = nil) -> [String] {
    var lines = heading(group, number)
    let copies = Set(group.relations.compactMap(\.copy))
    for side in group.sides { lines += self.lines(side, of: group, copies) }
    let remark = copies.isEmpty ? "; both are of one descent" : "; the copy is no second witness"
    let why = group.kind == .distortion ? group.reason + remark : group.reason
    lines += labelled("why: ", TerminalText.line(why))
    for remark in RelationRemarks(group).remarks { lines += labelled(remark.label, TerminalText.line(remark.text)) }
    if isExplained { lines += explanation(group) }
    return lines
  }

  /// "1  CONFLICT · number · what it is about        x7k2"
  private func heading(_ group: RelationGroup, _ number: Int?) -> [String] {
    let kind = group.kind.rawValue.uppercased()
    let start = number.map { TextWidth.padded(String($0), to: 2) + " " } ?? "   "
    let cause = group.cause == .same ? "" : " · \(group.cause.rawValue)"
    let id = ids[group.id] ?? String(group.id.prefix(4))
    let lead = start + kind + cause + " · "
    let indent = String(repeating: " ", count: 3)
    var lines = Wrapping.lines(TerminalText.line(group.question), width: width - 3, first: TextWidth.columns(lead) - 3)
    // The id stands at the right edge of the first line.
    let room = width - TextWidth.columns(id) - 2
    var first = lead + (lines.first ?? "")
    if TextWidth.columns(first) > room {
      lines = Wrapping.lines(TerminalText.line(group.question), width: room - 3, first: TextWidth.columns(lead) - 3)
      first = lead + (lines.first ?? "")
    }
    let gap = String(repeating: " ", count: max(2, width - TextWidth.columns(first) - TextWidth.columns(id)))
    let painted = start + painted(group.kind, kind) + first.dropFirst(start.count + kind.count)
    return [painted + gap + style.bold(id)] + lines.dropFirst().map { indent + $0 }
  }

  private func painted(_ kind: RelationView.Kind, _ text: String) -> String {
    switch kind {
    case .conflict: style.bad(text)
    case .distortion, .dispute: style.warning(text)
    case .overlap: style.good(text)
    case .update, .scope: style.bold(text)
    }
  }

  private func lines(_ side: RelationGroup.Side, of group: RelationGroup, _ copies: Set<String>) -> [String] {
    var lines: [String] = []
    let isLabelled = group.kind == .distortion && !copies.isEmpty
    var count = counted(side.sourceCount, "source")
    if side.sourceCount > 1 { count += ", \(side.independentCount) independent" }
    if side.value == nil, group.kind == .overlap {
      lines.append("   " + count)
    } else if side.value != nil || side.claims.count > 1 || !isLabelled {
      let value = TerminalText.line(side.label ?? side.claims.first?.claim.text ?? "")
      let shown = TextWidth.cut(value, to: width - 7 - TextWidth.columns(count))
      lines.append("   " + style.bold(shown) + "    " + count)
    }
    let shown = isExplained ? side.claims[...] : side.claims.prefix(Self.shownCount)
    for claim in shown {
      let label = isLabelled ? (copies.contains(claim.source.id) ? "(copy)" : "(original)") : nil
      lines += place(claim, label) + quote(claim.place, marked: differences(claim, of: group))
      if isExplained { lines += labelled("  claim: ", TerminalText.line(claim.claim.text)) }
    }
    let left = side.claims.count - shown.count
    if left > 0 { lines.append("     … \(left) more (ledger show \(ids[group.id] ?? ""))") }
    return lines
  }

  /// "     file:line  date   said by X · possible  [id]"
  private func place(_ side: RelationView.Side, _ label: String?) -> [String] {
    let date = side.source.metadata.date?.iso ?? "no date"
    var parts = ["\(names[side.source.path]):\(TerminalText.name(side.place.start.address))", label, date].compactMap {
      $0
    }
    parts.append("[\(ids[side.claim.id] ?? String(side.claim.id.prefix(10)))]")
    let line = "     " + parts.joined(separator: "  ")
    let voice = ClaimVoice.short(side.claim)
    guard !voice.isEmpty else { return [line] }
    if TextWidth.columns(line) + 2 + TextWidth.columns(voice) <= width { return [line + "  " + voice] }
    return [line] + Wrapping.indented(voice, by: 7, width: width)
  }

  /// The quote; a short one with the words around it.
  private func quote(_ place: Occurrence, marked: Set<Int>) -> [String] {
    let quote = TerminalText.quoted(place.quote)
    guard TextWidth.columns(quote) < 48 else {
      return self.marked(Wrapping.indented(quote, by: 5, width: width), marked, after: 0)
    }
    // Words that the 32 characters of context cut in two are left out.
    let before = TerminalText.line(place.prefix).split(separator: " ").dropFirst(place.prefix.count < 32 ? 0 : 1)
    let after = TerminalText.line(place.suffix).split(separator: " ").dropLast(place.suffix.count < 32 ? 0 : 1)
    var text = quote
    if !before.isEmpty { text = "… " + before.joined(separator: " ") + " " + text }
    if let first = after.first {
      let isAttached =
        first.unicodeScalars.first.map { !$0.properties.isAlphabetic && !("0"..."9").contains($0) } ?? false
      text += (isAttached ? "" : " ") + after.joined(separator: " ") + " …"
    }
    return self.marked(
      Wrapping.indented(text, by: 5, width: width), marked, after: before.isEmpty ? 0 : before.count + 1)
  }

  /// The words by which a quote differs from the first one of another side.
  private func differences(_ side: RelationView.Side, of group: RelationGroup) -> Set<Int> {
    guard style.isColoured, group.kind != .overlap,
      let other = group.sides.first(where: { !$0.claims.contains(side) })?.claims.first
    else { return [] }
    return QuoteDifference(
      TerminalText.quoted(side.place.quote), against: TerminalText.quoted(other.place.quote), value: side.label
    ).words
  }

  /// Wrapped lines with some of their words marked.
  ///
  /// - Parameter count: words that stand before those which are counted.
  private func marked(_ lines: [String], _ words: Set<Int>, after count: Int) -> [String] {
    guard !words.isEmpty else { return lines }
    var index = -count
    return lines.map { line in
      let parts = line.split(separator: " ").map { word -> String in
        defer { index += 1 }
        let core = QuoteDifference.core(word)
        guard words.contains(index), !core.isEmpty else { return String(word) }
        return word[..<core.startIndex] + style.marked(String(core)) + word[core.endIndex...]
      }
      return line.prefix { $0 == " " } + parts.joined(separator: " ")
    }
  }

  private func explanation(_ group: RelationGroup) -> [String] {
    var lines: [String] = []
    for relation in group.relations {
      let pair = [relation.a, relation.b].map { ids[$0.claim.id] ?? String($0.claim.id.prefix(10)) }
      let score = String((relation.score * 100).rounded() / 100)
      let values = [relation.a.value, relation.b.value].compactMap { $0.map(TerminalText.line) }
      var text = "\(pair.joined(separator: " ↔ ")) \(TerminalText.line(relation.rule)), score \(score)"
      if values.count == 2 { text += ", " + values.joined(separator: " against ") }
      text += relation.isIndependent ? ", independent sources" : ", sources of one descent"
      lines += labelled("rule: ", text)
      let dates = [relation.a, relation.b].map { $0.source.metadata.date?.iso ?? "date unknown" }
      lines += labelled("dates: ", dates.joined(separator: " and "))
      guard let reason = reasons[relation.id] else { continue }
      let sure = Int((reason.probability * 100).rounded())
      lines += labelled("one matter: ", "\(sure) %: " + reason.signs.joined(separator: ", "))
    }
    var known: Set<String> = []
    for source in group.sides.flatMap(\.claims).map(\.source) where known.insert(source.id).inserted {
      let credits = [source.metadata.shownCredits, source.metadata.shownDate].filter { !$0.isEmpty }
      lines += labelled("source: ", "\(names[source.path]): \(credits.joined(separator: ", "))")
    }
    return lines
  }

  private func labelled(_ label: String, _ text: String) -> [String] {
    let indent = 3 + label.count
    let lines = Wrapping.lines(text, width: max(20, width - indent))
    return lines.enumerated().map { index, line in
      index == 0 ? "   " + style.dim(label) + line : String(repeating: " ", count: indent) + line
    }
  }
}
