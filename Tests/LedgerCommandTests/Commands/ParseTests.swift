import Foundation
import Testing

@testable import LedgerCommand

@Suite struct ParseTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  /// The rows of words, by column.
  private func words(_ output: String) -> [[String]] {
    output.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func treesOfAFile() throws {
    try place.write("Harbour news\n\nThe mayor approved the tunnel. Nobody asked.\n", to: "a.txt")
    let run = try place.ledger("parse", "a.txt")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.hasSuffix("\n\n"))
    #expect(run.output.contains("# sent_id = 2\n# text = The mayor approved the tunnel.\n1\tThe\t"))
    let words = words(run.output)
    #expect(words.allSatisfy { $0.count == 10 })
    #expect(words.map { $0[1] }.joined(separator: " ") == "Harbour news The mayor approved the tunnel . Nobody asked .")
    #expect(words[3][9] == "TokenRange=18:23" && words[6][9] == "SpaceAfter=No|TokenRange=37:43")
    // Nothing was made beside it.
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path) == ["a.txt"])
    #expect(
      try place.ledger("parse", "-", input: "Harbour news\n\nThe mayor approved the tunnel. Nobody asked.\n").output
        == run.output)
  }

  @Test(arguments: [
    ("missing.txt", "", Int32(66), "Error: missing.txt: no such file."),
    ("-", "", 65, "Error: standard input: is empty."),
    ("-", "{\\rtf1 x}", 65, "Error: standard input: is an RTF file, which ledger cannot read yet."),
    (".", "", 66, "Error: .: is a folder."),
  ])
  func whatCannotBeRead(file: String, input: String, status: Int32, error: String) throws {
    let run = try place.ledger("parse", file, input: input)
    #expect(run.status == status && run.output.isEmpty)
    #expect(run.errors.split(separator: "\n").first.map(String.init) == error)
  }

  @Test func usage() throws {
    #expect(try place.ledger("parse").status == 64)
    #expect(try place.ledger("parse", "").status == 64)
    #expect(try place.ledger("parse", "a", "b").status == 64)
  }

  @Test func nothingSteersATerminal() throws {
    let text = """
      The \u{1B}[31mferry\u{1B}[0m of Northport sailed on Monday, and the harbour master said \u{202E}nothing. A \u{200B} \
      tunnel will replace it in nine years\u{9B}2J, the city council of Northport decided after a long debate.

      """
    let run = try place.ledger("parse", "-", input: text)
    #expect(run.status == 0)
    let scalars = run.output.unicodeScalars.filter { $0 != "\n" && $0 != "\t" }
    #expect(!scalars.contains { TerminalText.isControl($0) || TerminalText.isInvisible($0) })
    #expect(words(run.output).allSatisfy { $0.count == 10 && !$0.contains("") })
  }
}
