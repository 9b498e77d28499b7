import ArgumentParser
import Ledger
import Store

struct SourcesCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "sources",
    abstract: "Lists the sources, and which of them copy others.",
    discussion: "Example: ledger sources --json")

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var json: JSONOption

  func run(in session: Session) throws {
    let store = try session.open()
    let catalog = try SourceCatalog(store)
    let descent = try Descent(store, catalog.sources)
    if json.isOn {
      for source in catalog.sources { try session.output.line(SourceText.json(source, descent)) }
      return
    }
    guard !catalog.sources.isEmpty else {
      try session.output.line("The ledger has no sources yet.")
      try session.output.line("Next: " + session.command("add FILE…"))
      return
    }
    let ids = try catalog.sources.map { try store.shortId($0.id) }
    let text = SourceText(session.style, width: session.width, catalog, descent)
    for (source, id) in zip(catalog.sources, ids) { try session.output.lines(text.listed(source, id: id)) }
    let independent = descent.independentCount(catalog.sources.map(\.id))
    try session.output.line(LedgerSummary.line(catalog, independent: independent))
  }
}
