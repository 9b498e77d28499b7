import ArgumentParser
import Store

struct VerifyCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks that every source and every quote is as it was stored.",
    discussion: """
      Hashes of all files kept, the bytes of every quote, the log, and the database itself. Exits with 1 when \
      something is damaged.

      Example: ledger verify
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var json: JSONOption

  func run(in session: Session) throws {
    let store = try session.open()
    let progress = Progress(session.environment)
    var checked = 0
    let damages = try store.damages { count in
      checked = count
      if count.isMultiple(of: 1000) { progress.show("\(counted(count, "claim")) checked") }
    }
    progress.clear()
    let sources = try store.sources().count
    for damage in damages {
      if json.isOn {
        var line = JSONLine()
        line.add("place", damage.place)
        line.add("id", damage.id)
        line.add("detail", damage.detail)
        try session.output.line(line.closed)
      } else {
        let what = [damage.place, String(damage.id.prefix(10))].filter { !$0.isEmpty }.joined(separator: " ")
        let text = "\(TerminalText.name(what)): \(TerminalText.line(damage.detail))"
        try session.output.line(session.style.bad("✗") + " " + text)
      }
    }
    try session.output.line(summary(sources: sources, claims: checked, damages: damages.count))
    if !damages.isEmpty { throw ExitStatus.no }
  }

  private func summary(sources: Int, claims: Int, damages: Int) -> String {
    guard json.isOn else {
      let checked = "\(counted(sources, "source")), \(counted(claims, "claim")) checked: "
      return checked + (damages == 0 ? "all as they were stored" : counted(damages, "damage") + " found")
    }
    var line = JSONLine()
    line.add("sources", sources)
    line.add("claims", claims)
    line.add("damages", damages)
    return line.closed
  }
}
