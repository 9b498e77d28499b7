import Document
import Foundation
import GRDB
import Testing

@testable import Store

@Suite("The log")
struct AppendLogTests {
  private func ledger() throws -> TestLedger {
    let ledger = try TestLedger()
    try ledger.add(
      article(
        "Trade is 30.", "Toll is 5.", path: "odd/\"näme\"\n.txt",
        given: SourceMetadata(title: "Title", url: "http://a/b")))
    try ledger.add(article("Trade is 50.", path: "b.txt"))
    return ledger
  }

  @Test(
    "refuses changes and deletions",
    arguments: ["UPDATE log SET body = x'00'", "DELETE FROM log", "DELETE FROM log WHERE idx = 0"])
  func appendOnly(sql: String) throws {
    let ledger = try ledger()
    let error = #expect(throws: DatabaseError.self) {
      try ledger.store.database.write { try $0.execute(sql: sql) }
    }
    #expect(error?.message == "the log is append-only")
    #expect(try ledger.store.damages() == [])
  }

  @Test("refuses to put an entry in another's place")
  func replacing() throws {
    let ledger = try ledger()
    #expect(throws: DatabaseError.self) {
      try ledger.store.database.write {
        try $0.execute(sql: "INSERT OR REPLACE INTO log SELECT 0, body, leaf FROM log WHERE idx = 1")
      }
    }
    #expect(try ledger.store.damages() == [])
  }

  @Test("each leaf is SHA-256(0x00 ‖ body), and entries are counted from 0")
  func leaves() throws {
    let ledger = try ledger()
    let rows = try ledger.store.database.read { try Row.fetchAll($0, sql: "SELECT * FROM log ORDER BY idx") }
    for (index, row) in rows.enumerated() {
      #expect(row["idx"] as Int == index)
      #expect(Array(row["leaf"] as Data) == ContentHash(of: [0] + Array(row["body"] as Data)).bytes)
    }
  }

  @Test("each body is canonical JSON: keys in the order of their bytes, no blanks, strings and integers only")
  func canonical() throws {
    let ledger = try ledger()
    let bodies = try ledger.store.database.read { try Data.fetchAll($0, sql: "SELECT body FROM log ORDER BY idx") }
    for (body, entry) in try zip(bodies, ledger.entries()) {
      let parts = try entry.sorted { Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8)) }.map {
        key, value in
        if let text = value as? String { return "\"\(key)\":\(quoted(text))" }
        return "\"\(key)\":\(try #require(value as? Int))"
      }
      #expect(String(decoding: body, as: UTF8.self) == "{" + parts.joined(separator: ",") + "}")
    }
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.replacingOccurrences(of: "\"", with: "\\\"").replacingOccurrences(of: "\n", with: "\\n") + "\""
  }

  @Test("each document's entries end with one of its relations")
  func order() throws {
    let ledger = try ledger()
    #expect(
      try ledger.kinds() == [
        "snapshot", "describe", "source", "claim", "claim", "relations", "snapshot", "describe", "source", "claim",
        "relations",
      ])
    let entries = try ledger.entries()
    let sources = try ledger.store.sources()
    #expect(entries[5]["snapshot"] as? String == sources[0].snapshot && entries[5]["count"] as? Int == 0)
    #expect(entries[10]["snapshot"] as? String == sources[1].snapshot && entries[10]["count"] as? Int == 1)
    #expect(entries[1]["title"] as? String == "Title" && entries[1]["source"] as? String == sources[0].id)
    #expect(entries[7]["title"] == nil)
  }

  @Test("content stands in it as a salted hash and never itself")
  func salted() throws {
    let ledger = try ledger()
    let snapshot = try #require(
      try ledger.store.database.read { try Row.fetchOne($0, sql: "SELECT * FROM snapshot ORDER BY rowid") })
    let (salt, bytes) = (Array(snapshot["salt"] as Data), Array(snapshot["bytes"] as Data))
    let entries = try ledger.entries()
    #expect(entries[0]["content"] as? String == ContentHash(of: salt + bytes).hex)
    let claims = try ledger.store.claims()
    for (entry, claim) in zip([entries[3], entries[4], entries[9]], claims) {
      #expect(entry["id"] as? String == claim.id)
      #expect((entry["row"] as? String)?.count == 64)
    }
    let log = try ledger.store.database.read { try Data.fetchAll($0, sql: "SELECT body FROM log") }
      .map { String(decoding: $0, as: UTF8.self) }.joined()
    #expect(!log.contains("Trade is") && !log.contains("Toll"))
  }

  @Test("the row's hash is over the canonical row of the claim")
  func claimRows() throws {
    let ledger = try TestLedger()
    try ledger.add(article("Trade is 30.", speaker: "Hakan Şahin"))
    let claim = try #require(try ledger.store.claims().first)
    let place = claim.occurrences[0]
    let salt: Data = try #require(try ledger.value("SELECT salt FROM snapshot"))
    let features: String = try #require(try ledger.value("SELECT features FROM claim"))
    let row = """
      {"cue":"said","date":null,"factuality":"asserted","features":\(quoted(features)),"id":"\(claim.id)","isQuoted":0,\
      "names":[["name:trade","Trade","other",null]],"needsContext":0,"object":"30.",\
      "occurrences":[{"block":"\(place.block)","lines":[1,1,1,13],"parts":"{}","prefix":"","quote":"Trade is 30.",\
      "ranges":[[0,12,0,12]],"sections":[null,null],"suffix":"","text":[0,12]}],"origin":"test 1","polarity":"affirmative","predicate":"is",\
      "snapshot":"\(claim.snapshot)","speaker":"Hakan Şahin","subject":"Trade","text":"Trade is 30."}
      """
    #expect(try ledger.entries()[3]["row"] as? String == ContentHash(of: Array(salt) + Array(row.utf8)).hex)
  }
}
