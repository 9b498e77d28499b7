import ArgumentParser
import Store

/// A command of `ledger`.
protocol LedgerSubcommand: ParsableCommand {
  var ledger: LedgerOptions { get }
  func run(in session: Session) throws
}

/// What every command takes, before its name and after it.
struct LedgerOptions: ParsableArguments {
  @Option(
    name: .customLong("db"),
    help: ArgumentHelp("The ledger: else $LEDGER_DB, else ledger.sqlite here or in a folder above.", valueName: "file"),
    completion: .file())
  var path: String?

  func validate() throws {
    if path?.isEmpty == true { throw ValidationError("--db needs the name of a file.") }
  }
}

/// What a command works with: the ledger's place, where it prints, and what it knows of its surroundings.
struct Session {
  let environment: Environment
  let output: Output
  let location: LedgerLocation
  /// Set when the ledger was named by an option: what is suggested to be typed next names it, too.
  private let namedPath: String?

  init(_ environment: Environment, _ output: Output, _ options: LedgerOptions) {
    self.environment = environment
    self.output = output
    location = LedgerLocation(named: options.path, environment)
    namedPath = options.path
  }

  var style: Style { Style(isColoured: environment.isColoured) }
  var width: Int { environment.width }

  /// Opens the ledger, changing nothing.
  func open(_ access: LedgerStore.Access = .read) throws(StoreError) -> LedgerStore {
    guard location.exists || access == .create else { throw StoreError.noLedger(path: location.path) }
    guard !location.isFolder else { throw StoreError.foreignFile(path: location.path) }
    let (path, progress) = (location.path, Progress(environment))
    return try LedgerStore(path: path, access: access) {
      progress.tell("waiting for another program that is writing to \(path)")
    }
  }

  /// A line to type: "ledger conflicts", with the ledger's name where it was given.
  func command(_ words: String) -> String {
    guard let namedPath else { return "ledger " + words }
    return "ledger --db \(Self.shellQuoted(namedPath)) " + words
  }

  private static func shellQuoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "-_./+,:@%".unicodeScalars.contains(scalar)
    }
    guard !isPlain else { return text }
    return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}

/// "1 claim", "1,204 claims".
func counted(_ count: Int, _ noun: String, plural: String? = nil) -> String {
  var digits = String(count)
  var place = digits.count - 3
  while place > 0 {
    digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
    place -= 3
  }
  return digits + " " + (count == 1 ? noun : plural ?? noun + "s")
}
