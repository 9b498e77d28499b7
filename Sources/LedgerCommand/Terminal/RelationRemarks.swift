import Ledger

/// What people decided about the relations of a group, as it is told below them.
struct RelationRemarks {
  /// A label with a colon and a blank, and what follows.
  let remarks: [(label: String, text: String)]

  init(_ group: RelationGroup) {
    var remarks: [(label: String, text: String)] = []
    let decided = Dictionary(grouping: group.relations) { $0.review.status }
    for status in [RelationReview.Status.confirmed, .dismissed] {
      guard let relations = decided[status] else { continue }
      let all = relations.count == group.relations.count
      let count = all ? "by you" : "\(relations.count) of \(counted(group.relations.count, "pair")) by you"
      let reasons = Self.distinct(relations.compactMap(\.review.reason))
      remarks.append((status.rawValue + ": ", ([count] + reasons).joined(separator: "; ")))
    }
    let new = Self.distinct(group.relations.compactMap { Self.remark($0.review) })
    remarks += new.map { ("new: ", $0) }
    remarks += Self.distinct(group.relations.flatMap(\.review.notes)).map { ("note: ", $0) }
    self.remarks = remarks
  }

  /// What makes a relation new in a group that was dismissed; nil for all others.
  static func remark(_ review: RelationReview) -> String? {
    guard review.isNewInDismissedGroup else { return nil }
    return "joined a group that you dismissed" + (review.reason.map { " (\($0))" } ?? "")
  }

  private static func distinct(_ texts: [String]) -> [String] {
    var known: Set<String> = []
    return texts.filter { known.insert($0).inserted }
  }
}
