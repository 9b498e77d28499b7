import ArgumentParser
import Document
import Ledger

struct ReadCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Prints what ledger reads in a file: its text, block by block.",
    discussion: """
      Claims are read from this text and nothing else: a file whose text is missing here gives no claims. --offsets \
      says where each block stands: line and column, and bytes of the file, end exclusive. With --json the first \
      object is about the file, then comes one a block. Of a mailbox each letter is a file. No ledger is needed.

      Example: ledger read --offsets saved/harbour.html
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var text: TextFileArgument

  @Flag(name: .long, help: "Say where each block stands in the file.")
  var offsets = false

  @OptionGroup var json: JSONOption

  func run(in session: Session) throws {
    let inputs: [ArticleInput]
    do throws(DocumentError) {
      inputs =
        text.file == "-"
        ? ArticleInput.inputs(of: try ArticleFile.readStandardInput(), name: text.file)
        : ArticleInput.inputs(ofFile: text.file)
    } catch {
      throw Complaint(error, name: text.name)
    }
    for (index, input) in inputs.enumerated() {
      if index > 0, !json.isOn { try session.output.lines(["", ""]) }
      try read(input, named: inputs.count == 1 ? text.name : input.name, session)
    }
  }

  private func read(_ input: ArticleInput, named name: String, _ session: Session) throws {
    let document: Document
    do throws(DocumentError) {
      document = try input.document(try input.read())
    } catch {
      throw Complaint(error, name: name)
    }
    let text = DocumentText(document, name: input.name)
    try session.output.lines(
      json.isOn ? text.json : text.lines(session.style, width: session.width, offsets: offsets))
  }
}
