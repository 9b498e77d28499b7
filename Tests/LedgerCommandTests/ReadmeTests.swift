import Foundation
import LedgerTestSupport
import Testing

/// The README shows real output: each of its commands prints what stands below it.
@Suite struct ReadmeTests {
  /// The articles that the README's folder has.
  private static let articles = [
    "wire-ankara-visit.txt", "think-tank-uneasy-neighbors.txt", "web-copy-uneasy-neighbors.txt",
    "interview-border-town.txt",
  ]

  /// With `RECORD_SNAPSHOTS=1` the outputs are written anew.
  @Test func commandsPrintWhatTheReadmeShows() throws {
    let readme = Fixtures.folder.deletingLastPathComponent().appendingPathComponent("README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    let parts = text.components(separatedBy: "```")
    let block = try #require(parts.first { $0.hasPrefix("console\n") })
    let workplace = try Workplace()
    for article in Self.articles { try workplace.write(Data(try Fixtures.bytes(article)), to: "articles/" + article) }
    var printed = "console\n"
    let commands = Self.commands(block)
    #expect(commands.count == 5)
    for (index, arguments) in commands.enumerated() {
      let run = try workplace.ledger(arguments: arguments)
      #expect(run.status == 0 && run.errors.isEmpty)
      let output = run.output.trimmingCharacters(in: .newlines)
      printed += "$ ledger " + arguments.joined(separator: " ") + "\n" + output + "\n"
      if index + 1 < commands.count { printed += "\n" }
    }
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try text.replacingOccurrences(of: block, with: printed).write(to: readme, atomically: true, encoding: .utf8)
    } else {
      #expect(printed == block, "RECORD_SNAPSHOTS=1 writes it anew")
    }
  }

  /// The arguments of each command of the block.
  private static func commands(_ block: String) -> [[String]] {
    block.split(separator: "\n").filter { $0.hasPrefix("$ ledger ") }
      .map { $0.split(separator: " ").dropFirst(2).map(String.init) }
  }
}
