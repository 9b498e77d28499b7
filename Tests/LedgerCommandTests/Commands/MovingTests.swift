import Foundation
import Testing

/// ledger export, import and backup, as users meet them.
@Suite struct MovingTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(SampleArticle.courier, to: "courier.txt")
    try place.write(SampleArticle.gazette, to: "gazette.txt")
    try place.ledger("add", "courier.txt", "gazette.txt")
  }

  private func file(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: place.path(name))) }

  @Test("an export, imported elsewhere, is the same ledger, and its export has the same bytes")
  func roundTrip() throws {
    #expect(try place.ledger("export", "--output", "a.jsonl").output == "Written to a.jsonl\n")
    let run = try place.ledger("import", "--db", "b.sqlite", "a.jsonl")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.hasPrefix("New ledger b.sqlite\nNew: 2 sources, 2 texts, "))
    for command in ["sources", "claims", "conflicts", "overlaps"] {
      let (a, b) = (try place.ledger(command, "--json"), try place.ledger(command, "--json", "--db", "b.sqlite"))
      #expect(a.output == b.output && a.status == b.status)
    }
    #expect(
      try place.ledger("export", "--db", "b.sqlite").output == String(decoding: try file("a.jsonl"), as: UTF8.self))
    #expect(try place.ledger("verify", "--strict", "--db", "b.sqlite").status == 0)
    #expect(try place.ledger("log", "--db", "b.sqlite").output.contains("imported"))
    // From standard input, and from the ledger itself: nothing is new.
    let text = String(decoding: try file("a.jsonl"), as: UTF8.self)
    #expect(try place.ledger("import", "--db", "b.sqlite", "-", input: text).output.hasPrefix("Nothing new"))
    #expect(try place.ledger("import", "--db", "b.sqlite", "ledger.sqlite").output.hasPrefix("Nothing new"))
  }

  @Test("two ledgers differ: told, not resolved")
  func differences() throws {
    try place.ledger("source", "gazette.txt", "--title", "Another \u{1B}[31mtitle")
    try place.ledger("add", "--db", "other.sqlite", "gazette.txt", "--title", "Its title")
    let run = try place.ledger("import", "other.sqlite")
    #expect(run.status == 0 && run.output.contains("≠ source ") && run.output.contains(#/“Its\s+title”\s+there/#))
    #expect(run.output.contains("1 difference: this ledger keeps its own"))
    #expect(!run.output.contains("\u{1B}"))
    let lines = try place.ledger("import", "other.sqlite", "--json").objects()
    #expect(lines.map { $0["differences"] as? Int } == [nil, 1])
    #expect(try place.ledger("verify").status == 0)
  }

  @Test("what is no export, or a broken one, is one line with its number, and leaves nothing behind")
  func broken() throws {
    try place.ledger("export", "--output", "a.jsonl")
    var lines = String(decoding: try file("a.jsonl"), as: UTF8.self).split(separator: "\n").map(String.init)
    lines.removeLast()
    try place.write(lines.joined(separator: "\n"), to: "cut.jsonl")
    let run = try place.ledger("import", "--db", "new.sqlite", "cut.jsonl")
    #expect(run.status == 65 && run.errors.hasPrefix("Error: cut.jsonl, line \(lines.count): "))
    #expect(run.errors.split(separator: "\n").count == 2)
    for (name, status) in [("courier.txt", Int32(65)), ("none.jsonl", 66), (".", 66)] {
      #expect(try place.ledger("import", "--db", "new.sqlite", name).status == status)
    }
    try place.ledger("export", "--db", "ledger.sqlite", "--output", "fine.jsonl")
    try place.write(Data("SQLite format 3\0".utf8) + Data(count: 5000), to: "fake.sqlite")
    #expect(try place.ledger("import", "--db", "new.sqlite", "fake.sqlite").status == 65)
    let names = try FileManager.default.contentsOfDirectory(atPath: place.folder.path)
    #expect(!names.contains { $0.hasPrefix("new.sqlite") })
  }

  @Test("files that are there are not overwritten, but by force")
  func overwriting() throws {
    for command in [["export", "--output", "x"], ["backup", "x"]] {
      try place.write("mine", to: "x")
      let run = try place.ledger(arguments: command)
      #expect(
        run.status == 1 && run.errors == "Error: x is there already.\nHint: --force puts the new one in its place.\n")
      #expect(try file("x") == Data("mine".utf8))
      #expect(try place.ledger(arguments: command + ["--force"]).status == 0)
      #expect(try file("x").count > 1000)
    }
    #expect(try place.ledger("backup", "none/x").status == 74)
    #expect(try place.ledger("backup", ".", "--force").status == 74)
    #expect(try !FileManager.default.contentsOfDirectory(atPath: place.folder.path).contains { $0.hasPrefix("x.") })
  }

  @Test("a backup is a ledger of its own, whole in one file")
  func backup() throws {
    #expect(try place.ledger("backup", "copy.sqlite").output == "Copied to copy.sqlite\n")
    #expect(try place.ledger("verify", "--strict", "--db", "copy.sqlite").status == 0)
    #expect(try place.ledger("export", "--db", "copy.sqlite").output == place.ledger("export").output)
    #expect(try place.ledger("add", "--db", "copy.sqlite", "courier.txt").status == 0)
  }

  @Test("the table has a row for each claim, and no cell is a formula")
  func table() throws {
    try place.ledger("source", "courier.txt", "--title", "=HYPERLINK(\"http://x.y\"), the tunnel")
    let table = try place.ledger("export", "--format", "csv").output
    let rows = table.components(separatedBy: "\r\n")
    #expect(rows[0].hasPrefix("id,text,quote,speaker,") && rows.last == "")
    #expect(rows.count - 2 == (try place.ledger("claims", "--json").objects().count))
    #expect(table.contains("\"'=HYPERLINK(\"\"http://x.y\"\"), the tunnel\""))
  }

  @Test("PROV-JSON: every name that a relation has is declared")
  func prov() throws {
    let text = try place.ledger("export", "--format", "prov").output
    let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: [String: Any]])
    let declared = ["entity", "activity", "agent"].reduce(into: Set<String>()) {
      $0.formUnion(document[$1]?.keys.map { $0 } ?? [])
    }
    let relations = [
      "wasGeneratedBy", "used", "wasAssociatedWith", "wasAttributedTo", "wasDerivedFrom", "specializationOf",
    ]
    #expect(Set(document.keys) == Set(relations + ["entity", "activity", "agent", "prefix"]))
    for kind in relations {
      for statement in document[kind]?.values.compactMap({ $0 as? [String: Any] }) ?? [] {
        let names = statement.filter { $0.key != "prov:type" }.values.compactMap { $0 as? String }
        #expect(names.count == 2 && names.allSatisfy(declared.contains), "\(kind)")
      }
    }
    let claims = try place.ledger("claims", "--json").objects().compactMap { $0["id"] as? String }
    #expect(
      claims.allSatisfy { declared.contains("ledger:" + $0) } && document["wasDerivedFrom"]?.count ?? 0 >= claims.count)
  }
}
