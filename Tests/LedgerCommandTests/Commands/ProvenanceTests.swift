import Foundation
import Testing

/// The log, pins and proofs, retractions and redactions, as users meet them.
@Suite struct ProvenanceTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(SampleArticle.courier, to: "courier.txt")
    try place.write(SampleArticle.gazette, to: "gazette.txt")
    try place.ledger("add", "courier.txt", "gazette.txt")
  }

  @discardableResult
  private func ledger(_ arguments: String...) throws -> Workplace.Run {
    try place.ledger(arguments: arguments, environment: ["XDG_CONFIG_HOME": place.path("config")])
  }

  private func claim(_ words: String...) throws -> String {
    let found = try place.ledger(arguments: ["search", "--json"] + words).objects()
    return try #require(found.first?["id"] as? String)
  }

  @Test func aPinShowsThatTheLedgerWasOnlyAddedTo() throws {
    let pin = try ledger("pin")
    #expect(pin.status == 0 && pin.errors.isEmpty)
    try place.write(pin.output, to: "a.pin")
    try ledger("note", try claim("tunnel"), "a remark")
    for arguments in [["verify", "--against", "a.pin"], ["verify", "--strict"]] {
      let run = try place.ledger(arguments: arguments, environment: ["XDG_CONFIG_HOME": place.path("config")])
      #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty, "\(run)")
    }
    let key = try ledger("pin", "--key").output.trimmingCharacters(in: .newlines)
    #expect(try place.ledger("verify", "--against", "a.pin", "--key", key).status == 0)
    let stranger = try place.ledger("verify", "--against", "a.pin")
    #expect(
      stranger.status == 1 && stranger.errors.hasPrefix("Error: the pin is not signed by a key of yours.\nHint: "))
    let attributes = try FileManager.default.attributesOfItem(atPath: place.path("config/ledger/signing-key"))
    #expect((attributes[.posixPermissions] as? Int) == 0o600)
    // A ledger that never had these entries.
    try FileManager.default.removeItem(atPath: place.path("ledger.sqlite"))
    try ledger("add", "courier.txt")
    let other = try ledger("verify", "--against", "a.pin")
    #expect(other.status == 1 && other.output.hasPrefix("✗ pin: "))
    #expect(try ledger("verify", "--against", "a.pin", "--json").objects().first?["place"] as? String == "pin")
  }

  @Test func aPinAndTheLogOfTodayAreTiedByHashes() throws {
    try place.write(ledger("pin").output, to: "a.pin")
    try ledger("note", try claim("tunnel"), "a remark")
    let proof = try ledger("prove", "--since", "a.pin").output
    let size = try String(contentsOfFile: place.path("a.pin"), encoding: .utf8).split(separator: "\n")[1]
    #expect(proof.hasPrefix("old \(size)\n"))
    // The hashes end at an empty line; the checkpoint behind it is a pin like others.
    let parts = proof.components(separatedBy: "\n\n")
    #expect(parts.count == 3 && parts[0].split(separator: "\n").dropFirst().allSatisfy { $0.utf8.count == 44 })
    try place.write(parts.dropFirst().joined(separator: "\n\n"), to: "b.pin")
    #expect(try ledger("verify", "--against", "b.pin").status == 0)
    #expect(try ledger("prove").status == 64 && ledger("prove", "x", "--since", "a.pin").status == 64)
    try place.ledger("add", "--db", "other.sqlite", "gazette.txt")
    #expect(try ledger("prove", "--db", "other.sqlite", "--since", "a.pin").status == 1)
  }

  @Test func badPinsAndKeysAreToldInALine() throws {
    #expect(try ledger("verify", "--against", "courier.txt").status == 65)
    #expect(try ledger("verify", "--against", "nothing.pin").status == 66)
    #expect(try ledger("verify", "--key", "x").status == 64)
    #expect(try ledger("verify", "--against", "courier.txt", "--key", "x").status == 64)
    let homeless = try place.ledger("pin")
    #expect(homeless.status == 74 && homeless.errors.contains("Hint: "))
    try place.write("nonsense", to: "config/ledger/signing-key")
    #expect(try ledger("pin").status == 74)
    #expect(try ledger("pin", "--db", "none.sqlite").status == 66)
  }

  @Test func aProofNamesItsEntry() throws {
    let id = try claim("tunnel")
    let lines = try ledger("prove", id).output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "c2sp.org/tlog-proof@v1")
    let entry = try #require(Data(base64Encoded: String(lines[1].dropFirst(6))))
    #expect(String(decoding: entry, as: UTF8.self).contains(id))
    #expect(try ledger("prove", "zzzz").status == 1)
    let source = try #require(try place.ledger("sources", "--json").objects().first?["id"] as? String)
    #expect(try ledger("prove", source).status == 0)
  }

  @Test func theLogTellsWhatHappened() throws {
    let id = try claim("tunnel")
    try ledger("note", id, "seen \u{1B}[31mtwice")
    try ledger("retract", id, "--reason", "a misprint")
    try ledger("undo")
    // Long entries go on in indented lines.
    let lines = try ledger("log").output.split(separator: "\n").filter { !$0.hasPrefix("         ") }
    try #require(lines.count > 3)
    #expect(lines[0].contains("undo") && lines[1].contains("retracted") && lines[2].contains("note"))
    #expect(lines.contains { $0.contains("courier.txt") })
    #expect(try ledger("log", "--limit", "1").output.hasSuffix("… more (--limit)\n"))
    let entries = try ledger("log", "--json").objects()
    #expect(entries.map { $0["index"] as? Int } == Array((0..<entries.count).reversed()))
    #expect(entries.allSatisfy { ($0["leaf"] as? String)?.count == 64 && $0["kind"] != nil })
    #expect(try ledger("log", id, "--json").objects().count == 4)
    #expect(try ledger("log", "--all").output.split(separator: "\n").count > lines.count)
  }

  @Test func aRetractedClaimIsCitedOnlyByForce() throws {
    let id = try claim("tunnel", "Monday")
    for arguments in [["retract", id, "--reason", "a misprint"], ["remove", id, "--reason", "again"]] {
      let run = try place.ledger(arguments: arguments)
      #expect(run.status == (arguments[0] == "retract" ? 0 : 1))
    }
    let refused = try ledger("cite", id)
    #expect(refused.status == 1 && refused.output.isEmpty)
    #expect(refused.errors == "Error: this claim was retracted: a misprint.\nHint: --force cites it all the same.\n")
    let forced = try ledger("cite", id, "--force")
    #expect(forced.status == 0 && forced.output.contains("retracted: a misprint"))
    #expect(try ledger("show", id).output.contains("retracted: a misprint"))
    #expect(try ledger("show", id, "--json").objects().first?["retracted"] as? String == "retracted: a misprint")
    #expect(try !place.ledger("claims", "--json").objects().contains { $0["id"] as? String == id })
    #expect(try ledger("undo").output.hasPrefix("Taken back: retracted “a misprint”, “"))
    #expect(try ledger("cite", id).status == 0)
    #expect(try ledger("retract", id).status == 64 && ledger("retract", id, "--reason", " ").status == 64)
  }

  @Test func aRetractedSourceIsListedWithItsReason() throws {
    let run = try ledger("retract", "gazette.txt", "--reason", "a hoax")
    #expect(run.status == 0 && run.output.hasPrefix("Retracted: gazette.txt, "))
    #expect(try ledger("sources").output.contains(#/retracted:\s+a\s+hoax/#))
    #expect(try ledger("overlaps", "--json").output.isEmpty)
    #expect(try ledger("verify").status == 0)
    #expect(try ledger("undo").status == 0)
    #expect(try !ledger("overlaps", "--json").output.isEmpty)
  }

  @Test func aRedactedTextIsGoneAndTheLogHolds() throws {
    let id = try claim("tunnel", "Monday")
    try place.write(ledger("pin").output, to: "a.pin")
    #expect(
      try ledger("redact", "courier.txt", "--reason", "asked for").output.hasPrefix("Redacted: courier.txt, 1 text, "))
    for name in ["ledger.sqlite"] {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: place.path(name)))
      #expect(bytes.range(of: Data("Clara Voss".utf8)) == nil && bytes.range(of: Data("2,300 cars".utf8)) != nil)
    }
    for force in [[], ["--force"]] {
      let run = try place.ledger(arguments: ["cite", id] + force)
      #expect(run.status == 1 && run.output.isEmpty && run.errors.hasPrefix("Error: this "))
    }
    #expect(try ledger("show", id).status == 0)
    #expect(try ledger("sources").output.contains(#/redacted:\s+asked\s+for/#))
    for command in ["claims", "conflicts", "overlaps", "timeline", "lineage", "log"] {
      #expect(try ledger(command).status == 0)
    }
    #expect(try ledger("verify", "--strict", "--against", "a.pin").status == 0)
    #expect(try ledger("redact", "courier.txt", "--reason", "again").status == 1)
    #expect(try ledger("undo").status == 1)
    let again = try ledger("add", "courier.txt")
    #expect(again.status == 1 && (again.output + again.errors).contains("redacted"))
  }
}
