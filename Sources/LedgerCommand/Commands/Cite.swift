import ArgumentParser
import Citation
import Ledger
import Store

struct CiteCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "cite",
    abstract: "Gives citations of claims, checked against the bytes kept.",
    discussion: """
      Several claims, or sources, make one bibliography in which each source stands once. link is the source's address \
      with a text fragment, which browsers scroll to; web-annotation is JSON-LD of the W3C. Exits with 1 when there is \
      no such claim, when it was retracted, or when its quote does not stand where it stood.

      Example: ledger cite c4t9 --format markdown
      """)

  @OptionGroup var ledger: LedgerOptions
  @Option(help: ArgumentHelp("How it is written.", valueName: "format"))
  var format = CitationFormat.text
  @Option(help: ArgumentHelp("A source as a whole: its id, or the name of its file.", valueName: "id"))
  var source: [String] = []
  @Flag(help: "Cite it although it was retracted.")
  var force = false
  @OptionGroup var json: JSONOption
  @Argument(help: ArgumentHelp("The claims' ids, as long as tells them apart.", valueName: "id"))
  var ids: [String] = []

  func validate() throws {
    if ids.isEmpty, source.isEmpty { throw ValidationError("Name a claim, or a source with --source.") }
  }

  func run(in session: Session) throws {
    let store = try session.open()
    var items = CitedItems()
    var worst = ExitStatus.done
    for id in ids { try note(&worst, session) { items.citations.append(try citation(of: id, store, session)) } }
    if !source.isEmpty {
      let catalog = try SourceCatalog(store)
      for id in source { try note(&worst, session) { items.sources.append(try catalog.source(named: id, store)) } }
    }
    if !items.citations.isEmpty || !items.sources.isEmpty {
      try items.write(as: json.isOn ? .json : format, store, session)
    }
    if items.citations.contains(where: { !$0.passage.isVerified }) { worst = max(worst, .no) }
    if worst != .done { throw worst }
  }

  private func citation(of id: String, _ store: LedgerStore, _ session: Session) throws -> CiteClaim.Citation {
    let identified = try store.identify(IdText.plain(id))
    guard case .claim(let claim) = identified else {
      throw Complaint(
        "\(id) is \(identified.article), not a claim", hint: "\(session.command("show \(id)")) tells more",
        status: .no)
    }
    let citation = try CiteClaim(store: store)(claim: claim)
    if let retraction = citation.claim.retraction, !force {
      throw Complaint(
        "this claim was retracted" + (retraction.reason.map { ": " + $0 } ?? ""),
        hint: "--force cites it all the same", status: .no)
    }
    return citation
  }

  /// What cannot be cited is told; the others are.
  private func note(_ worst: inout ExitStatus, _ session: Session, _ body: () throws -> Void) throws {
    let complaint: Complaint
    do {
      return try body()
    } catch let error as Complaint {
      complaint = error
    } catch let error as StoreError {
      complaint = Complaint(error)
    }
    worst = max(worst, complaint.status)
    complaint.report()
  }
}
