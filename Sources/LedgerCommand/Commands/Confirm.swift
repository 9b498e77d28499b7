import ArgumentParser
import Ledger
import Store

struct ConfirmCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm",
    abstract: "Says that a relation is as ledger shows it.",
    discussion: """
      The id that a group is shown under stands for the whole group; --pair takes only the pair that has it. ledger \
      undo takes it back.

      Example: ledger confirm x7k2
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var review: ReviewOptions

  func run(in session: Session) throws { try ReviewDecision.make(review, .confirmed, session) }
}

/// Which relation is decided about, and why.
struct ReviewOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Why, for whoever reads it later.", valueName: "words"))
  var reason: String?
  @Flag(help: "Only this pair of claims, not the group that it stands for.")
  var pair = false
  @Argument(help: ArgumentHelp("The id of a relation, as long as tells it apart.", valueName: "id"))
  var id: String

  func validate() throws {
    if reason?.allSatisfy(\.isWhitespace) == true { throw ValidationError("--reason needs words.") }
  }
}
