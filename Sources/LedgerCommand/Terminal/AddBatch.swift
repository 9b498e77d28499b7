import Document
import Ledger
import Store

/// Adds files one after the other and tells of each.
struct AddBatch {
  /// How the program ends.
  private(set) var worst = ExitStatus.done
  private let session: Session
  private let isJSON: Bool
  private let isForced: Bool
  private let given: SourceMetadata
  private var store: LedgerStore?
  private var addedCount = 0
  private var clock = StageClock()
  private var size = 0
  /// Of all files that are in the ledger or come into it; made when it is needed.
  private var names: FileNames?

  init(_ session: Session, isJSON: Bool, isForced: Bool, _ given: SourceMetadata) {
    self.session = session
    self.isJSON = isJSON
    self.isForced = isForced
    self.given = given
  }

  mutating func refuse(_ complaint: Complaint) {
    worst = max(worst, complaint.status)
    try? session.output.flush()
    complaint.report()
  }

  /// - Parameter streamName: what standard input is called.
  mutating func add(_ inputs: [String], named streamName: String) throws {
    // A ledger that cannot be used is known before anything is read.
    if session.location.exists, !inputs.isEmpty { store = try session.open(.write) }
    let text = AddText(session, inputs.map { $0 == "-" ? streamName : $0 })
    let progress = Progress(session.environment, count: inputs.count)
    for (index, input) in inputs.enumerated() {
      let path = input == "-" ? streamName : input
      progress.show("\(index + 1) of \(inputs.count): \(text.name(path))")
      let outcome = Result { () throws(AddError) in try add(input, path) }
      progress.clear()
      switch outcome {
      case .success(let report): try tell(report, path, text)
      case .failure(.document(let error)):
        worst = max(worst, error.status)
        try tell(error, path, text, isAlone: inputs.count == 1)
      case .failure(.store(let error)):
        try session.output.flush()
        throw Complaint(creating: error)
      }
      // Who waits sees each file when it is done.
      try session.output.flush()
    }
    try close()
  }

  private mutating func add(_ input: String, _ path: String) throws(AddError) -> AddArticles.Report {
    let article: NewArticle
    clock.restart()
    do throws(DocumentError) {
      let bytes = try ArticleFile.read(named: input)
      size += bytes.count
      let relativePath = input == "-" ? nil : session.location.relativePath(of: input, session.environment)
      article = try AddArticles.article(
        bytes, path: path, relativePath: relativePath, given: given, isLanguageForced: isForced, timing: &clock)
    } catch {
      throw .document(error)
    }
    do throws(StoreError) {
      let store = try opened()
      return try AddArticles(store: store, isLanguageForced: isForced).add(article, timing: &clock)
    } catch {
      throw .store(error)
    }
  }

  /// The ledger, made now if there is none: no file is left behind when nothing can be read.
  private mutating func opened() throws(StoreError) -> LedgerStore {
    if let store { return store }
    let made = try LedgerStore(path: session.location.path, access: .create)
    store = made
    if !isJSON { try? session.output.line("New ledger \(TerminalText.name(session.location.path))") }
    return made
  }

  private mutating func tell(_ report: AddArticles.Report, _ path: String, _ text: AddText) throws {
    addedCount += 1
    if isJSON {
      try session.output.line(text.json(report, path))
    } else {
      let id = try store?.shortId(report.source.id) ?? report.source.id
      let relative = try report.relative.map { try name(of: $0, text) }
      try session.output.lines(text.lines(report, path, id: id, relative: relative))
    }
  }

  /// The short name of a source that was there before, or was added from another file.
  private mutating func name(of source: StoredSource, _ text: AddText) throws -> String {
    let names = try names ?? FileNames((try store?.sources() ?? []).map(\.path) + text.paths)
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

  /// What the stages cost until now.
  var timings: AddTimings { AddTimings(clock, count: addedCount, size: size) }

  /// What the ledger has now, and what to type next.
  private func close() throws {
    guard let store, addedCount > 0, !isJSON else { return }
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
