import ArgumentParser
import Comparison
import Ledger
import Store

struct ConflictsCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "conflicts",
    abstract: "Shows what the sources contradict each other about.",
    discussion: """
      Both quotes, the reason, and how many sources tell independently of each other. A conflict is about the same \
      event and time; a distortion is a copy that says other than its original. Other types are shown on request.

      Example: ledger conflicts --entity Sweden --type conflict --type update
      """)

  @OptionGroup var ledger: LedgerOptions
  @Option(
    name: .customLong("type"),
    help: ArgumentHelp("Show these instead; may be given several times.", valueName: "type"))
  var types: [RelationView.Kind] = []
  @Option(
    name: .customLong("cause"),
    help: ArgumentHelp("Only these causes; may be given several times.", valueName: "cause"))
  var causes: [Relation.Cause] = []
  @OptionGroup var relations: RelationOptions
  @OptionGroup var limit: LimitOption
  @Flag(help: "Exit with 1 when there are any.")
  var exitCode = false
  @OptionGroup var json: JSONOption

  func run(in session: Session) throws {
    var listing = try RelationListing(
      session, try session.open(), kinds: types.isEmpty ? [.conflict, .distortion] : types, relations,
      limit: limit, isTypeChosen: true)
    if !causes.isEmpty { listing.query.causes = Set(causes) }
    let found = try listing.print(isJSON: json.isOn)
    if found, exitCode { throw ExitStatus.no }
  }
}

extension RelationView.Kind: ExpressibleByArgument {}
extension Relation.Cause: ExpressibleByArgument {}
