import Foundation
import Testing

/// Whoever does not trust `ledger` checks it with sqlite3 and sha256sum, as the documentation says.
@Suite struct ThirdPartyTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(SampleArticle.courier, to: "courier.txt")
    try place.write(SampleArticle.gazette, to: "gazette \"odd\" näme.txt")
    try place.write(SampleArticle.turkish, to: "turkish.txt")
    try place.ledger("add", ".")
    try place.write(ledger("pin").output, to: "ledger.pin")
    let id = try #require(try place.ledger("claims", "--json").objects().last?["id"] as? String)
    try place.write(ledger("prove", id).output, to: "claim.tlog-proof")
    try place.ledger("note", id, "a remark after the pin")
  }

  private func ledger(_ arguments: String...) throws -> Workplace.Run {
    let run = try place.ledger(arguments: arguments, environment: ["HOME": place.path("home")])
    try #require(run.status == 0, "\(run.errors)")
    return run
  }

  /// The commands of the page, block by block.
  private static let blocks: [String] = {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/Ledger/Ledger.docc/CheckingALedger.md")
    let text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
    return text.components(separatedBy: "```bash\n").dropFirst().compactMap { $0.components(separatedBy: "```").first }
  }()

  /// What the page's commands print, and nothing else.
  private func check(_ blocks: [String] = Self.blocks) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-euo", "pipefail", "-c", blocks.joined(separator: "\n")]
    process.currentDirectoryURL = place.folder
    process.environment = ["PATH": "/usr/bin:/bin"]
    let file = URL(fileURLWithPath: place.path(".check"))
    try Data().write(to: file)
    let output = try FileHandle(forWritingTo: file)
    (process.standardOutput, process.standardError) = (output, output)
    try process.run()
    process.waitUntilExit()
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(process.terminationStatus == 0, "\(text)")
    return text
  }

  @Test func theDocumentationsCommandsFindNothing() throws {
    try #require(Self.blocks.count == 6)
    #expect(try check() == "")
  }

  @Test(
    arguments: [
      (1, "UPDATE snapshot SET bytes = CAST('other' AS BLOB) WHERE rowid = 1"),
      (1, "UPDATE snapshot SET salt = zeroblob(16) WHERE rowid = 1"),
      (2, "UPDATE occurrence SET quote = quote || '!'"),
      (3, "UPDATE claim SET text = text || '!' WHERE rowid = 1"),
      (3, "UPDATE mention SET name = name || '!'"),
      (4, "DROP TRIGGER logKeepsEntries; UPDATE log SET body = CAST('{}' AS BLOB) WHERE idx = 1"),
      (4, "DROP TRIGGER logKeepsEntries; UPDATE log SET leaf = zeroblob(32) WHERE idx = 1"),
      (4, "DROP TRIGGER logKeepsAll; DELETE FROM log WHERE idx > 3"),
    ])
  func theyFindWhatIsWrong(block: Int, sql: String) throws {
    let process = try Process.run(
      URL(fileURLWithPath: "/usr/bin/sqlite3"), arguments: [place.path("ledger.sqlite"), sql])
    process.waitUntilExit()
    #expect(try check([Self.blocks[0], Self.blocks[block]]) != "")
  }

  @Test func theyFindAForgedProof() throws {
    let proof = try String(contentsOfFile: place.path("claim.tlog-proof"), encoding: .utf8)
    let entry = try #require(proof.split(separator: "\n").first { $0.hasPrefix("extra ") }?.dropFirst(6))
    let forged = Data("{\"id\":\"x\"}".utf8).base64EncodedString()
    try place.write(proof.replacingOccurrences(of: entry, with: forged), to: "claim.tlog-proof")
    #expect(try check([Self.blocks[0], Self.blocks[5]]) != "")
  }
}
