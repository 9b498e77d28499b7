import ArgumentParser

/// Trains the language model and measures it; never part of ledger itself.
@main
struct LedgerTrain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger-train", abstract: "Trains the language model of ledger and measures it.",
    subcommands: [Train.self, Evaluate.self, Encode.self, Lemmas.self, EvaluateLemmas.self])
}
