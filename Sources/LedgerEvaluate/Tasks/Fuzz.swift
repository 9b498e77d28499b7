import ArgumentParser
import Comparison
import Document
import Foundation
import Ledger
import Store

/// `fuzz FILE…`: changed files and changed exports are read; what should not be is printed, one object a line.
///
/// The input at work stands in a file, so that it is there after a crash; SIGPROF ends a run that hangs. `scripts/fuzz`
/// goes on after either.
struct Fuzz: ParsableCommand {
  @Option(help: "The number of the first input.") var first = 0
  @Option(help: "How many inputs.") var count = 1000
  @Option(help: "Another seed makes other inputs.") var seed: UInt64 = 1
  @Option(help: "The longest time for one input, in seconds of CPU time.") var limit = 20
  @Option(help: "Where the input at work stands.") var input = "fuzz.input"
  @Argument(help: "What the inputs are made of.") var files: [String]

  private struct Finding: Encodable {
    var number: Int
    var file: String
    var finding: String
  }

  private struct Summary: Encodable {
    var inputs: Int
    var read, claims, quotes, imports, imported: Int
  }

  func run() throws {
    let seeds = try files.map { (name: $0, bytes: try ArticleFile.read($0)) }
    let exported = try ExportedLedger(Array(seeds.prefix(3)))
    var summary = Summary(inputs: count, read: 0, claims: 0, quotes: 0, imports: 0, imported: 0)
    for number in first..<first + count {
      var mutation = Mutation(seed: seed, number: number, seeds.map(\.bytes))
      // One input in eight is an export.
      let isExport = number % 8 == 7
      let name = isExport ? "export" : seeds[mutation.chosen].name
      let bytes = isExport ? exported.changed(&mutation) : mutation.changed(seeds[mutation.chosen].bytes)
      try Data(bytes).write(to: URL(fileURLWithPath: input))
      try JSONLines.write(["at": number])
      setTimer(limit)
      let findings =
        isExport ? try exported.findings(bytes, &summary.imports, &summary.imported) : findings(bytes, name, &summary)
      setTimer(0)
      for finding in findings { try JSONLines.write(Finding(number: number, file: name, finding: finding)) }
    }
    exported.remove()
    try JSONLines.write(summary)
  }

  private func setTimer(_ seconds: Int) {
    var timer = itimerval()
    timer.it_value.tv_sec = seconds
    setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &timer, nil)
  }

  /// What is wrong with the claims of a file.
  private func findings(_ bytes: [UInt8], _ name: String, _ summary: inout Summary) -> [String] {
    guard let read = try? AddArticles.article(bytes, path: name, relativePath: nil, given: SourceMetadata()) else {
      return []
    }
    summary.read += 1
    summary.claims += read.claims.count
    var found: [String] = []
    for occurrence in read.claims.flatMap(\.occurrences) {
      summary.quotes += 1
      let ranges = occurrence.ranges.map(\.bytes)
      let isOrdered = zip(ranges, ranges.dropFirst()).allSatisfy { $0.end <= $1.start }
      if !isOrdered { found.append("ranges out of order: \(occurrence.quote)") }
      if !Quote.stands(occurrence.quote, in: ranges, of: bytes, read.document.encoding, read.document.mediaType) {
        found.append("not verbatim: \(occurrence.quote)")
      }
    }
    if Set(read.claims.map(\.id)).count != read.claims.count { found.append("two claims with one id") }
    return found
  }
}

/// A small ledger's export, and a ledger that takes changed ones over.
private final class ExportedLedger {
  private let folder: URL
  private var lines: [[UInt8]] = []
  private var store: LedgerStore
  private var round = 0

  init(_ articles: [(name: String, bytes: [UInt8])]) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("ledger-fuzz-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    store = try LedgerStore(path: folder.appendingPathComponent("0.sqlite").path, access: .create)
    for article in articles {
      _ = try AddArticles(store: store).add(
        article.bytes, path: article.name, relativePath: article.name, given: SourceMetadata())
    }
    let claim = try store.claims(ClaimFilter(limit: 1)).map(\.id)
    try store.decide(Decision(.claims(claim), .note, reason: "seen"), comparator: RuleComparator())
    try store.export { lines.append($0) }
    try renew()
  }

  func remove() {
    try? store.close()
    try? FileManager.default.removeItem(at: folder)
  }

  /// Lines changed, left out, doubled or moved; the end fits them every other time.
  func changed(_ mutation: inout Mutation) -> [UInt8] {
    var changed = Array(lines.dropLast())
    for _ in 0..<mutation.number(1...3) {
      let line = mutation.number(0...changed.count - 1)
      switch mutation.number(0...7) {
      case 0: changed.remove(at: line)
      case 1: changed.insert(changed[line], at: mutation.number(0...changed.count))
      case 2: changed.swapAt(line, mutation.number(0...changed.count - 1))
      default: changed[line] = mutation.changed(changed[line].dropLast() + []) + [UInt8(ascii: "\n")]
      }
    }
    let body = Array(changed.joined())
    let count = body.count { $0 == UInt8(ascii: "\n") }
    guard mutation.number(0...1) == 0 else { return body + (lines.last ?? []) }
    return body + Array("{\"end\":{\"lines\":\(count),\"sha256\":\"\(ContentHash(of: body).hex)\"}}\n".utf8)
  }

  /// An export is refused and leaves nothing behind, or it is taken over and the ledger verifies.
  func findings(_ bytes: [UInt8], _ imports: inout Int, _ imported: inout Int) throws -> [String] {
    imports += 1
    do {
      _ = try store.import(comparator: RuleComparator()) { take in
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast() {
          try take(line)
        }
      }
    } catch is ImportError {
      return try store.logHead() == nil ? [] : ["a refused import left something behind"]
    } catch {
      return ["an import ended with: \(error)"]
    }
    imported += 1
    let damages = try store.damages(isStrict: true)
    try renew()
    return damages.map { "after an import \($0.place) \($0.id): \($0.detail)" }
  }

  private func renew() throws {
    try store.close()
    round += 1
    store = try LedgerStore(path: folder.appendingPathComponent("\(round).sqlite").path, access: .create)
    try? FileManager.default.removeItem(at: folder.appendingPathComponent("\(round - 1).sqlite"))
  }
}
