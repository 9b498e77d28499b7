import ArgumentParser
import Ledger
import Store

struct MergeCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Says that two groups are about one fact, or two claims are one.",
    discussion: """
      Two relations of one type are shown as one group from now on. Two claims that say the same are an overlap, \
      whatever the rules make of them. ledger undo takes it back.

      Example: ledger merge x7k2 9f3m
      """)

  @OptionGroup var ledger: LedgerOptions
  @Argument(help: ArgumentHelp("The id of a relation or of a claim.", valueName: "id"))
  var id: String
  @Argument(help: ArgumentHelp("Another one of the same sort.", valueName: "other"))
  var other: String

  func run(in session: Session) throws {
    let store = try session.open(.write)
    let (first, second) = (try store.identify(IdText.plain(id)), try store.identify(IdText.plain(other)))
    let merge = MergeFacts(store: store)
    do {
      switch (first, second) {
      case (.relation(let a), .relation(let b)): try merge.relations(a, b)
      case (.claim(let a), .claim(let b)): try merge.claims(a, b)
      default:
        throw Complaint(
          "\(id) is \(first.article) and \(other) is \(second.article)",
          hint: "merge takes two relations or two claims", status: .usage)
      }
    } catch let error as DecisionError {
      throw ReviewDecision.complaint(error)
    }
    let what = if case .claim = first { "say the same" } else { "are about one fact" }
    try session.output.line("\(TerminalText.name(id)) and \(TerminalText.name(other)) \(what)")
  }
}
