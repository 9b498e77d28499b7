import Claims
import Document
import Store

extension JSONLine {
  /// The keys of a claim, at one of its places.
  init(_ claim: StoredClaim, _ source: StoredSource, at place: Occurrence) {
    add("id", claim.id)
    add("source", source.id)
    add("file", source.path)
    add("text", claim.text)
    addPlace(place)
    addVoice(claim.attribution, claim.polarity, claim.factuality, claim.date)
    addParts(claim.subject, claim.predicate, claim.object)
  }

  /// The same of a claim that no ledger has; its place is the first of several.
  init(_ claim: Claim, file: String) {
    let statement = claim.statement
    add("id", claim.id)
    add("file", file)
    add("text", statement.text)
    claim.occurrences.first.map { addPlace($0) }
    addVoice(statement.attribution, statement.polarity, statement.factuality, statement.date)
    addParts(statement.subject, statement.predicate, statement.object)
    add("cue", statement.attribution?.cue)
    add("quoted", statement.attribution?.isQuoted ?? false)
    add("needs_context", statement.needsContext)
    add("places", claim.occurrences.count)
  }

  private mutating func addPlace(_ place: Occurrence) {
    add("quote", place.quote)
    add("start_byte", place.ranges.first?.bytes.start)
    add("end_byte", place.ranges.last?.bytes.end)
    add("start_codepoint", place.ranges.first?.startCodePoint)
    add("end_codepoint", place.ranges.last?.endCodePoint)
    add("section", place.start.section)
    add("line", place.start.line)
    add(ranges: "ranges", place.ranges.map { ($0.bytes.start, $0.bytes.end) })
    for role in ClaimPart.Role.allCases {
      add(ranges: role.rawValue + "_ranges", place.ranges(of: role).map { ($0.bytes.start, $0.bytes.end) })
    }
  }

  private mutating func addVoice(
    _ attribution: Attribution?, _ polarity: Claims.Statement.Polarity, _ factuality: Claims.Statement.Factuality,
    _ date: CalendarDate?
  ) {
    add("speaker", attribution?.speaker)
    add("polarity", polarity.rawValue)
    add("factuality", factuality.rawValue)
    add("date", date?.iso)
  }

  private mutating func addParts(_ subject: String?, _ predicate: String?, _ object: String?) {
    add("subject", subject)
    add("predicate", predicate)
    add("object", object)
  }
}
