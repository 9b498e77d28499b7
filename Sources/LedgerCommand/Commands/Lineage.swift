import ArgumentParser
import Ledger
import Store

struct LineageCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "lineage",
    abstract: "Shows which sources are made from others, and by what that is told.",
    discussion: """
      Copies share runs of words with their original; retellings have the same names, numbers and rare words in the \
      same order. Which one is the copy is told by whom it names ("Reuters reported"), else by the dates, else by \
      which one adds nothing of its own. All of one descent are one witness.

      Example: ledger lineage digest.txt
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var json: JSONOption
  @Argument(help: ArgumentHelp("Only this source: its id, or the name of its file.", valueName: "source"))
  var source: String?

  func run(in session: Session) throws {
    let store = try session.open()
    let catalog = try SourceCatalog(store)
    let asked = try source.map { try catalog.source(named: $0, store) }
    let descent = try Descent(store, catalog.sources)
    let found = asked.map { descent.derivations(of: $0.id) } ?? descent.derivations
    if json.isOn {
      for derivation in found { try session.output.line(JSONLine(derivation, catalog).closed) }
      return
    }
    guard !found.isEmpty else {
      let none = asked.map { "\(catalog.name($0)) is not made from another source, nor another from it." }
      try session.output.line(none ?? "No source is made from another.")
      return
    }
    let text = LineageText(session.style, width: session.width, catalog)
    for derivation in found { try session.output.lines(text.lines(derivation)) }
    let independent = descent.independentCount(catalog.sources.map(\.id))
    try session.output.line(counted(catalog.sources.count, "source") + ", \(independent) independent")
  }
}
