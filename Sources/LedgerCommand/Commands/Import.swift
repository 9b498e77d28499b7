import ArgumentParser
import Document
import Ledger
import Store

struct ImportCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Takes over what another ledger holds.",
    discussion: """
      From a file of ledger export, or from the other ledger itself: sources, texts, claims, and what was decided. All of \
      it comes or nothing. What is here already is not added again; where the two ledgers differ, this one keeps its own \
      and the difference is told. Hashes, ids and quotes are checked, claims are compared anew.

      Example: ledger import colleague.jsonl
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var json: JSONOption
  @Argument(
    help: ArgumentHelp("The export or the ledger, or - for standard input.", valueName: "file"), completion: .file())
  var file: String

  func validate() throws {
    if file.isEmpty { throw ValidationError("The file's name is empty.") }
  }

  func run(in session: Session) throws {
    let path = session.location.path
    if session.location.exists {
      let store = try session.open(.create)
      try tell(try imported(into: store, session), store, session)
    } else {
      // A new ledger is there with all that it takes over, or not at all.
      var report = ImportReport()
      try NewFile.make(path) { new in
        let store = try LedgerStore(path: new.draft, access: .create)
        report = try imported(into: store, session)
        try store.close()
      }
      if !json.isOn { try session.output.line("New ledger \(TerminalText.name(path))") }
      try tell(report, try LedgerStore(path: path, access: .read), session)
    }
  }

  private func imported(into store: LedgerStore, _ session: Session) throws -> ImportReport {
    let progress = Progress(session.environment)
    defer { progress.clear() }
    func show(_ count: Int) {
      if count.isMultiple(of: 1000) { progress.show("\(counted(count, "line")) read") }
    }
    let take = ImportLedger(store: store)
    do {
      return try ImportLedger.isLedger(file)
        ? take(try LedgerStore(path: file, access: .read), progress: show) : take(linesOf: file, progress: show)
    } catch let error as DocumentError {
      throw Complaint(error, name: file)
    } catch let error as ImportError {
      let place = file == "-" ? "standard input" : file
      throw Complaint(
        "\(place), line \(error.line): \(error.detail)",
        hint: "nothing was imported; export it again from the ledger that it came from", status: .unreadableData)
    }
  }

  private func tell(_ report: ImportReport, _ store: LedgerStore, _ session: Session) throws {
    guard !json.isOn else {
      try session.output.lines(report.differences.map(Self.json))
      return try session.output.line(Self.json(report))
    }
    let counts = [
      counted(report.sourceCount, "source"), counted(report.versionCount, "text"), counted(report.claimCount, "claim"),
      counted(report.decisionCount, "decision"),
    ]
    try session.output.line(
      report.isChanged ? "New: " + counts.joined(separator: ", ") : "Nothing new: all of it is here already")
    for difference in report.differences {
      let what = "≠ \(difference.place.rawValue) \(difference.id.prefix(10)): \(difference.detail)"
      try session.output.lines(Wrapping.lines(TerminalText.line(what), width: session.width))
    }
    if !report.differences.isEmpty {
      try session.output.line("\(counted(report.differences.count, "difference")): this ledger keeps its own")
    }
    if report.otherRelationCount > 0 {
      let relations = counted(report.otherRelationCount, "relation")
      try session.output.line("\(relations) of the other ledger are judged otherwise here")
    }
    try session.output.lines(try LedgerSummary(store, width: session.width).lines)
  }

  private static func json(_ difference: ImportDifference) -> String {
    var line = JSONLine()
    line.add("place", difference.place.rawValue)
    line.add("id", difference.id)
    line.add("detail", difference.detail)
    return line.closed
  }

  private static func json(_ report: ImportReport) -> String {
    var line = JSONLine()
    line.add("sources", report.sourceCount)
    line.add("texts", report.versionCount)
    line.add("claims", report.claimCount)
    line.add("decisions", report.decisionCount)
    line.add("differences", report.differences.count)
    line.add("other_relations", report.otherRelationCount)
    return line.closed
  }
}
