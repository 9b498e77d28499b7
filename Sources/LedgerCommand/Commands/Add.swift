import ArgumentParser
import Document
import Ledger
import Store

struct AddCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Reads articles into the ledger and compares their claims.",
    discussion: """
      A folder stands for the files in it and in its folders, in the order of their names; - for standard input; each \
      letter of a mailbox is an article. Plain text, web pages, Markdown, mail (.eml, .mbox) and subtitles (.srt, .vtt) \
      are read.

      Date, title, author and publisher are taken from the text where it clearly says so. A file beside it knows better \
      (harbour.pdf.meta.json with title, author, date, publisher, url; or CSL-JSON in harbour.csl.json), options know \
      best. What is in the ledger already is not added again.

      Example: ledger add --publisher "Harbour News" articles/*.txt
      Example: ledger add saved --include "*.html" --exclude drafts --skip-unchanged
      Example: find . -name "*.md" -print0 | ledger add --from-file -
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup(title: "The source") var source: MetadataOptions
  @Option(help: ArgumentHelp("What to call standard input.", valueName: "name"))
  var name: String?
  @Option(
    help: ArgumentHelp("A file, or -, that names files: one a line, or with NUL after each.", valueName: "list"),
    completion: .file())
  var fromFile: String?
  @OptionGroup var patterns: PatternOptions
  @OptionGroup var reading: ReadingOptions
  @Flag(help: "Leave out files that are as they were when they were added: by size and time, else by content.")
  var skipUnchanged = false
  @Flag(help: "Only tell what would be added.")
  var dryRun = false
  @Flag(help: "Tell on standard error what each stage cost in CPU time.")
  var timings = false
  @OptionGroup var json: JSONOption
  @Argument(help: ArgumentHelp("Files, folders, or -.", valueName: "file"), completion: .file())
  var files: [String] = []

  func validate() throws {
    if files.isEmpty, fromFile == nil { throw ValidationError("Name files to add, folders, or - for standard input.") }
    if files.contains("") || fromFile == "" { throw ValidationError("A file's name is empty.") }
    if fromFile == "-", files.contains("-") { throw ValidationError("Standard input is either a list or an article.") }
    if name != nil, !files.contains("-") { throw ValidationError("--name is for standard input: ledger add -") }
    if name?.isEmpty == true { throw ValidationError("--name needs a value.") }
    if files.count > 1, let option = source.namesOfSingle.first {
      throw ValidationError("\(option) is for one file, not for \(files.count).")
    }
  }

  func run(in session: Session) throws {
    // What was added stays added, even if nobody reads about it.
    session.output.isOptional = true
    var options = reading.options
    options.given = source.metadata
    options.isDryRun = dryRun
    var batch = AddBatch(session, isJSON: json.isOn, options, skipsUnchanged: skipUnchanged)
    let inputs = try inputs(&batch, session)
    if !inputs.isEmpty { try batch.open() }
    try batch.add(inputs)
    try batch.close()
    if timings {
      try session.output.flush()
      try batch.timings.report(isJSON: json.isOn)
    }
    if batch.worst != .done { throw batch.worst }
  }

  /// What the files named hold and those in the folders named, each once.
  private func inputs(_ batch: inout AddBatch, _ session: Session) throws -> [ArticleInput] {
    let patterns = patterns.patterns(session.location)
    var inputs: [ArticleInput] = []
    var known: Set<String> = []
    for named in try files + listed() {
      do throws(DocumentError) {
        if named == "-", files.contains(named) {
          guard known.insert(named).inserted else { continue }
          inputs += ArticleInput.inputs(of: try ArticleFile.readStandardInput(), name: name ?? "standard input")
          continue
        }
        for path in FilePatterns.expanded(named) {
          let folder = try ArticleFolder(at: path, patterns)
          try? batch.skip(folder)
          inputs += folder.files.filter { known.insert($0).inserted }.flatMap(ArticleInput.inputs(ofFile:))
        }
      } catch {
        batch.refuse(Complaint(error, name: named == "-" ? name ?? "standard input" : named))
      }
    }
    if inputs.count > 1, let option = source.namesOfSingle.first {
      throw Complaint(
        "\(option) is for one file, not for \(inputs.count)", hint: "add the files one by one", status: .usage)
    }
    return inputs
  }

  /// The files that the list names.
  private func listed() throws -> [String] {
    guard let fromFile else { return [] }
    do throws(DocumentError) {
      return FileList(try ArticleFile.read(named: fromFile)).names
    } catch {
      throw Complaint(error, name: fromFile == "-" ? "standard input" : fromFile)
    }
  }
}
