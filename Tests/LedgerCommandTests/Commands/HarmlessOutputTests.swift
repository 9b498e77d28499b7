import Foundation
import Testing

@testable import LedgerCommand

/// Nothing from an article steers a terminal, and nothing around the program changes what it says.
@Suite struct HarmlessOutputTests {
  private let place: Workplace
  private let hostile = """
    The tunnel \u{1B}[31mwill cost\u{1B}[0m

    The city council of Northport approved the \u{1B}]0;owned\u{7}harbour tunnel\u{202E} on Monday. The tunnel will cost \
    $4 billion\u{9B}2J, the mayor said. Ferries\u{200B} carried 2,300 cars a day last year.

    """

  init() throws {
    place = try Workplace()
    try place.write(hostile, to: "hostile\u{1B}[2J.txt")
    try place.write(SampleArticle.courier, to: "courier.txt")
  }

  @Test func noControlIsRaw() throws {
    var outputs = [
      try place.ledger("add", "hostile\u{1B}[2J.txt", "--title", "A \u{1B}[5mtitle", "--author", "B\u{202E}ob"),
      try place.ledger("add", "missing\u{1B}[2J.txt"),
      try place.ledger("cite", "\u{1B}[31m"),
      try place.ledger("search", "\u{1B}[31m"),
    ]
    let ids = try place.ledger("claims", "--json").objects().compactMap { $0["id"] as? String }
    #expect(!ids.isEmpty)
    for id in ids {
      outputs.append(try place.ledger("show", id))
      for format in ["text", "markdown", "json"] { outputs.append(try place.ledger("cite", id, "--format", format)) }
    }
    for command in ["claims", "sources", "conflicts", "verify"] {
      outputs.append(try place.ledger(command))
      outputs.append(try place.ledger(command, "--json"))
    }
    for run in outputs {
      let scalars = (run.output + run.errors).unicodeScalars.filter { $0 != "\n" }
      #expect(!scalars.contains { TerminalText.isControl($0) || TerminalText.isInvisible($0) })
    }
  }

  @Test func theSameInEveryLanguage() throws {
    try place.ledger("add", "courier.txt")
    for command in [["claims"], ["sources"], ["search", "TITLE"], ["show", "courier.txt"]] {
      let plain = try place.ledger(arguments: command)
      for locale in ["tr_TR.UTF-8", "C", "POSIX"] {
        let run = try place.ledger(
          arguments: command, environment: ["LC_ALL": locale, "LANG": locale, "LANGUAGE": "tr", "TZ": "Asia/Tehran"])
        #expect(run.output == plain.output)
        #expect(run.errors == plain.errors)
      }
    }
  }

  @Test func colourIsForTerminals() throws {
    try place.ledger("add", "courier.txt")
    let run = try place.ledger("sources", environment: ["TERM": "xterm-256color", "CLICOLOR_FORCE": "1"])
    #expect(!run.output.contains("\u{1B}"))
    #expect(Style.plain.bad("no") == "no")
    #expect(Style(isColoured: true).bad("no") == "\u{1B}[31mno\u{1B}[0m")
  }
}
