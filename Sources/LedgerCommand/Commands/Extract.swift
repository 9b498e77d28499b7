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
  @OptionGroup var text: TextFileArgument

  func run(in session: Session) throws {
    let report: ExtractClaims.Report
    do throws(DocumentError) {
      let bytes = try ArticleFile.read(named: text.file)
      report = try ExtractClaims.report(of: bytes, name: text.file)
    } catch {
      throw Complaint(error, name: text.name)
    }
    if let language = report.foreignLanguage {
      throw Complaint("\(text.name): language not supported: looks like \(language)", status: .unreadableData)
    }
    for claim in report.claims { try session.output.line(JSONLine(claim, file: text.file).closed) }
  }
}
