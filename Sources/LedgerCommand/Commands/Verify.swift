import ArgumentParser
import Ledger
import Store

struct VerifyCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks that every source and every quote is as it was stored.",
    discussion: """
      Hashes of all files kept, the bytes of every quote, the log, everything that is shown against the log, and the \
      database itself. Says nothing when all is well; names each damage and exits with 1 otherwise. --against compares \
      with a pin: whoever can change the file can change its log, too, but not what you pinned elsewhere. --files reads \
      the files again that sources were added from, and tells which quotes they do not say any more; nothing is written.

      Example: ledger verify --against 2026-11-22.pin
      """)

  @OptionGroup var ledger: LedgerOptions
  @Flag(help: "Check the index of words and every page of the file, too.")
  var strict = false
  @Flag(help: "Compare the files on disk with what the ledger keeps of them, too.")
  var files = false
  @Option(help: ArgumentHelp("A pin of this ledger, or - for standard input.", valueName: "file"), completion: .file())
  var against: String?
  @Option(help: ArgumentHelp("The public key that signed the pin, if it is not yours.", valueName: "key"))
  var key: String?
  @OptionGroup var json: JSONOption

  func validate() throws {
    if let key, NoteVerifier(key) == nil { throw ValidationError("--key needs what ledger pin --key prints.") }
    if key != nil, against == nil { throw ValidationError("--key goes with --against.") }
  }

  func run(in session: Session) throws {
    let store = try session.open()
    let pinned = try against.map { try comparison(with: $0, store, session) } ?? []
    let progress = Progress(session.environment)
    var checked = 0
    let damages =
      try pinned
      + store.damages(isStrict: strict) { count in
        checked = count
        if count.isMultiple(of: 1000) { progress.show("\(counted(count, "claim")) checked") }
      }
    progress.clear()
    let sources = try store.sourceCount()
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
    // Last: what is damaged may not be readable.
    let findings = files ? try CheckFiles(store: store) { progress.show("\(counted($0, "file")) read") } : []
    progress.clear()
    try show(findings, store, session)
    if json.isOn || !damages.isEmpty {
      try session.output.line(summary(sources: sources, claims: checked, damages: damages.count))
    } else {
      progress.tell(summary(sources: sources, claims: checked, damages: 0))
    }
    if !damages.isEmpty || findings.contains(where: { !$0.isSound }) { throw ExitStatus.no }
  }

  private func show(_ findings: [CheckFiles.Finding], _ store: LedgerStore, _ session: Session) throws {
    if json.isOn { return try session.output.lines(findings.map(FileFindingText.json)) }
    let text = FileFindingText(session.style, width: session.width)
    for finding in findings { try session.output.lines(text.lines(finding) { try store.shortId($0) }) }
    if findings.contains(where: \.isChanged) {
      try session.output.line("Next: \(session.command("reanchor FILE")) keeps a changed file as a newer version")
    }
  }

  /// What a pin shows to be wrong.
  private func comparison(with path: String, _ store: LedgerStore, _ session: Session) throws -> [Damage] {
    let pin = try Proofs.pin(path)
    let own = try key == nil ? Proofs.knownKey(session) : nil
    return try Proofs.told { () throws(ProofError) in
      try CheckPin(store: store)(pin, by: key.flatMap { NoteVerifier($0) }, or: own)
    }
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
