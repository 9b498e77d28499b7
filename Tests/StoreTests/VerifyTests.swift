import Document
import Foundation
import GRDB
import Testing

@testable import Store

@Suite("Verifying a ledger")
struct VerifyTests {
  private func ledger() throws -> TestLedger {
    let ledger = try TestLedger()
    try ledger.add(article("Trade is 30.", "Toll is 5.", given: SourceMetadata(title: "Talks", publisher: "The Paper")))
    try ledger.add(article("Trade is 50.", path: "b.txt", speaker: "Hakan Şahin"))
    try ledger.add(article("Trade is 50.", path: "b.txt", given: SourceMetadata(date: CalendarDate(iso: "2024-05"))))
    try ledger.add(article("Trade is 55.", "Prices is up.", path: "b.txt"))
    return ledger
  }

  @Test("relations that were computed anew, or by claims that came late, are as the log has them")
  func computedAnew() throws {
    let ledger = try TestLedger()
    let late = try article("Trade is 30.")
    var bare = late
    (bare.claims, bare.names) = ([], [:])
    let first = try ledger.add(bare)
    for (index, value) in ["50.", "40.", "60."].enumerated() {
      let given = SourceMetadata(date: CalendarDate(iso: "2024-0\(index + 1)"))
      try ledger.add(article("Trade is \(value)", path: "\(value)txt", given: given))
    }
    try ledger.add(late)
    #expect(try ledger.store.relations().count == 6 && ledger.store.damages() == [])
    for source in try ledger.store.sources().map(\.id) {
      let date = SourceMetadata(date: CalendarDate(iso: source == first.source ? "2024-02" : "2024-05-01"))
      try ledger.store.describe(source: source, as: date, comparator: TopicComparator())
      #expect(try ledger.store.damages() == [])
    }
    #expect(try ledger.store.relations().count == 6)
  }

  @Test("a sound ledger has no damage, and every claim is looked at")
  func sound() throws {
    let ledger = try ledger()
    var checked: [Int] = []
    #expect(try ledger.store.damages { checked.append($0) } == [])
    #expect(checked == [1, 2, 3, 4, 5])
    #expect(try TestLedger().store.damages() == [])
  }

  @Test("what two sources share is as their texts have it")
  func lineage() throws {
    let ledger = try TestLedger()
    try ledger.add(article("Trade is 30.", shingles: Array(0..<40)))
    try ledger.add(article("Trade is 50.", path: "b.txt", shingles: Array(10..<60)))
    #expect(try ledger.store.lineage().map(\.kinship.shingles.shared) == [30])
    #expect(try ledger.store.damages() == [])
    try ledger.tamper("UPDATE lineage SET sharedShingles = 29")
    #expect(try ledger.store.damages().map(\.place) == ["lineage"])
  }

  @Test(
    "what somebody changed is found, and where",
    arguments: [
      ("UPDATE claim SET text = 'Trade is 31.' WHERE rowid = 1", "claim"),
      ("UPDATE claim SET speaker = 'Somebody' WHERE rowid = 3", "claim"),
      ("UPDATE claim SET polarity = 'negative' WHERE rowid = 2", "claim"),
      ("UPDATE claim SET factuality = 'denied' WHERE rowid = 2", "claim"),
      ("UPDATE claim SET date = '2020' WHERE rowid = 2", "claim"),
      ("UPDATE claim SET object = '9' WHERE rowid = 2", "claim"),
      ("UPDATE claim SET needsContext = 1 WHERE rowid = 2", "claim"),
      ("UPDATE claim SET origin = 'a person' WHERE rowid = 2", "claim"),
      ("UPDATE occurrence SET quote = 'Trade is 31.' WHERE quote = 'Trade is 30.'", "claim"),
      ("UPDATE occurrence SET line = line + 1 WHERE quote = 'Toll is 5.'", "claim"),
      ("UPDATE occurrence SET prefix = 'x' WHERE quote = 'Toll is 5.'", "claim"),
      ("UPDATE \"range\" SET startByte = startByte + 1", "claim"),
      ("UPDATE \"range\" SET endByte = 1000000", "claim"),
      ("UPDATE \"range\" SET endCodePoint = endCodePoint + 1", "claim"),
      ("DELETE FROM \"range\"", "claim"),
      (
        """
        DELETE FROM occurrence WHERE quote = 'Toll is 5.';
        DELETE FROM "range" WHERE claimId NOT IN (SELECT claimId FROM occurrence)
        """, "claim"
      ),
      (
        """
        CREATE TEMP TABLE gone AS SELECT id, rowid AS row FROM claim WHERE rowid = 2;
        DELETE FROM "range" WHERE claimId IN (SELECT id FROM gone);
        DELETE FROM occurrence WHERE claimId IN (SELECT id FROM gone);
        DELETE FROM mention WHERE claimId IN (SELECT id FROM gone);
        DELETE FROM claim WHERE id IN (SELECT id FROM gone)
        """, "claim"
      ),
      ("UPDATE snapshot SET bytes = CAST('Trade is 99.' AS BLOB) WHERE rowid = 1", "snapshot"),
      ("UPDATE snapshot SET bytes = x'' WHERE rowid = 1", "snapshot"),
      ("UPDATE relation SET type = 'overlap'", "relation"),
      ("UPDATE relation SET reason = 'because'", "relation"),
      ("UPDATE relation SET aValue = NULL", "relation"),
      ("UPDATE relation SET score = 1e300", "relation"),
      ("UPDATE relation SET id = 'x' || id", "relation"),
      ("DELETE FROM relation WHERE id = (SELECT min(id) FROM relation)", "relation"),
      ("DELETE FROM relation", "relation"),
      ("UPDATE snapshot SET salt = zeroblob(16) WHERE rowid = 1", "snapshot"),
      ("UPDATE log SET body = CAST('{}' AS BLOB) WHERE idx = 2", "log"),
      ("UPDATE log SET leaf = zeroblob(32) WHERE idx = 2", "log"),
      ("DELETE FROM log WHERE idx = 2", "log"),
      ("DELETE FROM log WHERE idx = 0", "log"),
      ("DELETE FROM log WHERE idx = (SELECT max(idx) FROM log)", "log"),
      ("DELETE FROM log", "log"),
      ("UPDATE source SET publisher = 'The Mirror' WHERE rowid = 1", "source"),
      ("UPDATE source SET date = '2023' WHERE rowid = 2", "source"),
      ("UPDATE source SET title = NULL WHERE rowid = 1", "source"),
      ("UPDATE sourceSnapshot SET path = 'c.txt' WHERE path = 'a.txt'", "source"),
      ("DELETE FROM sourceSnapshot WHERE version = 2", "source"),
      ("INSERT INTO source (id, title) VALUES ('zz', 'Made up')", "source"),
    ])
  func tampering(sql: String, place: String) throws {
    let ledger = try ledger()
    try ledger.tamper(sql)
    let damages = try ledger.store.damages()
    #expect(damages.contains { $0.place == place }, "\(damages)")
  }

  @Test("a claim whose text and log entry were both rewritten still has the wrong leaf")
  func rewrittenEntry() throws {
    let ledger = try ledger()
    try ledger.tamper(
      "UPDATE log SET body = CAST(replace(CAST(body AS TEXT), '\"count\":1', '\"count\":0') AS BLOB)")
    #expect(Set(try ledger.store.damages().map(\.place)) == ["log"])
  }

  @Test("rows that point to nothing are found")
  func orphans() throws {
    let ledger = try ledger()
    try ledger.tamper("DELETE FROM claim WHERE rowid = 1")
    #expect(try ledger.store.damages().contains { $0.place == "database" })
  }
}
