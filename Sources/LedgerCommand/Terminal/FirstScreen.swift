import ArgumentParser

/// What `ledger` alone prints, for someone who has read nothing.
struct FirstScreen {
  let lines: [String]

  init(_ style: Style) {
    let session = [
      ("ledger add articles/*.txt", "reads articles into ./ledger.sqlite"),
      ("ledger conflicts", "shows what they contradict each other about"),
      ("ledger cite ID", "gives a claim's quote and place, to be pasted"),
    ]
    let commands = LedgerProgram.configuration.subcommands.map {
      ($0.configuration.commandName ?? "", $0.configuration.abstract)
    }
    lines =
      [
        "ledger notes what articles claim, each claim tied to the bytes that say it, and",
        "shows where articles agree, where one is newer, and where they conflict.",
        "", "A first session:",
      ] + session.map { "  " + style.bold(TextWidth.padded($0.0, to: 27)) + $0.1 }
      + ["", "Commands:"] + commands.map { "  " + TextWidth.padded($0.0, to: 11) + $0.1 }
      + ["", "ledger help COMMAND tells more."]
  }
}
