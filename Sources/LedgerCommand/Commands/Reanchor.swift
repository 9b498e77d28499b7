import ArgumentParser
import Document
import Ledger
import Store

struct ReanchorCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "reanchor",
    abstract: "Finds a source's quotes again in its changed file.",
    discussion: """
      Each claim's quote is found in the same words, has changed (both wordings are shown), or is lost. The file is kept \
      as the newest version of its source; the version before stays and proves what was quoted: cite answers as before.

      Example: ledger reanchor articles/brief.txt
      """)

  @OptionGroup var ledger: LedgerOptions
  @Option(
    help: ArgumentHelp(
      "The source that the file is a newer version of: its id, or the name of its file.", valueName: "id"))
  var source: String?
  @Flag(help: "List the quotes that are found in the same words, too.")
  var all = false
  @OptionGroup var json: JSONOption
  @Argument(help: ArgumentHelp("The changed file, or -.", valueName: "file"), completion: .file())
  var file: String

  func validate() throws {
    if file.isEmpty { throw ValidationError("The file's name is empty.") }
    if file == "-", source == nil { throw ValidationError("Standard input needs --source.") }
  }

  func run(in session: Session) throws {
    let store = try session.open(.write)
    let asked = try source.map { try SourceCatalog(store).source(named: $0, store).id }
    let relative = file == "-" ? nil : session.location.relativePath(of: file, session.environment)
    let bytes: [UInt8]
    do throws(DocumentError) {
      bytes = try ArticleFile.read(named: file)
    } catch {
      throw Complaint(error, name: file)
    }
    let report: ReanchorFile.Report
    do throws(ReanchorError) {
      report = try ReanchorFile(store: store)(bytes, at: relative, source: asked)
    } catch {
      throw complaint(error, session)
    }
    let text = AnchorText(session.style, width: session.width)
    guard !json.isOn else {
      return try session.output.lines(report.claims.map { AnchorText.json($0, report.source) })
    }
    let shown = report.claims.filter { all || $0.status != .found }
    for claim in shown { try session.output.lines(text.lines(claim, id: try store.shortId(claim.claim.id))) }
    try session.output.lines(text.summary(report, name: TerminalText.name(report.source.path)))
  }

  private func complaint(_ error: ReanchorError, _ session: Session) -> Complaint {
    switch error {
    case .noSource:
      Complaint(
        "no source was added from \(file)",
        hint: "--source names one: \(session.command("sources")) lists them", status: .no)
    case .document(let error): Complaint(error, name: file)
    case .store(let error): Complaint(error)
    }
  }
}
