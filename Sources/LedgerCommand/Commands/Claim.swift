import ArgumentParser
import Ledger
import Store

struct ClaimCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "claim",
    abstract: "Notes a claim that you found, or corrects one.",
    discussion: """
      The quote must stand in the newest version of the source, white space aside. It is read and compared like the \
      claims that ledger finds; --text says it in words that stand alone. A claim that is corrected keeps its id: show \
      and cite still answer.

      Example: ledger claim brief.txt --quote "which it never did" --text "Iran never ratified the treaty"
      """)

  @OptionGroup var ledger: LedgerOptions
  @Option(help: ArgumentHelp("Words of the source.", valueName: "words"))
  var quote: String
  @Option(help: ArgumentHelp("The line where the quote begins, if it stands in several.", valueName: "number"))
  var line: Int?
  @Option(help: ArgumentHelp("The same as a sentence that stands alone.", valueName: "words"))
  var text: String?
  @Option(help: ArgumentHelp("Who says it.", valueName: "name"))
  var speaker: String?
  @Flag(help: "The article says it itself.")
  var ownVoice = false
  @Option(help: ArgumentHelp("The claim that this one corrects.", valueName: "id"))
  var supersedes: String?
  @OptionGroup var json: JSONOption
  @Argument(help: ArgumentHelp("The source: its id, or the name of its file.", valueName: "source"))
  var source: String

  func validate() throws {
    for (name, value) in [("quote", quote), ("text", text), ("speaker", speaker)]
    where value?.allSatisfy(\.isWhitespace) == true {
      throw ValidationError("--\(name) needs words.")
    }
    if let line, line < 1 { throw ValidationError("--line needs a number from 1.") }
    if ownVoice, speaker != nil { throw ValidationError("--speaker and --own-voice exclude each other.") }
  }

  func run(in session: Session) throws {
    let store = try session.open(.write)
    let catalog = try SourceCatalog(store)
    let found = try catalog.source(named: source, store)
    var request = NoteClaim.Request(quote: quote)
    (request.text, request.speaker, request.isOwnVoice, request.line) = (text, speaker, ownVoice, line)
    request.supersedes = try supersedes.map { try claim($0, store) }
    let report: NoteClaim.Report
    do throws(NoteClaimError) {
      report = try NoteClaim(store: store)(request, in: found)
    } catch {
      throw NotedClaim.complaint(error, catalog.name(found))
    }
    if json.isOn {
      for line in ClaimDetails.json(report.claim, found) { try session.output.line(line) }
      return
    }
    let noted = NotedClaim(report: report, id: try store.shortId(report.claim.id), corrected: supersedes)
    try session.output.lines(noted.lines(session, catalog, found))
  }

  private func claim(_ id: String, _ store: LedgerStore) throws -> String {
    let identified = try store.identify(IdText.plain(id))
    guard case .claim(let claim) = identified else {
      throw Complaint("\(id) is \(identified.article), not a claim", hint: "--supersedes takes a claim", status: .no)
    }
    return claim
  }
}
