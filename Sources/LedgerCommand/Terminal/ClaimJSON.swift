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
    add("quote", place.quote)
    add("start_byte", place.ranges.first?.bytes.start)
    add("end_byte", place.ranges.last?.bytes.end)
    add("start_codepoint", place.ranges.first?.startCodePoint)
    add("end_codepoint", place.ranges.last?.endCodePoint)
    add("line", place.start.line)
    add(ranges: "ranges", place.ranges.map { ($0.bytes.start, $0.bytes.end) })
    add("speaker", claim.attribution?.speaker)
    add("polarity", claim.polarity.rawValue)
    add("factuality", claim.factuality.rawValue)
    add("date", claim.date?.iso)
    add("subject", claim.subject)
    add("predicate", claim.predicate)
    add("object", claim.object)
  }
}
