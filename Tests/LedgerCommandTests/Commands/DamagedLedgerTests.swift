import Foundation
import Testing

/// A ledger in which a column holds what it never may: each command tells it in a line, none crashes, verify names it.
@Suite struct DamagedLedgerTests {
  private let place: Workplace
  private let claim: String

  init() throws {
    place = try Workplace()
    try place.write(SampleArticle.courier, to: "courier.txt")
    try place.write(SampleArticle.gazette, to: "gazette.txt")
    try place.ledger("add", "courier.txt", "gazette.txt")
    claim = try #require(try place.ledger("claims", "--json").objects().first?["id"] as? String)
  }

  /// As a failing disk may do it: the declaration of the column says nothing against the value.
  private func put(_ value: String, into column: String, of table: String, declared type: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "sqlite3", place.path("ledger.sqlite"),
      """
      PRAGMA writable_schema = ON; CREATE TEMP TABLE declared AS SELECT sql FROM sqlite_schema WHERE name = '\(table)';
      UPDATE sqlite_schema SET sql = replace(sql, ' \(column) \(type)', ' \(column) ANY') WHERE name = '\(table)';
      PRAGMA writable_schema = RESET; UPDATE \(table) SET \(column) = \(value);
      PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = (SELECT sql FROM declared) WHERE name = '\(table)';
      PRAGMA writable_schema = RESET;
      """,
    ]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  @Test(
    arguments: [
      ["claims"], ["claims", "--json"], ["search", "tunnel"], ["overlaps"], ["timeline"],
      ["export", "--format", "csv"],
      ["cite", "CLAIM"], ["show", "CLAIM"],
    ])
  func aMissingTextIsTold(arguments: [String]) throws {
    try put("NULL", into: "text", of: "claim", declared: "TEXT NOT NULL")
    let run = try place.ledger(arguments: arguments.map { $0 == "CLAIM" ? claim : $0 })
    #expect(run.status == 65 && run.output.isEmpty, "\(run)")
    let lines = run.errors.split(separator: "\n")
    #expect(
      lines.count == 2 && lines[0].contains("ledger.sqlite is damaged: text of ") && lines[0].hasSuffix(" is NULL."))
    #expect(lines.last == "Hint: restore it from a copy; ledger verify names what is wrong.")
  }

  @Test func verifyNamesIt() throws {
    try put("NULL", into: "text", of: "claim", declared: "TEXT NOT NULL")
    let run = try place.ledger("verify", "--files")
    #expect(run.status == 1 && run.errors.isEmpty)
    #expect(run.output.hasPrefix("✗ database: NULL value in claim.text\n"), "\(run.output)")
  }

  @Test func whatIsNotDamagedIsStillRead() throws {
    try put("'{'", into: "features", of: "claim", declared: "TEXT NOT NULL")
    #expect(try place.ledger("claims").status == 0 && place.ledger("sources").status == 0)
    let run = try place.ledger("rebuild")
    #expect(run.status == 65 && run.errors.contains("ledger.sqlite is damaged: "), "\(run)")
  }
}
