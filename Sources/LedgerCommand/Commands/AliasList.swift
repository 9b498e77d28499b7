import ArgumentParser
import Ledger
import Store

struct AliasListCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists who has several names, and who says so.",
    discussion: """
      With a part of a name: all that have it in one of their names.

      Example: ledger alias list araghchi
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var json: JSONOption
  @Argument(help: ArgumentHelp("A part of a name.", valueName: "part"))
  var part: String?

  func run(in session: Session) throws {
    let entries = try ListAliases(store: session.open())(part)
    if json.isOn {
      for entry in entries { for line in Self.json(entry) { try session.output.line(line) } }
      return
    }
    guard !entries.isEmpty else {
      let asked = part.map { "is written like \(TerminalText.line($0))" } ?? "has several names"
      return try session.output.line("Nothing in this ledger \(asked).")
    }
    for entry in entries { try session.output.lines(Self.lines(entry, session.style, width: session.width)) }
    try session.output.line("Next: " + session.command("alias add NAME OTHER") + " or alias remove NAME OTHER")
  }

  private static func lines(_ entry: ListAliases.Entry, _ style: Style, width: Int) -> [String] {
    let entity = entry.entity
    let kind =
      "\(TerminalText.line(entity.kind)), \(counted(entry.claimCount, "claim"))  \(TerminalText.line(entity.id))"
    var lines = [style.bold(TerminalText.line(entry.title)) + "  " + style.dim(kind)]
    let others = entry.names.filter { $0.name != entry.title }.map(Self.described)
    if !others.isEmpty { lines += Wrapping.indented("also: " + others.joined(separator: ", "), by: 2, width: width) }
    let different = entry.differentNames.map(TerminalText.line)
    if !different.isEmpty {
      lines += Wrapping.indented("you said it is not: " + different.joined(separator: ", "), by: 2, width: width)
    }
    return lines
  }

  /// "Araqchi (you said so)", "Araghchi (from Abbas Araghchi)".
  private static func described(_ name: ListAliases.Name) -> String {
    let written = TerminalText.line(name.name)
    return switch name.origin {
    case .written: written
    case .article: written + " (from \(TerminalText.line(name.resolvedFrom ?? "")))"
    case .user: written + " (you said so)"
    }
  }

  /// One object a name.
  private static func json(_ entry: ListAliases.Entry) -> [String] {
    entry.names.map { name in
      var line = JSONLine()
      line.add("entity", entry.entity.id)
      line.add("entity_name", entry.title)
      line.add("kind", entry.entity.kind)
      line.add("name", name.name)
      line.add("origin", name.origin.rawValue)
      line.add("resolved_from", name.resolvedFrom)
      line.add("claims", entry.claimCount)
      return line.closed
    }
  }
}
