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

struct BackupCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copies the ledger into a file, while others may write to it.",
    discussion: """
      The copy is a ledger of its own, as this one is at one moment; what cp copies while ledger writes may not be whole.

      Example: ledger backup backups/2026-11-22.sqlite
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var force: ForceOption
  @Argument(help: ArgumentHelp("The file to be made.", valueName: "file"), completion: .file())
  var file: String

  func validate() throws {
    if file.isEmpty { throw ValidationError("The file's name is empty.") }
  }

  func run(in session: Session) throws {
    let store = try session.open()
    try NewFile.make(file, isReplacing: force.isOn) { copy in
      close(try copy.create())
      try store.backup(to: copy.draft)
    }
    try session.output.line("Copied to \(TerminalText.name(file))")
  }
}

/// Whether a file that is there may go.
struct ForceOption: ParsableArguments {
  @Flag(name: .customLong("force"), help: "Put it in the place of a file that is there.")
  var isOn = false
}

extension NewFile {
  /// Makes a file, whole or not at all.
  static func make(_ path: String, isReplacing: Bool = false, _ write: (NewFile) throws -> Void) throws {
    do {
      let file = try NewFile(path, isReplacing: isReplacing)
      defer { file.discard() }
      try write(file)
      try file.keep()
    } catch let error as NewFileError {
      throw Complaint(error.sentence, hint: error.hint, status: error.isTaken ? .no : .inputOutput)
    }
  }
}
