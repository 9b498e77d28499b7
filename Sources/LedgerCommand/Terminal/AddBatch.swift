import Document
import Ledger
import Store

/// Adds files in their order and tells of each.
struct AddBatch {
  /// How the program ends.
  private(set) var worst = ExitStatus.done
  private(set) var tally = AddTally()
  private let session: Session
  private let isJSON: Bool
  private var options: ReadArticles.Options
  private let skipsUnchanged: Bool
  private var store: LedgerStore?
  private var known: KnownFiles?
  private var clock = StageClock()
  private var size = 0
  /// Of all files that are in the ledger or come into it; made when it is needed.
  private var names: FileNames?

  init(_ session: Session, isJSON: Bool, _ options: ReadArticles.Options, skipsUnchanged: Bool = false) {
    self.session = session
    self.isJSON = isJSON
    self.options = options
    self.skipsUnchanged = skipsUnchanged
  }

  /// Opens the ledger if there is one: that it cannot be used is known before anything is read. What is there may be no more
  /// than the beginning of a ledger whose making was cut short: it is made then.
  mutating func open() throws {
    if session.location.exists { store = try session.open(options.isDryRun ? .read : .create) }
    if skipsUnchanged || options.isDryRun { known = try KnownFiles(store) }
    if skipsUnchanged { options.skipped = known }
  }

  mutating func refuse(_ complaint: Complaint) {
    worst = max(worst, complaint.status)
    try? session.output.flush()
    complaint.report()
  }

  mutating func add(_ inputs: [ArticleInput]) throws {
    let text = AddText(session, inputs.map(\.name))
    let (location, environment) = (session.location, session.environment)
    let articles = ReadArticles(inputs, options) { location.relativePath(of: $0, environment) }
    defer { articles.stop() }
    let progress = AddProgress(environment, count: inputs.count)
    for (index, input) in inputs.enumerated() {
      progress.show(index, text.name(input.name))
      guard let reading = articles.next() else { break }
      progress.clear()
      size += reading.size
      if let failure = reading.sidecarFailure {
        refuse(
          Complaint(
            "\(TerminalText.name(failure.path)): \(failure.sentence)", hint: "the file itself is added without it",
            status: .unreadableData))
      }
      try tell(reading, text, isAlone: inputs.count == 1)
      // Who waits sees each file when it is done.
      try session.output.flush()
    }
  }

  private mutating func tell(_ reading: ReadArticles.Reading, _ text: AddText, isAlone: Bool) throws {
    let path = reading.input.name
    clock.add(reading.clock)
    switch reading.outcome {
    case .article(let article):
      do throws(StoreError) {
        try tell(try added(article), path, text)
      } catch {
        try session.output.flush()
        throw Complaint(creating: error)
      }
    case .document(let document):
      let forecast = Forecast(document, at: reading.relativePath, known)
      tally.add(forecast)
      try session.output.lines(isJSON ? [text.json(forecast, path)] : text.lines(forecast, path))
    case .unchanged(let file):
      tally.addUnchanged()
      if isJSON { try session.output.line(text.json(file, path)) }
    case .refused(let error):
      worst = max(worst, error.status)
      tally.add(error)
      try tell(error, path, text, isAlone: isAlone)
    }
  }

  private mutating func added(_ article: NewArticle) throws(StoreError) -> AddArticles.Report {
    var stages = StageClock()
    defer { clock.add(stages) }
    let store = try opened()
    return try AddArticles(store: store, isLanguageForced: options.isLanguageForced).add(article, timing: &stages)
  }

  /// The ledger, made now if there is none: no file is left behind when nothing can be read.
  private mutating func opened() throws(StoreError) -> LedgerStore {
    if let store { return store }
    let made = try session.open(.create)
    store = made
    if !isJSON { try? session.output.line("New ledger \(TerminalText.name(session.location.path))") }
    return made
  }

  private mutating func tell(_ report: AddArticles.Report, _ path: String, _ text: AddText) throws(StoreError) {
    tally.add(report)
    // What was added stays added, even if nobody reads about it.
    if isJSON {
      try? session.output.line(text.json(report, path))
    } else {
      let id = try store?.shortId(report.source.id) ?? report.source.id
      var relative: String?
      if let source = report.relative { relative = try name(of: source, text) }
      try? session.output.lines(text.lines(report, path, id: id, relative: relative))
    }
  }

  /// The short name of a source that was there before, or was added from another file.
  private mutating func name(of source: StoredSource, _ text: AddText) throws(StoreError) -> String {
    if let names { return names[source.path] }
    let names = FileNames((try store?.sources() ?? []).map(\.path) + text.paths)
    self.names = names
    return names[source.path]
  }

  private func tell(_ error: DocumentError, _ path: String, _ text: AddText, isAlone: Bool) throws {
    let complaint = Complaint(error, name: path)
    // A line of the list that is seen need not be said again.
    let isListed = !isJSON && !isAlone
    let isSeen = isListed && session.environment.isOutputTerminal && session.environment.isErrorTerminal
    if isJSON { try session.output.line(text.json(error, path)) }
    if isListed { try session.output.lines(text.lines(error, path, isHintShown: isSeen)) }
    try session.output.flush()
    if !isSeen { complaint.report() }
  }

  /// Tells of what a folder has that is not read.
  mutating func skip(_ folder: ArticleFolder) throws {
    tally.add(folder)
    for skipped in folder.skipped {
      if case .unreadable(let error) = skipped.reason { worst = max(worst, error.status) }
      try session.output.line(
        isJSON ? AddText.json(skipped) : "  – \(TerminalText.name(skipped.path))  \(skipped.reason.sentence)")
    }
  }

  /// What the stages cost until now.
  var timings: AddTimings { AddTimings(clock, count: tally.storedCount, size: size) }

  /// What was done, what the ledger has now, and what to type next.
  func close() throws {
    guard !isJSON else { return }
    try session.output.lines(tally.lines(isDryRun: options.isDryRun))
    guard let store, tally.storedCount > 0 else { return }
    try session.output.lines(try LedgerSummary(store, width: session.width).lines)
    try session.output.line("Next: " + session.command("conflicts"))
  }
}

extension Complaint {
  /// Of a ledger that was to be made or written.
  init(creating error: StoreError) {
    guard case .noLedger(let path) = error else {
      self.init(error)
      return
    }
    self.init(
      "no ledger can be made at \(path)", hint: "its folder must exist and be writable", status: .inputOutput)
  }
}
