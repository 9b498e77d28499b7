import ArgumentParser
import Ledger
import Store

struct DismissCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "dismiss",
    abstract: "Says that a relation is none; it is not shown any more.",
    discussion: """
      The two claims stay dismissed whatever is added or computed anew; conflicts --all shows them. The id that a group \
      is shown under stands for the whole group, --pair takes only the pair that has it. A pair that joins the group \
      later is shown as new. ledger undo takes it back.

      Example: ledger dismiss x7k2 --reason "other years"
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var review: ReviewOptions

  func run(in session: Session) throws { try ReviewDecision.make(review, .dismissed, session) }
}
