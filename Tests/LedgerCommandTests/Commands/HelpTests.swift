import ArgumentParser
import Testing

@testable import LedgerCommand

@Suite struct HelpTests {
  /// The help of all commands is the reference; a change of it is seen in review.
  @Test func helpOfAllCommands() throws {
    var text = FirstScreen(.plain).lines.joined(separator: "\n")
    text += "\n\n$ ledger --help\n" + LedgerProgram.helpMessage(columns: 80)
    for command in LedgerProgram.configuration.subcommands {
      text += "\n$ ledger help \(command.configuration.commandName ?? "")\n"
      text += LedgerProgram.helpMessage(for: command, columns: 80)
    }
    try expectSnapshot(text, named: "help")
  }

  @Test func everyCommandHasASentenceAndAnExample() {
    for command in LedgerProgram.configuration.subcommands {
      #expect(command.configuration.abstract.hasSuffix("."))
      #expect(command.configuration.abstract.count <= 67)
      #expect(command.configuration.discussion.contains("Example: ledger "))
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completions(_ shell: String) throws {
    let run = try Workplace().ledger("--generate-completion-script", shell)
    #expect(run.status == 0)
    #expect(run.output.contains("conflicts"))
  }
}
