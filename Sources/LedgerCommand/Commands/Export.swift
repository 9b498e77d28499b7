import ArgumentParser
import Ledger
import Store

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

struct ExportCommand: LedgerSubcommand {
  /// What is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case jsonl, csv, prov
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes the ledger in a form that other programs read.",
    discussion: """
      jsonl has everything, a JSON object a line: ledger import takes it over, on another machine and in later versions \
      of ledger. csv has the claims for a spreadsheet; an apostrophe stands before what it would take for a formula. \
      prov tells in W3C PROV-JSON which claim comes from which text, by whom.

      Example: ledger export --output ledger.jsonl
      """)

  @OptionGroup var ledger: LedgerOptions
  @Option(help: ArgumentHelp("jsonl, csv or prov.", valueName: "format"))
  var format = Format.jsonl
  @Option(help: ArgumentHelp("The file to be made, else standard output.", valueName: "file"), completion: .file())
  var output: String?
  @OptionGroup var force: ForceOption

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError("--output needs the name of a file.") }
    if force.isOn, output == nil { throw ValidationError("--force goes with --output.") }
  }

  func run(in session: Session) throws {
    let store = try session.open()
    guard let output else {
      // Nothing from an article steers a terminal.
      let isShown = session.environment.isOutputTerminal
      return try write(store) { line in
        if isShown {
          try session.output.text(TerminalText.name(String(decoding: line.dropLast(), as: UTF8.self)) + "\n")
        } else {
          try session.output.bytes(line)
        }
      }
    }
    try NewFile.make(output, isReplacing: force.isOn) { file in
      let descriptor = try file.create()
      defer { close(descriptor) }
      let written = Output(descriptor)
      do {
        try write(store) { try written.bytes($0) }
        try written.finish()
      } catch Output.Failure.failed(let reason) {
        throw Complaint("\(output): \(reason)", status: .inputOutput)
      }
    }
    try session.output.line("Written to \(TerminalText.name(output))")
  }

  /// - Parameter write: takes a line with its end.
  private func write(_ store: LedgerStore, _ write: ([UInt8]) throws -> Void) throws {
    switch format {
    case .jsonl: try store.export(write)
    case .csv: try ClaimTable(store).csv { try write(Array($0.utf8) + Array("\r\n".utf8)) }
    case .prov: try write(ProvDocument(store).json())
    }
  }
}
