import Claims
import Comparison
import Document
import Ledger

extension JSONLine {
  /// The keys of a relation.
  init(_ relation: RelationView, isExplained: Bool, _ reason: Aboutness? = nil) {
    add("id", relation.id)
    add("group", relation.group)
    add("type", relation.kind.rawValue)
    add("cause", relation.cause.rawValue)
    add(score: "score", relation.score)
    add("question", relation.question)
    add("reason", relation.reason)
    add("a_", relation.a)
    add("b_", relation.b)
    add("independent", relation.isIndependent)
    add("derived", relation.isDerived)
    add("status", relation.review.status.rawValue)
    guard isExplained else { return }
    add("rule", relation.rule)
    add("status_reason", relation.review.status == .open ? nil : relation.review.reason)
    add("remark", RelationRemarks.remark(relation.review))
    add("note", relation.review.notes.isEmpty ? nil : relation.review.notes.joined(separator: "\n"))
    add("copy", relation.copy)
    add("a_text", relation.a.claim.text)
    add("b_text", relation.b.claim.text)
    reason.map { add(score: "aboutness", $0.probability) }
    reason.map { add("signs", $0.signs.joined(separator: "; ")) }
  }

  private mutating func add(_ prefix: String, _ side: RelationView.Side) {
    let ranges = side.place.ranges
    add(prefix + "claim", side.claim.id)
    add(prefix + "source", side.source.id)
    add(prefix + "file", side.source.path)
    add(prefix + "quote", side.place.quote)
    add(prefix + "section", side.place.start.section)
    add(prefix + "line", side.place.start.line)
    add(prefix + "start_codepoint", ranges.first?.startCodePoint)
    add(prefix + "end_codepoint", ranges.last?.endCodePoint)
    add(prefix + "start_byte", ranges.first?.bytes.start)
    add(prefix + "end_byte", ranges.last?.bytes.end)
    add(prefix + "value", side.value)
    add(prefix + "date", side.source.metadata.date?.iso)
    add(prefix + "speaker", side.claim.attribution?.speaker)
  }
}
