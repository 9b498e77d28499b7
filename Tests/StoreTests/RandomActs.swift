import Claims
import Comparison
import Document
import Foundation
import LedgerTestSupport
import Testing

@testable import Store

/// What people do with a ledger, in any order.
enum RandomActs {
  private static let topics = ["Trade", "Toll", "Price", "Gold", "Old “Silver” \" AND (x"]

  /// Does something that people do, and says what.
  static func act(on ledger: TestLedger, _ generator: inout SeededGenerator) throws -> String {
    let store = ledger.store
    func topic(_ generator: inout SeededGenerator) -> String { Self.topics.randomElement(using: &generator) ?? "" }
    let claim = try store.claims().randomElement(using: &generator)
    let source = try store.sources().randomElement(using: &generator)
    switch Int.random(in: 0..<12, using: &generator) {
    case 0...4:
      var lines: [String] = []
      for _ in 0..<2 { lines.append("\(topic(&generator)) is \(Int.random(in: 1...4, using: &generator)).") }
      return try add(Array(Set(lines)).sorted(), ledger, &generator)
    case 5:
      guard let source else { return "-" }
      let date = CalendarDate(iso: "2024-0\(Int.random(in: 1...9, using: &generator))")
      try store.describe(source: source.id, as: SourceMetadata(title: "T", date: date), comparator: TopicComparator())
      return "describe"
    case 6:
      let entities = try store.entities().map(\.id)
      guard let a = entities.randomElement(using: &generator), let b = entities.randomElement(using: &generator), a != b
      else { return "-" }
      let verdict: AliasDecisions.Verdict = Bool.random(using: &generator) ? .same : .different
      let decision = AliasDecisions.Decision(a, b, verdict)
      return (try? store.decide(decision, comparator: TopicComparator())).map { _ in "\(a) \(b) \(verdict)" } ?? "-"
    case 7: return "undo \(try store.undo(comparator: TopicComparator()).map { "\($0)" } ?? "-")"
    case 8:
      guard let claim else { return "-" }
      return (try? store.retract(.claims([claim.id]), reason: "wrong")).map { "retract" } ?? "-"
    case 9:
      guard let source else { return "-" }
      if Bool.random(using: &generator) {
        return (try? store.retract(.source(source.id), reason: "wrong")).map { "retract source" } ?? "-"
      }
      let report = try? store.redact(source: source.id, reason: "asked for", comparator: TopicComparator())
      return report.map { "redact \($0.claimCount)" } ?? "-"
    case 10:
      guard let claim else { return "-" }
      return try note(claim, topic(&generator), ledger, isCorrecting: Bool.random(using: &generator))
    default:
      guard let claim, let other = try store.claims().first(where: { $0.snapshot != claim.snapshot }) else {
        return "-"
      }
      try store.decide(Decision(.claims([claim.id, other.id].sorted()), .merged), comparator: TopicComparator())
      return "merge"
    }
  }

  private static func add(_ lines: [String], _ ledger: TestLedger, _ generator: inout SeededGenerator) throws -> String
  {
    let path = ["a.txt", "b.txt", "c.txt", "d.txt"].randomElement(using: &generator) ?? ""
    let publisher = ["The Paper", nil, nil].randomElement(using: &generator) ?? nil
    let first = Int64.random(in: 0..<30, using: &generator)
    let article = try article(
      lines, path: path, given: SourceMetadata(publisher: publisher), shingles: Array(first..<first + 40))
    return (try? ledger.add(article)).map { "\($0.change) \(path) \(lines)" } ?? "refused"
  }

  private static func note(
    _ claim: StoredClaim, _ topic: String, _ ledger: TestLedger, isCorrecting: Bool
  ) throws -> String {
    let text = "\(topic) is 9."
    let statement = Statement(
      text: text, subject: topic, predicate: "is", object: "9.", features: ClaimFeatures(stems: [topic + "a"]))
    let ranges = claim.occurrences.first?.ranges.map(\.bytes) ?? []
    let proposition = LedgerStore.proposition(text, origin: LedgerStore.personOrigin, speaker: nil)
    let id = Claim.id(proposition, ranges, in: try #require(ContentHash(base32: claim.snapshot)))
    let noted = Claim(id: id, statement: statement, occurrences: claim.occurrences)
    let isNew =
      (try? ledger.store.note(
        noted, of: claim.snapshot, [ClaimName(entity: "name:\(topic)", name: topic, kind: "other")],
        correcting: isCorrecting && id != claim.id ? claim.id : nil, comparator: TopicComparator())) != nil
    return isNew ? "note \(text)" : "-"
  }
}
