import ArgumentParser
import Document
import Ledger
import Store

struct WatchCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Adds the files that arrive in a folder, until Ctrl-C.",
    discussion: """
      A file is added when it was written and closed, or moved in; folders in the folder are watched, too. What is there \
      already is left to ledger add. A file that changes later becomes a new version of its source.

      Example: ledger watch ~/Downloads/articles --include "*.html" --include "*.eml"
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var patterns: PatternOptions
  @Option(help: "Where what arrives was published: a newspaper, an agency, a site.")
  var publisher: String?
  @Flag(help: "Read claims from texts in any language, not only in English.")
  var force = false
  @OptionGroup var json: JSONOption
  @Argument(help: ArgumentHelp("The folder.", valueName: "folder"), completion: .directory)
  var folder: String

  func validate() throws {
    if folder.isEmpty { throw ValidationError("A folder's name is empty.") }
    if publisher?.allSatisfy(\.isWhitespace) == true { throw ValidationError("--publisher needs a value.") }
  }

  func run(in session: Session) throws {
    session.output.isOptional = true
    var watcher = try Self.named(folder) { () throws(WatchError) in try Self.watcher(folder) }
    var options = ReadArticles.Options()
    options.given.publisher = publisher
    options.isLanguageForced = force
    var batch = AddBatch(session, isJSON: json.isOn, options)
    try batch.open()
    if !json.isOn {
      try session.output.line("Watching \(TerminalText.name(folder)); Ctrl-C ends.")
      try session.output.flush()
    }
    let patterns = patterns.patterns(session.location)
    let root = folder.hasSuffix("/") ? folder : folder + "/"
    loop: while true {
      switch try Self.named(folder, { () throws(WatchError) in try watcher.next() }) {
      case .file(let path):
        guard ArticleFolder.isArticle(path, patterns) else { continue }
        try batch.add(ArticleInput.inputs(ofFile: root + path))
      case .missed:
        batch.refuse(
          Complaint(
            "\(TerminalText.name(folder)): more arrived at once than could be followed",
            hint: "ledger add --skip-unchanged adds what was missed", status: .no))
      case .gone: throw Complaint("\(TerminalText.name(folder)): the folder is gone", status: .noInput)
      case .interrupted: break loop
      }
    }
    try batch.close()
  }

  private static func named<Value>(_ folder: String, _ body: () throws(WatchError) -> Value) throws -> Value {
    do throws(WatchError) {
      return try body()
    } catch {
      throw Complaint("\(TerminalText.name(folder)): \(error.sentence)", hint: error.hint, status: .noInput)
    }
  }

  private static func watcher(_ folder: String) throws(WatchError) -> any FolderWatcher {
    #if os(Linux)
      try InotifyWatcher(folder)
    #else
      throw .unsupported
    #endif
  }
}
