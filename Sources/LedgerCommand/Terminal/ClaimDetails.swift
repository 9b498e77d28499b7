import Claims
import Document
import Store

/// All that is known of one claim.
struct ClaimDetails {
  var claim: StoredClaim
  var source: StoredSource
  /// The short name of the source's file.
  var name: String
  var names: [ClaimName]
  /// As written.
  var quantities: [String]

  func lines(_ style: Style, width: Int) -> [String] {
    var fields = Fields(width: width)
    fields.add("Id", String(claim.id.prefix(10)))
    fields.add("Voice", ClaimVoice.long(claim))
    let parts = [claim.subject, claim.predicate, claim.object].compactMap { $0.map(TerminalText.line) }
    if !parts.isEmpty { fields.add("Parts", parts.joined(separator: " · ")) }
    if claim.polarity == .negative { fields.add("Polarity", "negative") }
    let mentioned = names.map { "\(TerminalText.line($0.name)) (\(TerminalText.line($0.kind)))" }
    if !mentioned.isEmpty { fields.add("Names", mentioned.joined(separator: ", ")) }
    if !quantities.isEmpty { fields.add("Numbers", quantities.map(TerminalText.line).joined(separator: ", ")) }
    let credits = [source.metadata.shownCredits, source.metadata.shownDate].filter { !$0.isEmpty }
    fields.add("Source", credits.joined(separator: ", "))
    let isNoted = claim.origin == LedgerStore.personOrigin
    fields.add(isNoted ? "Noted by" : "Read by", isNoted ? "a person" : TerminalText.line(claim.origin))
    if let retraction = claim.retraction { fields.add("Note", retraction.told) }
    if claim.isWithdrawn {
      fields.add("Note", "whoever noted it took it back")
    } else if let successor = claim.supersededBy, claim.retraction?.isRedacted != true {
      fields.add("Note", "a newer reading is \(successor.prefix(10))")
    }
    var lines = Wrapping.lines(TerminalText.line(claim.text), width: width).map(style.bold) + fields.lines
    for place in claim.occurrences { lines += [""] + self.lines(place, width: width) }
    return lines + [""]
  }

  /// "     file:47:41  body", the quote, and its ranges.
  private func lines(_ place: Occurrence, width: Int) -> [String] {
    let kind = place.block == "body" ? "" : "  (\(place.block))"
    let ranges = place.ranges.map { "\($0.bytes.start)-\($0.bytes.end)" }.joined(separator: ", ")
    let points = place.ranges.map { "\($0.startCodePoint)-\($0.endCodePoint)" }.joined(separator: ", ")
    return ["  \(name):\(place.start.address):\(place.start.column)\(kind)"]
      + Wrapping.indented(TerminalText.quoted(place.quote), by: 4, width: width)
      + Wrapping.indented("bytes \(ranges); code points \(points)", by: 4, width: width)
  }

  /// One line a place.
  static func json(_ claim: StoredClaim, _ source: StoredSource) -> [String] {
    claim.occurrences.enumerated().map { index, place in
      var line = JSONLine(claim, source, at: place)
      line.add("place", index + 1)
      line.add("places", claim.occurrences.count)
      line.add("column", place.start.column)
      line.add("end_section", place.end.section)
      line.add("end_line", place.end.line)
      line.add("end_column", place.end.column)
      line.add("block", place.block)
      line.add("prefix", place.prefix)
      line.add("suffix", place.suffix)
      line.add("cue", claim.attribution?.cue)
      line.add("quoted", claim.attribution?.isQuoted ?? false)
      line.add("needs_context", claim.needsContext)
      line.add("origin", claim.origin)
      line.add("superseded_by", claim.supersededBy)
      line.add("retracted", claim.retraction?.told)
      return line.closed
    }
  }
}
