import ArgumentParser
import Ledger
import Store

struct OverlapsCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "overlaps",
    abstract: "Shows what several sources say, independently or not.",
    discussion: "Example: ledger overlaps --entity NATO")

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var relations: RelationOptions
  @OptionGroup var limit: LimitOption
  @OptionGroup var json: JSONOption

  func run(in session: Session) throws {
    let listing = try RelationListing(
      session, try session.open(), kinds: [.overlap], relations, limit: limit, isTypeChosen: false)
    _ = try listing.print(isJSON: json.isOn)
  }
}
