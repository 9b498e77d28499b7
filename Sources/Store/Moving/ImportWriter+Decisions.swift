import Comparison
import GRDB

extension ImportWriter {
  /// Notes what was decided elsewhere, unless it was decided otherwise here.
  mutating func take(_ moved: MovedDecision) throws {
    let row = DecisionRow(target: moved.target, verdict: moved.verdict, reason: moved.reason)
    guard let decision = row.decision, decision.target.text == row.target else {
      throw ImportRefusal("nobody can decide so: \(row.verdict) \(row.target.prefix(60))")
    }
    if moved.isUndone == true { return try withdraw(decision, row) }
    guard !known.contains(row) else { return }
    if let difference = try difference(from: decision) {
      return tell(.decision, decision.target.ids.first ?? "", difference)
    }
    switch (decision.verdict, decision.target) {
    case (.noted, .claims(let ids)):
      guard try ids.allSatisfy(isThere) else { return }
      for corrected in ids.dropFirst() { try LedgerStore.setSuccessor(ids[0], of: corrected, database) }
    case (.merged, .claims(let ids)):
      let sql = "SELECT snapshotId FROM claim WHERE id = ?"
      for id in ids { stale.formUnion(try String.fetchAll(database, sql: sql, arguments: [id])) }
    default:
      if let alias = decision.aliasDecision { renamed.formUnion(try touched(by: alias)) }
    }
    try row.write(database, &log)
    report.decisionCount += 1
    report.isChanged = true
  }

  /// What was decided here that it does not go with, nil when there is nothing.
  private func difference(from decision: Decision) throws -> String? {
    let own = known.compactMap(\.decision)
    switch (decision.verdict, decision.target) {
    case (.confirmed, let target), (.dismissed, let target):
      let pairs = Set(target.pairs)
      let last = own.last { [.confirmed, .dismissed].contains($0.verdict) && !pairs.isDisjoint(with: $0.target.pairs) }
      guard let last, last.verdict != decision.verdict else { return nil }
      return "it is \(last.verdict.rawValue) here and \(decision.verdict.rawValue) there"
    case (.same, .entities(let a, let b)) where AliasDecisions(own.compactMap(\.aliasDecision)).areDifferent(a, b):
      return "\(a) and \(b) are different here and one there"
    case (.different, .entities(let a, let b)) where AliasDecisions(own.compactMap(\.aliasDecision)).areSame(a, b):
      return "\(a) and \(b) are one here and different there"
    case (.retracted, _):
      let last = own.last { $0.verdict == .retracted && $0.target == decision.target }
      return last.map { "it is retracted here, too: \($0.reason ?? "")" }
    case (.redacted, .source(let id)):
      return try kept.isDisjoint(with: snapshots(of: id)) ? nil : "it is redacted there, not here"
    case (.noted, .claims(let ids)):
      let corrected = try ids.dropFirst().compactMap(successor).first { $0 != ids[0] }
      if let corrected { return "claim \(corrected.prefix(10)) stands for it here, \(ids[0].prefix(10)) there" }
      return try ids.first.flatMap(successor) == ids.first ? "it was taken back here, not there" : nil
    default: return nil
    }
  }

  /// A claim that a person noted and took back.
  private mutating func withdraw(_ decision: Decision, _ row: DecisionRow) throws {
    guard decision.verdict == .noted, case .claims(let ids) = decision.target, ids.count == 1 else {
      throw ImportRefusal("only claims that a person noted are taken back")
    }
    guard try isThere(ids[0]), try successor(of: ids[0]) != ids[0] else { return }
    let isKnown = known.contains { $0.verdict == row.verdict && $0.decision?.target.ids.first == ids[0] }
    guard !isKnown else { return tell(.claim, ids[0], "it was taken back there, not here") }
    try log.append(.decision(target: row.target, verdict: row.verdict, reason: nil))
    try log.append(.undo(target: row.target, verdict: row.verdict))
    try LedgerStore.setSuccessor(ids[0], of: ids[0], database)
    report.isChanged = true
  }

  /// The claim that stands for one that is not redacted.
  private func successor(of claim: String) throws -> String? {
    let sql = """
      SELECT supersededBy FROM claim JOIN snapshot ON snapshot.id = snapshotId WHERE claim.id = ? AND salt IS NOT NULL
      """
    return try String.fetchOne(database, sql: sql, arguments: [claim])
  }

  private func isThere(_ claim: String) throws -> Bool {
    try Bool.fetchOne(database, sql: "SELECT 1 FROM claim WHERE id = ?", arguments: [claim]) == true
  }

  /// Whoever was or is now one with either of two entities.
  private func touched(by alias: AliasDecisions.Decision) throws -> Set<String> {
    let before = try AliasDecisions.stored(database)
    return [AliasDecisions(before), AliasDecisions(before + [alias])].reduce(into: []) { touched, decisions in
      touched.formUnion(decisions.members(of: alias.a).union(decisions.members(of: alias.b)))
    }
  }
}

extension Decision.Target {
  /// The ids that it is about.
  fileprivate var ids: [String] {
    switch self {
    case .source(let id): [id]
    case .claims(let ids): ids
    case .entities(let a, let b): [a, b]
    case .pairs(let pairs), .group(let pairs): pairs.flatMap { [$0.a, $0.b] }
    }
  }
}
