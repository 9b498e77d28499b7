import Ledger
import Store

/// What a person says of a relation, and how it is told when it cannot be.
enum ReviewDecision {
  /// Notes it and tells what it is about.
  static func make(_ options: ReviewOptions, _ status: RelationReview.Status, _ session: Session) throws {
    let store = try session.open(.write)
    let identified = try store.identify(IdText.plain(options.id), as: "relation")
    guard case .relation(let id) = identified else {
      throw Complaint(
        "\(options.id) is \(identified.article), not a relation", hint: "ledger conflicts lists relations", status: .no)
    }
    let report: ReviewRelation.Report
    do throws(DecisionError) {
      report = try ReviewRelation(store: store)(id, status, reason: options.reason, isPair: options.pair)
    } catch {
      throw complaint(error)
    }
    let done = report.isNew ? status.rawValue : status.rawValue + " already"
    let text = "\(done.prefix(1).uppercased() + done.dropFirst()): \(DecisionText.described(report))"
    try session.output.lines(Wrapping.lines(text, width: session.width))
  }

  static func complaint(_ error: DecisionError) -> Complaint {
    switch error {
    case .outdated(let id):
      return Complaint(
        "\(id.prefix(10)) is a relation of an older version of a source", hint: "ledger conflicts lists those of today",
        status: .no)
    case .differentKinds(let first, let second):
      return Complaint(
        "\(first.withArticle) and \(second.withArticle) are not merged", hint: "merge takes two relations of one type",
        status: .no)
    case .alreadyOne:
      return Complaint("both are one already", hint: "ledger undo takes the last merge back", status: .no)
    case .store(let error): return Complaint(error)
    }
  }
}

/// What a decision is about, in words.
struct DecisionText {
  private let store: LedgerStore

  init(_ store: LedgerStore) { self.store = store }

  /// "CONFLICT · the cost of the tunnel (3 pairs)"
  static func described(_ report: ReviewRelation.Report) -> String {
    let first = report.relations.first
    let question = TerminalText.line(first?.question ?? report.group.question)
    let count = report.relations.count
    return report.group.kind.rawValue.uppercased() + " · " + question + (count > 1 ? " (\(count) pairs)" : "")
  }

  /// "dismissed “other years”: the claim and what it was held against"
  func line(_ decision: Decision) throws -> String {
    let reason = decision.reason.map { " " + TerminalText.quoted($0) } ?? ""
    if case .entities(let a, let b) = decision.target { return try names(a, b, decision.verdict) }
    if case .source(let id) = decision.target, let source = try store.sources().first(where: { $0.id == id }) {
      return decision.verdict.rawValue + reason + ", " + TerminalText.name(source.path)
    }
    let ids: [String] =
      switch decision.target {
      case .source(let id): [id]
      case .claims(let ids): ids
      case .entities: []
      case .pairs(let pairs), .group(let pairs): pairs.first.map { [$0.a, $0.b] } ?? []
      }
    let texts = try store.claims(ids: ids).map { TerminalText.quoted($0.text) }
    let about = texts.isEmpty ? ids.map { String($0.prefix(10)) } : texts
    let count = decision.target.pairs.count
    let more = decision.verdict != .merged && count > 1 ? " and \(counted(count - 1, "other pair"))" : ""
    return decision.verdict.rawValue + reason + ", " + about.joined(separator: " and ") + more
  }

  /// "“Sorel” and “Saurel” are one"
  private func names(_ a: String, _ b: String, _ verdict: Decision.Verdict) throws -> String {
    let entities = try store.entities()
    let names = [a, b].map { id in TerminalText.quoted(entities.first { $0.id == id }?.name ?? id) }
    return names.joined(separator: " and ") + (verdict == .same ? " are one" : " are two")
  }
}

extension RelationView.Kind {
  /// "an overlap"
  fileprivate var withArticle: String { (self == .overlap || self == .update ? "an " : "a ") + rawValue }
}
