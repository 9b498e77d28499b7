import Foundation
import LedgerTestSupport
import Testing

@testable import LedgerCommand

#if canImport(Glibc)
  import Glibc
#endif

/// `ledger add` with folders, lists, standard input and many files.
@Suite struct AddFolderTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(SampleArticle.courier, to: "in/courier.txt")
    try place.write(SampleArticle.gazette, to: "in/sub/gazette.md")
    try place.write("", to: "in/empty.txt")
  }

  private func files(_ run: Workplace.Run) throws -> [String] { try run.objects().compactMap { $0["file"] as? String } }

  @Test func aFolderWithPatterns() throws {
    #expect(mkfifo(place.path("in/pipe"), 0o600) == 0)
    try FileManager.default.createSymbolicLink(atPath: place.path("in/up"), withDestinationPath: "..")
    let run = try place.ledger("add", "--json", "in")
    #expect(run.status == 65)
    #expect(try files(run) == ["in/pipe", "in/up", "in/courier.txt", "in/empty.txt", "in/sub/gazette.md"])
    #expect(try run.objects().map { $0["status"] as? String } == ["skipped", "skipped", "added", "refused", "added"])
    let some = try place.ledger("add", "--json", "in", "--include", "*.md", "--exclude", "pipe", "--exclude", "up")
    #expect(some.status == 0)
    #expect(try files(some) == ["in/sub/gazette.md"])
    // The ledger itself is no article.
    let all = try files(place.ledger("add", "--json", "."))
    #expect(!all.contains { $0.contains("sqlite") })
  }

  @Test func listsOfFiles() throws {
    try place.write("in/courier.txt\nin/sub\n", to: "list")
    #expect(try files(place.ledger("add", "--json", "--from-file", "list")) == ["in/courier.txt", "in/sub/gazette.md"])
    let piped = try place.ledger("add", "--json", "--from-file", "-", input: "in/courier.txt\0in/none.txt\0")
    #expect(try files(piped) == ["in/courier.txt", "in/none.txt"])
    #expect(piped.status == 66)
    #expect(try place.ledger("add", "--from-file", "nothing").errors.hasPrefix("Error: nothing: no such file."))
    #expect(try place.ledger("add", "--from-file", "-", "-").status == 64)
    #expect(try place.ledger("add").status == 64)
    #expect(try files(place.ledger("add", "--json", "in/*.txt")) == ["in/courier.txt", "in/empty.txt"])
  }

  @Test func aDryRunWritesNothing() throws {
    let run = try place.ledger("add", "--dry-run", "in")
    #expect(run.status == 65 && !place.exists("ledger.sqlite"))
    #expect(run.output.contains(#/  \+ .+ +courier\.txt +would be added; text/plain, \d+ words/#))
    #expect(run.output.contains(#/would be added +2  nothing was written/#))
    try place.ledger("add", "in/courier.txt")
    try place.write(SampleArticle.courier + "\nThe mayor will open it in 2033.\n", to: "in/courier.txt")
    let before = try Data(contentsOf: URL(fileURLWithPath: place.path("ledger.sqlite")))
    let again = try place.ledger("add", "--dry-run", "--json", "in")
    #expect(try again.objects().map { $0["status"] as? String } == ["new_version", "refused", "added"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: place.path("ledger.sqlite"))) == before)
  }

  @Test func unchangedFilesAreLeftOut() throws {
    try place.ledger("add", "in")
    let run = try place.ledger("add", "--skip-unchanged", "in")
    #expect(run.output.contains(#/unchanged +2  not read again/#))
    #expect(!run.output.contains("courier.txt"))
    try place.write(SampleArticle.courier.replacing("Monday", with: "Sunday"), to: "in/courier.txt")
    let json = try place.ledger("add", "--skip-unchanged", "--json", "in").objects()
    #expect(json.map { $0["status"] as? String } == ["new_version", "refused", "unchanged"])
    // What the user says of a file is not left out.
    let told = try place.ledger("add", "--skip-unchanged", "--json", "--publisher", "Courier", "in/courier.txt")
    #expect(try told.objects().map { $0["status"] as? String } == ["described"])
  }

  @Test func theLedgerIsTheSameForAnyNumberOfJobs() throws {
    for number in 1...9 {
      try place.write(
        SampleArticle.gazette.replacing("4 billion", with: "\(number) billion"), to: "in/more/\(number).txt")
    }
    var outputs: [String] = []
    for jobs in ["1", "2", "5"] {
      outputs.append(try place.ledger("add", "--db", jobs, "--jobs", jobs, "--json", "in").output)
      for command in ["claims", "sources", "conflicts"] {
        outputs[outputs.count - 1] += try place.ledger(command, "--db", jobs, "--json").output
      }
    }
    #expect(outputs[0] == outputs[1] && outputs[0] == outputs[2] && !outputs[0].isEmpty)
    #expect(try place.ledger("add", "--jobs", "0", "in").status == 64)
  }

  @Test func manyFilesEndWithATable() throws {
    for number in 1...12 { try place.write("The council met \(number) times in May.\n", to: "many/\(number).txt") }
    try place.write("", to: "many/empty.txt")
    try place.write("x", to: "many/.hidden")
    let run = try place.ledger("add", "many", "--exclude", "12.*")
    #expect(
      run.output.contains(
        #/\n  added +11  \d+ claims\n  refused +1  1 is empty\n  left out +2  1 hidden, 1 excluded\n11 sources/#))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func whatStandsBesideAFileIsBelieved() throws {
    try place.write("{\"title\":\"Told\",\"author\":\"A. Kaya\",\"date\":\"2020-01\"}", to: "in/courier.txt.meta.json")
    try place.write("nonsense", to: "in/sub/gazette.csl.json")
    let run = try place.ledger("add", "in", "--author", "Given", "--include", "courier.txt")
    #expect(run.status == 0)
    let source = try #require(try place.ledger("sources", "--json").objects().first)
    #expect(source["title"] as? String == "Told" && source["author"] as? String == "Given")
    #expect(source["date"] as? String == "2020-01" && source["publisher"] as? String != "Told")
    let broken = try place.ledger("add", "in/sub")
    #expect(broken.status == 65 && broken.errors.hasPrefix("Error: in/sub/gazette.csl.json: is no JSON object"))
    #expect(try place.ledger("sources", "--json").objects().count == 2)
  }

  @Test func lettersOfAMailboxAreSources() throws {
    let letters = [("Vote", SampleArticle.courier), ("Price", SampleArticle.gazette)].map { title, text in
      "From a@b Mon Jun 17 09:15:02 2024\nFrom: Ida Brandt <i@b>\nDate: Mon, 17 Jun 2024\nSubject: \(title)\n"
        + "Content-Transfer-Encoding: base64\n\n\(Data(text.utf8).base64EncodedString(options: .lineLength76Characters))\n\n"
    }
    try place.write(letters.joined(), to: "box.mbox")
    #expect(try files(place.ledger("add", "--json", "box.mbox")) == ["box.mbox#1", "box.mbox#2"])
    let sources = try place.ledger("sources", "--json").objects()
    #expect(sources.map { $0["title"] as? String } == ["Vote", "Price"])
    #expect(sources.allSatisfy { ($0["claims"] as? Int ?? 0) > 0 && $0["author"] as? String == "Ida Brandt" })
    #expect(try place.ledger("verify").status == 0)
    #expect(try place.ledger("verify", "--files").status == 0)
    // One letter more: the others are known.
    try place.write(
      (["From a@b Mon Jun 17 09:15:02 2024\nSubject: New\n\nThe council met.\n\n"] + letters).joined(), to: "box.mbox")
    let again = try place.ledger("add", "--json", "box.mbox").objects()
    #expect(again.map { $0["status"] as? String } == ["added", "unchanged", "unchanged"])
    #expect(try place.ledger("read", "box.mbox").output.contains("\n\n\n  Title     Vote\n"))
    #expect(
      try place.ledger("add", "--name", "mail", "--json", "-", input: letters[1]).objects().first?["file"] as? String
        == "mail#1")
  }

  @Test func formatsAreCitedAndVerified() throws {
    try place.write(
      "# Vote\n\n> The **city council** of Northport approved the harbour &amp; tunnel plan\n> on Monday.\n",
      to: "f/a.md")
    try place.write(
      "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ida>The tunnel will <i>cost</i>\nthe city $4 billion.\n", to: "f/b.vtt")
    try place.write(
      "Message-ID: <a>\nContent-Transfer-Encoding: quoted-printable\n\nMayor =C3=87elik said the tunnel will cost =\n$6 billion.\n",
      to: "f/c.eml")
    #expect(try place.ledger("add", "f").status == 0)
    let claims = try place.ledger("claims", "--json").objects()
    #expect(Set(claims.compactMap { $0["file"] as? String }) == ["f/a.md", "f/b.vtt", "f/c.eml"])
    for claim in claims { #expect(try place.ledger("cite", try #require(claim["id"] as? String)).status == 0) }
    #expect(try place.ledger("verify").status == 0)
  }

  @Test func namesThatAreOddAreShownHarmlessly() throws {
    for name in ["two\nlines.txt", "\u{1B}[31mred.txt", "-n", "emoji 🙂.txt"] {
      try place.write(SampleArticle.courier, to: "odd/\(name)")
    }
    let run = try place.ledger("add", "odd")
    #expect(run.status == 0 && !run.output.contains("\u{1B}") && run.output.contains("two\\nlines.txt"))
  }

  @Test func theRateIsTold() {
    #expect(AddProgress.rate(done: 2, of: 10, seconds: 9) == [])
    #expect(AddProgress.rate(done: 50, of: 100, seconds: 10) == ["5.0 a second", "10 s left"])
    #expect(AddProgress.rate(done: 100, of: 10_000, seconds: 2) == ["50 a second", "4 min left"])
    #expect(AddProgress.rate(done: 10, of: 100_000, seconds: 10) == ["1.0 a second", "28 h left"])
  }
}
