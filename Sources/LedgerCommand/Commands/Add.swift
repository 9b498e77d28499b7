import ArgumentParser
import Document
import Ledger
import Store

struct AddCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Reads articles into the ledger and compares their claims.",
    discussion: """
      A folder stands for the files in it, - for standard input. Date, title, author and publisher are taken from the \
      text where it clearly says so; options know better. What is in the ledger already is not added again.

      Example: ledger add --publisher "Harbour News" articles/*.txt
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup(title: "The source") var source: MetadataOptions
  @Option(help: ArgumentHelp("What to call standard input.", valueName: "name"))
  var name: String?
  @Flag(help: "Read claims from texts in any language, not only in English.")
  var force = false
  @Flag(help: "Tell on standard error what each stage cost in CPU time.")
  var timings = false
  @OptionGroup var json: JSONOption
  @Argument(help: ArgumentHelp("Files, folders, or -.", valueName: "file"), completion: .file())
  var files: [String]

  func validate() throws {
    if files.contains("") { throw ValidationError("A file's name is empty.") }
    if name != nil, !files.contains("-") { throw ValidationError("--name is for standard input: ledger add -") }
    if name?.isEmpty == true { throw ValidationError("--name needs a value.") }
    if files.count > 1, let option = source.namesOfSingle.first {
      throw ValidationError("\(option) is for one file, not for \(files.count).")
    }
  }

  func run(in session: Session) throws {
    // What was added stays added, even if nobody reads about it.
    session.output.isOptional = true
    var batch = AddBatch(session, isJSON: json.isOn, isForced: force, source.metadata)
    try batch.add(inputs(&batch), named: name ?? "standard input")
    if timings {
      try session.output.flush()
      try batch.timings.report(isJSON: json.isOn)
    }
    if batch.worst != .done { throw batch.worst }
  }

  /// The files named and those in the folders named, each once.
  private func inputs(_ batch: inout AddBatch) throws -> [String] {
    var inputs: [String] = []
    var known: Set<String> = []
    for file in files {
      do throws(DocumentError) {
        let found = file == "-" ? [file] : try ArticleFolder.files(at: file)
        inputs += found.filter { known.insert($0).inserted }
      } catch {
        batch.refuse(Complaint(error, name: file))
      }
    }
    if inputs.count > 1, let option = source.namesOfSingle.first {
      throw Complaint(
        "\(option) is for one file, not for \(inputs.count)", hint: "add the files one by one", status: .usage)
    }
    return inputs
  }
}
