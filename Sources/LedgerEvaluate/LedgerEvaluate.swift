import ArgumentParser

/// Answers the evaluation sets: reads what a set gives, writes predictions in the form that its scorer reads.
@main
struct LedgerEvaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger-eval", abstract: "Answers evaluation sets; never part of ledger itself.",
    subcommands: [
      Segment.self, Parse.self, Dehyphenate.self, Quantities.self, Times.self, NewsQuantities.self, Entities.self,
      Names.self, RecognizerSpeed.self, ClaimsTask.self, Factuality.self, AttributionsOfTexts.self, Pairs.self,
      Relations.self, EvidenceOfPairs.self, Reanchor.self, Pages.self, SignsOfPages.self, Fuzz.self,
    ])
}
