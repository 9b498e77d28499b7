import ArgumentParser
import Comparison
import Document
import Ledger
import Store

struct SourceCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "source",
    abstract: "Shows one source; options set what is known of it.",
    discussion: """
      A date that is learnt later changes what its claims are compared as: relations are computed anew.

      Example: ledger source 4k2p --date 2024-06 --publisher "Harbour News"
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup(title: "What is known of it") var source: MetadataOptions
  @OptionGroup var json: JSONOption
  @Argument(help: ArgumentHelp("Its id, as long as tells it apart, or the name of its file.", valueName: "id"))
  var id: String

  func run(in session: Session) throws {
    let isEdited = source.metadata != SourceMetadata()
    let store = try session.open(isEdited ? .write : .read)
    var catalog = try SourceCatalog(store)
    let found = try catalog.source(named: id, store)
    if isEdited {
      try store.describe(source: found.id, as: source.metadata, comparator: RuleComparator())
      catalog = try SourceCatalog(store)
    }
    guard let source = catalog.source(found.id) else { throw StoreError.unknownId(prefix: id, kind: "source") }
    let descent = try Descent(store, catalog.sources)
    if json.isOn {
      try session.output.line(SourceText.json(source, descent))
    } else {
      let text = SourceText(session.style, width: session.width, catalog, descent)
      try session.output.lines(text.whole(source, id: try store.shortId(source.id)))
    }
  }
}
