import Foundation
import LedgerTestSupport
import Testing

/// Ledgers that older versions made, kept in fixtures/ledgers: read, verified, added to, moved.
@Suite struct OldLedgersTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    let file = Fixtures.folder.appendingPathComponent("ledgers/v1.sqlite")
    try place.write(try Data(contentsOf: file), to: "ledger.sqlite")
  }

  @Test("every command that reads does so, and verify has nothing to say")
  func reading() throws {
    let run = try place.ledger("verify", "--strict")
    #expect(run.status == 0 && run.output.isEmpty, "\(run.output)")
    #expect(try place.ledger("sources", "--json").objects().count == 4)
    for command in ["sources", "claims", "conflicts", "overlaps", "timeline", "lineage", "log"] {
      let run = try place.ledger(command)
      #expect(run.status == 0 && run.errors.isEmpty && !run.output.isEmpty, "\(command)")
    }
    let ids = try place.ledger("claims", "--json").objects().compactMap { $0["id"] as? String }
    #expect(ids.count > 10)
    for id in ids { #expect(try place.ledger("cite", id).status == 0) }
    #expect(try !place.ledger("search", "fees", "--json").objects().isEmpty)
  }

  @Test("it is added to, decided in and moved, and still verifies")
  func writing() throws {
    try place.write(SampleArticle.courier, to: "courier.txt")
    #expect(try place.ledger("add", "courier.txt").status == 0)
    let id = try #require(try place.ledger("claims", "--json").objects().first?["id"] as? String)
    #expect(try place.ledger("note", id, "seen").status == 0)
    #expect(try place.ledger("rebuild").status == 0)
    #expect(try place.ledger("export", "--output", "all.jsonl").status == 0)
    #expect(try place.ledger("import", "--db", "new.sqlite", "all.jsonl").status == 0)
    for name in ["ledger.sqlite", "new.sqlite"] {
      #expect(try place.ledger("verify", "--strict", "--db", name).status == 0)
    }
    let exports = try ["ledger.sqlite", "new.sqlite"].map { try place.ledger("export", "--db", $0).output }
    #expect(exports[0] == exports[1])
  }
}
