import ArgumentParser
import Foundation
import Ledger

/// Which files of folders are read.
struct PatternOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Of folders only files like this: *.html, 2024/*.txt. May be given again.", valueName: "glob"))
  var include: [String] = []
  @Option(help: ArgumentHelp("Of folders no files and folders like this. May be given again.", valueName: "glob"))
  var exclude: [String] = []

  func validate() throws {
    if (include + exclude).contains("") { throw ValidationError("A pattern is empty.") }
  }

  /// - Parameter location: the ledger, which is no article.
  func patterns(_ location: LedgerLocation) -> FilePatterns {
    let ledger = location.path.split(separator: "/").last.map(String.init) ?? location.path
    // A name is a pattern once its marks are none.
    let name = ledger.map { "*?[\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    return FilePatterns(include: include, exclude: exclude + ["", "-wal", "-shm"].map { name + $0 })
  }
}

/// How files are read.
struct ReadingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How many are read at once; else as many as there are cores.", valueName: "number"))
  var jobs: Int?
  @Flag(help: "Read claims from texts in any language, not only in English.")
  var force = false

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs needs a number from 1 to 256.") }
  }

  var options: ReadArticles.Options {
    var options = ReadArticles.Options()
    options.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    options.isLanguageForced = force
    return options
  }
}
