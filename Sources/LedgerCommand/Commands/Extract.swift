import ArgumentParser
import Document
import Ledger

struct ExtractCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Prints the claims of a text as JSON lines; no ledger is needed.",
    discussion: """
      One object a claim, with the keys of ledger claims --json: a filter for other programs. Its place is the first \
      where the text says it; ids are those that ledger add would give.

      Example: ledger extract articles/harbour.txt
      """)

  @OptionGroup var ledger: LedgerOptions
  @Argument(help: ArgumentHelp("A file, or - for standard input.", valueName: "file"), completion: .file())
  var file: String

  func validate() throws {
    if file.isEmpty { throw ValidationError("A file's name is empty.") }
  }

  func run(in session: Session) throws {
    let name = file == "-" ? "standard input" : file
    let report: ExtractClaims.Report
    do throws(DocumentError) {
      let bytes = try ArticleFile.read(named: file)
      report = try ExtractClaims.report(of: bytes)
    } catch {
      throw Complaint(error, name: name)
    }
    if let language = report.foreignLanguage {
      throw Complaint("\(name): language not supported: looks like \(language)", status: .unreadableData)
    }
    for claim in report.claims { try session.output.line(JSONLine(claim, file: file).closed) }
  }
}
