import Comparison
import Ledger
import Store

/// What a user says of two names, and how it is told when it cannot be.
enum AliasDecision {
  /// Notes it and tells what it changed.
  static func make(_ names: NamePair, _ verdict: AliasDecisions.Verdict, _ session: Session) throws {
    let store = try session.open(.write)
    let report: DecideAlias.Report
    do throws(AliasError) {
      report = try DecideAlias(store: store)(names.name, names.other, verdict)
    } catch {
      throw complaint(error)
    }
    let (name, other) = (TerminalText.line(report.name.name), TerminalText.line(report.other.name))
    try session.output.line(
      "\(name) and \(other) are \(verdict == .same ? "one" : "two")"
        + " · \(counted(report.claimCount, "claim")) compared anew")
  }

  private static func complaint(_ error: AliasError) -> Complaint {
    switch error {
    case .unknownName(let name):
      return Complaint(
        "no claim in this ledger names \(name)", hint: "ledger alias list PART finds names by a part of them",
        status: .no)
    case .ambiguousName(let name, let entities):
      let candidates = entities.prefix(5).map { "\($0.name) [\($0.id)]" }.joined(separator: ", ")
      return Complaint(
        "\(counted(entities.count, "entity", plural: "entities")) are written \(name): \(candidates)",
        hint: "type what stands in brackets instead of the name", status: .no)
    case .alreadyOne(let entity):
      return Complaint("both names are \(entity.name)", hint: "ledger alias list PART shows why", status: .no)
    case .store(let error): return Complaint(error)
    }
  }
}
