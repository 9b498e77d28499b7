import ArgumentParser
import Testing

@testable import LedgerCommand

@Suite struct HelpTests {
  /// The help of all commands is the reference; a change of it is seen in review.
  @Test func helpOfAllCommands() throws {
    var text = FirstScreen(.plain).lines.joined(separator: "\n")
    text += "\n\n$ ledger --help\n" + LedgerProgram.helpMessage(columns: 80)
    for (name, command) in Self.commands {
      text += "\n$ ledger help \(name)\n" + LedgerProgram.helpMessage(for: command, columns: 80)
    }
    try expectSnapshot(text, named: "help")
  }

  @Test func everyCommandHasASentenceAndAnExample() {
    for (_, command) in Self.commands {
      #expect(command.configuration.abstract.hasSuffix("."))
      #expect(command.configuration.abstract.count <= 67)
      #expect(command.configuration.discussion.contains("Example: ledger "))
    }
  }

  /// All commands and theirs, with what is typed for each.
  private static var commands: [(String, any ParsableCommand.Type)] {
    func named(_ command: any ParsableCommand.Type, behind words: String) -> [(String, any ParsableCommand.Type)] {
      let name = words + (command.configuration.commandName ?? "")
      return [(name, command)] + command.configuration.subcommands.flatMap { named($0, behind: name + " ") }
    }
    return LedgerProgram.configuration.subcommands.flatMap { named($0, behind: "") }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completions(_ shell: String) throws {
    let run = try Workplace().ledger("--generate-completion-script", shell)
    #expect(run.status == 0)
    #expect(run.output.contains("conflicts"))
  }
}
