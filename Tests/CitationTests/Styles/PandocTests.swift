import Document
import Foundation
import Testing

@testable import Citation

/// A reader of citations that we did not write.
enum Pandoc {
  static let path = ["/usr/bin/pandoc", "/usr/local/bin/pandoc", "/opt/homebrew/bin/pandoc"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// What pandoc makes of a text.
  static func run(_ arguments: String..., input: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(path))
    process.arguments = arguments
    let (standardInput, standardOutput) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (standardInput, standardOutput)
    try process.run()
    standardInput.fileHandleForWriting.write(Data(input.utf8))
    try standardInput.fileHandleForWriting.close()
    let output = try standardOutput.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: output, as: UTF8.self)
  }

  /// The bibliography as citeproc writes it.
  static func bibliography(_ text: String, _ format: String) throws -> String {
    let written = try run("-f", format, "-t", "plain", "--citeproc", "--wrap=none", input: text)
    return written.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The items as pandoc reads them.
  static func items(_ text: String, _ format: String) throws -> [[String: Any]] {
    let json = try run("-f", format, "-t", "csljson", input: text)
    return try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
  }
}

@Suite("Citations as pandoc reads them", .enabled(if: Pandoc.path != nil, "pandoc is not installed: scripts/setup"))
struct PandocTests {
  @Test(
    "one bibliography of each format says author, title, paper, date and address", arguments: ["csljson", "biblatex"])
  func bibliography(format: String) throws {
    let bibliography = SamplePassage.bibliography(SamplePassage.winter)
    let text = try Pandoc.bibliography(format == "csljson" ? bibliography.cslJSON : bibliography.bibTeX, format)
    #expect(text.contains("Lind, Maria, and Jan de Boer."))
    #expect(text.contains("“A Long Winter for Stockholm.”") || text.contains("“A long winter for Stockholm.”"))
    #expect(text.contains("Harbour News"))
    #expect(text.contains("2024") && text.contains("January 25"))
    #expect(text.contains("https://news.example.org/a/1?x=2#top"))
  }

  @Test("nothing is lost or read in what is hostile", arguments: ["csljson", "biblatex"])
  func hostile(format: String) throws {
    let bibliography = SamplePassage.bibliography(SamplePassage.hostile)
    let items = try Pandoc.items(format == "csljson" ? bibliography.cslJSON : bibliography.bibTeX, format)
    let item = try #require(items.first)
    #expect(items.count == 1 && item["id"] as? String == bibliography.entries[0].work.key)
    // pandoc puts marks of its own around what keeps its capitals.
    let title = (item["title"] as? String)?.replacing("<span class=\"nocase\">", with: "").replacing(
      "</span>", with: "")
    #expect(title?.filter { !"“”\"".contains($0) } == SamplePassage.hostile.title?.filter { $0 != "\"" })
    let paper = (item["container-title"] as? String)?.precomposedStringWithCanonicalMapping
    #expect(paper == SamplePassage.hostile.publisher?.precomposedStringWithCanonicalMapping)
  }

  @Test("unknown author and date", arguments: ["csljson", "biblatex"])
  func unknown(format: String) throws {
    let bibliography = SamplePassage.bibliography(SourceMetadata())
    let text = try Pandoc.bibliography(format == "csljson" ? bibliography.cslJSON : bibliography.bibTeX, format)
    #expect(text.lowercased().contains("winter.txt") && text.contains("n.d."))
  }

  @Test("the name of an organisation is not taken apart", arguments: ["csljson", "biblatex"])
  func organisation(format: String) throws {
    let metadata = SourceMetadata(
      title: "Notes", author: "European Grain Commission", date: CalendarDate(iso: "2023-05"))
    let bibliography = SamplePassage.bibliography(metadata)
    let text = try Pandoc.bibliography(format == "csljson" ? bibliography.cslJSON : bibliography.bibTeX, format)
    #expect(text.contains("European Grain Commission. 2023") && text.contains("Notes"))
  }

  @Test("several works are one bibliography without doubles", arguments: ["csljson", "biblatex"])
  func several(format: String) throws {
    let other = SourceMetadata(title: "Zebra", author: "Ada Abel", date: CalendarDate(iso: "2020"))
    let bibliography = Bibliography([
      SamplePassage.passage(), SamplePassage.passage("more", id: "bbbbbbbbbb"),
      SamplePassage.passage("third", id: "cccccccccc", source: "srcsrcsrc2", other),
    ])
    let items = try Pandoc.items(format == "csljson" ? bibliography.cslJSON : bibliography.bibTeX, format)
    #expect(Set(items.compactMap { $0["id"] as? String }) == Set(bibliography.entries.map(\.work.key)))
    #expect(items.count == 2)
  }

  @Test("HTML and Markdown are read as they are meant")
  func pages() throws {
    let html = try Pandoc.run("-f", "html", "-t", "plain", "--wrap=none", input: SamplePassage.passage().html)
    #expect(html.contains("In the end the bridge was closed") && html.contains("Harbour News, 25 January 2024, line 7"))
    let markdown = try Pandoc.run(
      "-f", "markdown", "-t", "plain", "--wrap=none", input: SamplePassage.passage().markdown)
    #expect(markdown.contains("The bridge was closed.[1]") && markdown.contains("[1] Maria Lind and Jan de Boer"))
  }
}
