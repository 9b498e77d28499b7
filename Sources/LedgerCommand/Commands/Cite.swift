import ArgumentParser
import Citation
import Ledger
import Store

struct CiteCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "cite",
    abstract: "Gives a claim's citation, checked against the bytes kept.",
    discussion: """
      Exits with 1 when there is no such claim or its quote does not stand where it stood.

      Example: ledger cite c4t9 --format markdown
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, json
  }

  @OptionGroup var ledger: LedgerOptions
  @Option(help: ArgumentHelp("How it is written.", valueName: "format"))
  var format = Format.text
  @OptionGroup var json: JSONOption
  @Argument(help: ArgumentHelp("The claim's id, as long as tells it apart.", valueName: "id"))
  var id: String

  func run(in session: Session) throws {
    let store = try session.open()
    let identified = try store.identify(IdText.plain(id))
    guard case .claim(let claim) = identified else {
      throw Complaint(
        "\(id) is \(identified.article), not a claim", hint: "\(session.command("show \(id)")) tells more",
        status: .no)
    }
    let citation = try CiteClaim(store: store)(claim: claim)
    switch json.isOn ? .json : format {
    case .text:
      let text = CitationText(session.style, width: session.width)
      try session.output.lines(text.lines(citation, id: try store.shortId(claim)))
    case .markdown: try session.output.line(citation.passage.harmless.markdown)
    case .json: try session.output.line(CitationText.json(citation))
    }
    if !citation.passage.isVerified { throw ExitStatus.no }
  }
}
