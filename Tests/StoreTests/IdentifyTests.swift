import Document
import Testing

@testable import Store

@Suite("Ids and their beginnings")
struct IdentifyTests {
  /// A ledger with enough ids that some begin alike.
  private func ledger() throws -> (TestLedger, ids: [String]) {
    let ledger = try TestLedger()
    for name in 0..<12 {
      try ledger.add(article((0..<9).map { "Topic\($0) is \(name)." }, path: "\(name).txt"))
    }
    let ids = try ledger.store.database.read {
      try String.fetchAll(
        $0, sql: "SELECT id FROM source UNION ALL SELECT id FROM claim UNION ALL SELECT id FROM relation")
    }
    return (ledger, ids)
  }

  @Test("short ids have four characters or more, lead back, and are as short as can be")
  func shortIds() throws {
    let (ledger, ids) = try ledger()
    #expect(ids.count > 500)
    for id in ids {
      let short = try ledger.store.shortId(id)
      #expect(short.count >= 4 && id.hasPrefix(short))
      #expect(try ledger.store.identify(short).id == id)
      let shorter = short.dropLast()
      if short.count > 4 { #expect(ids.filter { $0.hasPrefix(shorter) }.count > 1) }
    }
  }

  @Test("an id that is not in the ledger has a short form that no other id has")
  func strangeId() throws {
    let (ledger, ids) = try ledger()
    for id in ids.prefix(20) {
      let strange = String(id.prefix(20)) + String(repeating: "a", count: 32)
      let short = try ledger.store.shortId(strange)
      #expect(!id.hasPrefix(short))
    }
  }

  @Test("an ambiguous beginning lists what it may be, in forms that tell them apart")
  func ambiguous() throws {
    let (ledger, ids) = try ledger()
    let firsts = Dictionary(grouping: ids, by: \.first)
    let (first, group) = try #require(firsts.first { $0.value.count > 1 })
    let prefix = String(try #require(first))
    let error = #expect(throws: StoreError.self) { try ledger.store.identify(prefix) }
    guard case .ambiguousId(prefix, let candidates)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(candidates.count == min(6, group.count) && Set(candidates).count == candidates.count)
    #expect(candidates.allSatisfy { candidate in group.contains { $0.hasPrefix(candidate) } })
  }

  @Test("capitals are read as small letters")
  func capitals() throws {
    let (ledger, ids) = try ledger()
    #expect(try ledger.store.identify(ids[0].uppercased()).id == ids[0])
  }

  @Test(
    "what is no beginning of an id finds nothing",
    arguments: [
      "", "%", "_", "____", "*", "?", "[a-z]", "a%", "'", "' OR 1=1 --", "\"", ";DROP TABLE log;", "~", "\\", "\0",
      "9999", "é", "\u{10FFFF}", "🙂",
    ])
  func harmless(prefix: String) throws {
    let (ledger, _) = try ledger()
    #expect(throws: StoreError.unknownId(prefix: prefix.lowercased(), kind: "source")) {
      try ledger.store.identify(prefix, as: "source")
    }
  }

  @Test("says what the id names")
  func kinds() throws {
    let ledger = try TestLedger()
    let outcome = try ledger.add(article("Trade is 30."))
    try ledger.add(article("Trade is 50.", path: "b.txt"))
    let relation = try #require(try ledger.store.relations().first)
    #expect(try ledger.store.identify(outcome.source) == .source(outcome.source))
    #expect(try ledger.store.identify(relation.a) == .claim(relation.a))
    #expect(try ledger.store.identify(relation.id) == .relation(relation.id))
    #expect(throws: StoreError.self) { try ledger.store.identify(outcome.snapshot) }
  }
}
