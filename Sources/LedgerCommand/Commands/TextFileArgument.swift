import ArgumentParser

/// The text that a command reads without a ledger.
struct TextFileArgument: ParsableArguments {
  @Argument(help: ArgumentHelp("A file, or - for standard input.", valueName: "file"), completion: .file())
  var file: String

  func validate() throws {
    if file.isEmpty { throw ValidationError("A file's name is empty.") }
  }

  /// What errors call it.
  var name: String { file == "-" ? "standard input" : file }
}
