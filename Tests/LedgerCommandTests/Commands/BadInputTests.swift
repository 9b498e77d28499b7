import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// One clear line for what cannot be read, the right exit code, and the rest of the batch stored.
@Suite struct BadInputTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(SampleArticle.courier, to: "good.txt")
  }

  /// Adds the file between two good ones.
  private func expectRefusal(
    of name: String, shownAs shown: String? = nil, _ status: Int32, _ sentence: String, hint: Bool = true,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try place.write(SampleArticle.gazette, to: "good too.txt")
    let run = try place.ledger("add", "good.txt", name, "good too.txt")
    #expect(run.status == status, sourceLocation: sourceLocation)
    let lines = run.errors.split(separator: "\n").map(String.init)
    #expect(lines.count == (hint ? 2 : 1), sourceLocation: sourceLocation)
    #expect(lines.first == "Error: \(shown ?? name): \(sentence).", sourceLocation: sourceLocation)
    if hint { #expect(lines.last?.hasPrefix("Hint: ") == true, sourceLocation: sourceLocation) }
    #expect(run.output.contains("  ✗ "), sourceLocation: sourceLocation)
    #expect(try place.ledger("sources", "--json").objects().count == 2, sourceLocation: sourceLocation)
  }

  @Test func missingFile() throws { try expectRefusal(of: "nothing.txt", 66, "no such file") }

  @Test func emptyFile() throws {
    try place.write("", to: "empty.txt")
    try expectRefusal(of: "empty.txt", 65, "is empty", hint: false)
  }

  @Test func binaryFile() throws {
    try place.write(Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 7) }), to: "data.txt")
    try expectRefusal(of: "data.txt", 65, "is no text (binary data)")
  }

  @Test func pipe() throws {
    #expect(mkfifo(place.path("pipe.txt"), 0o600) == 0)
    try expectRefusal(of: "pipe.txt", 66, "is a pipe or device, not a file")
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func unreadableFile() throws {
    try place.write("text", to: "secret.txt")
    #expect(chmod(place.path("secret.txt"), 0) == 0)
    try expectRefusal(of: "secret.txt", 66, "no permission to read it", hint: false)
  }

  @Test func tooLargeFile() throws {
    try place.write("", to: "large.txt")
    #expect(truncate(place.path("large.txt"), 65 << 20) == 0)
    try expectRefusal(of: "large.txt", 65, "is too large (65 MB; the limit is 64 MB)")
  }

  @Test(arguments: [
    ("paper.pdf", "%PDF-1.7\n%âãÏÓ\n1 0 obj\n<< /Type /Catalog >>\nendobj\n", "is damaged: pdftotext cannot read it"),
    ("letter.rtf", "{\\rtf1 x}", "is an RTF file"),
    ("paper.docx", "PK\u{3}\u{4} word/", "it ends before its list of files"),
    ("page.txt", "<!DOCTYPE html>\n<html><head><title>x</title></head><body><script>f()</script>\n", "shows no text"),
  ])
  func otherFormats(_ name: String, _ content: String, _ format: String) throws {
    try place.write(content, to: name)
    let run = try place.ledger("add", name)
    #expect(run.status == 65)
    #expect(run.errors.contains(format))
    #expect(run.errors.contains("\nHint: "))
    #expect(!place.exists("ledger.sqlite"))
  }

  @Test func folderWithoutFiles() throws {
    try FileManager.default.createDirectory(atPath: place.path("empty/.hidden"), withIntermediateDirectories: true)
    let run = try place.ledger("add", "empty")
    #expect(run.status == 66)
    #expect(run.errors.hasPrefix("Error: empty: no files to read in this folder.\n"))
    #expect(!place.exists("ledger.sqlite"))
  }

  @Test func nameWithNewline() throws {
    try place.write("", to: "two\nlines.txt")
    try expectRefusal(of: "two\nlines.txt", shownAs: "two\\nlines.txt", 65, "is empty", hint: false)
    try place.write(SampleArticle.turkish, to: "zwei\nzeilen.txt")
    let run = try place.ledger("add", "zwei\nzeilen.txt")
    #expect(run.output.contains("zwei\\nzeilen.txt"))
  }

  @Test func badUTF8AndUTF16AreRead() throws {
    try place.write(Data(SampleArticle.courier.utf8) + Data([0x22, 0xE9, 0x22, 0x0A]), to: "latin.txt")
    let units = [0xFEFF] + Array(SampleArticle.gazette.utf16)
    try place.write(Data(units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }), to: "wide.txt")
    #expect(try place.ledger("add", "latin.txt", "wide.txt").status == 0)
    let sources = try place.ledger("sources", "--json").objects()
    #expect(sources.map { $0["encoding"] as? String } == ["windows-1252", "utf-16le"])
    #expect(sources.allSatisfy { ($0["claims"] as? Int ?? 0) > 0 })
    #expect(try place.ledger("verify").status == 0)
  }

  @Test func theWorstFailureIsTheExitCode() throws {
    try place.write("", to: "empty.txt")
    #expect(try place.ledger("add", "empty.txt", "nothing.txt", "good.txt").status == 66)
    #expect(try place.ledger("add", "nothing.txt", "empty.txt").status == 66)
  }

  // MARK: Ledgers

  @Test func anotherFileIsNoLedger() throws {
    for command in [["sources"], ["add", "good.txt"], ["verify"]] {
      let run = try place.ledger("--db", "good.txt", command[0], command.last == "good.txt" ? "good.txt" : "--json")
      #expect(run.status == 65)
      #expect(run.errors.hasPrefix("Error: good.txt is not a ledger.\nHint: "))
    }
    #expect(try String(contentsOfFile: place.path("good.txt"), encoding: .utf8) == SampleArticle.courier)
  }

  @Test func aDatabaseOfAnotherProgramIsNoLedger() throws {
    try sqlite("other.sqlite", "create table note (text); insert into note values ('mine');")
    let before = try Data(contentsOf: URL(fileURLWithPath: place.path("other.sqlite")))
    for command in ["sources", "verify"] {
      #expect(try place.ledger(command, "--db", "other.sqlite").status == 65)
    }
    #expect(try place.ledger("add", "good.txt", "--db", "other.sqlite").status == 65)
    #expect(try Data(contentsOf: URL(fileURLWithPath: place.path("other.sqlite"))) == before)
  }

  @Test func aNewerLedgerIsLeftAlone() throws {
    try place.ledger("add", "good.txt")
    try sqlite("ledger.sqlite", "pragma user_version = 99;")
    let before = try Data(contentsOf: URL(fileURLWithPath: place.path("ledger.sqlite")))
    let run = try place.ledger("add", "good.txt", "--publisher", "Other")
    #expect(run.status == 65)
    #expect(run.errors.contains("was written by a newer ledger (format 99); nothing was changed"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: place.path("ledger.sqlite"))) == before)
  }

  @Test func whatWasTamperedWithIsFound() throws {
    try place.ledger("add", "good.txt")
    let id = try #require(try place.ledger("claims", "--json").objects().first?["id"] as? String)
    try sqlite("ledger.sqlite", "update occurrence set quote = 'The tunnel is free' where claimId = '\(id)';")
    let run = try place.ledger("verify")
    #expect(run.status == 1)
    #expect(run.output.contains("✗ claim \(id.prefix(10)): "))
    #expect(try place.ledger("verify", "--json").objects().last?["damages"] as? Int == 2)
    let cited = try place.ledger("cite", id)
    #expect(cited.status == 1)
    #expect(cited.output.contains("NOT VERIFIED"))
  }

  @Test func noLedgerHere() throws {
    let run = try place.ledger("conflicts")
    #expect(run.status == 66)
    #expect(run.errors.hasPrefix("Error: there is no ledger at ./ledger.sqlite.\nHint: ledger add FILE… makes one"))
    for command in ["sources", "verify"] { #expect(try place.ledger(command, "--db", ".").status == 65) }
    let missing = try place.ledger("add", "good.txt", "--db", "no/such/folder/ledger.sqlite")
    #expect(missing.status == 74)
    #expect(missing.errors.hasPrefix("Error: no ledger can be made at no/such/folder/ledger.sqlite.\n"))
  }

  // MARK: What is typed

  @Test func idsThatAreUnknownOrAmbiguous() throws {
    try place.ledger("add", "good.txt")
    for command in ["cite", "show", "source"] {
      let run = try place.ledger(command, "zzzzzz")
      #expect(run.status == 1)
      #expect(run.errors.contains("has an id that begins with zzzzzz.\nHint: "))
      #expect(run.output.isEmpty)
    }
    // With more claims than letters two ids begin alike.
    try place.write(
      (1...60).map { "The council of Northport approved \($0 + 2) bridges in \(1900 + $0)." }.joined(separator: "\n\n"),
      to: "many.txt")
    try place.ledger("add", "many.txt")
    let ids = try place.ledger("claims", "--json").objects().compactMap { $0["id"] as? String }
    let letters = Dictionary(grouping: ids, by: { $0.prefix(1) })
    let letter = try #require(letters.first { $0.value.count > 1 }?.key)
    let run = try place.ledger("cite", String(letter))
    #expect(run.status == 1)
    #expect(run.errors.contains("ids begin with \(letter): "))
  }

  @Test(arguments: [
    ["add"], ["add", "good.txt", "--date", "2024-13"], ["add", "good.txt", "--date", "June"],
    ["add", "-", "--name", ""],
    ["add", "good.txt", "other.txt", "--title", "One"], ["add", "good.txt", "other.txt", "--author", "One"],
    ["add", "good.txt", "other.txt", "--url", "https://example.org"], ["add", "good.txt", "--name", "x"], ["add", ""],
    ["add", "two", "--title", "One"], ["claims", "--limit", "0"], ["conflicts", "--type", "quarrel"],
    ["cite", "a", "--format", "vancouver"], ["cite"], ["reanchor", "-"], ["reanchor", ""], ["search"],
    ["source", "x", "--title", " "], ["bogus"], ["--bogus"], ["sources", "--db", ""],
  ])
  func wrongUsage(_ arguments: [String]) throws {
    try place.write(SampleArticle.courier, to: "two/a.txt")
    try place.write(SampleArticle.gazette, to: "two/b.txt")
    let run = try place.ledger(arguments: arguments)
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("Error: "))
    #expect(run.output.isEmpty)
    #expect(!place.exists("ledger.sqlite"))
  }

  @Test func partOfADateIsWelcome() throws {
    for date in ["2024", "2024-06", "2024-06-14"] {
      let run = try place.ledger("add", "good.txt", "--date", date, "--db", "\(date).sqlite")
      #expect(run.status == 0)
      #expect(run.output.contains("  ✓ \(date)"))
    }
  }

  private func sqlite(_ file: String, _ sql: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["sqlite3", place.path(file), sql]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
