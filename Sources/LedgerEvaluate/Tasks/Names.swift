import ArgumentParser
import Foundation
import Language

/// `names FILE.tsv`: whether two written names mean the same; the gold is in the file, the figures are printed.
struct Names: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "Precision and recall of the comparison of names on a list of pairs.")

  @Argument(help: "a, b, kind, same (yes, no, open), missed, why; separated by tabs.") var file: String
  @Option(help: "Only rows of this half: odd or even.") var half: String?
  @Flag(help: "Print every pair that is decided otherwise.") var errors = false

  func run() throws {
    let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.dropFirst()
    var (found, right, gold, apart, decidedApart) = (0, 0, 0, 0, 0)
    for (index, line) in lines.enumerated() {
      if let half, (index % 2 == 0) != (half == "odd") { continue }
      let row = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard row.count >= 4 else { throw ValidationError("line with fewer than four columns: \(line)") }
      let kind = EntityKind(rawValue: row[2]) ?? .other
      let result = NameComparison(row[0], row[1], as: kind, asGovernments: row[2] == "government")
      let isSame = result.outcome == .same
      if isSame, row[3] != "open" { found += 1 }
      if row[3] == "yes" { gold += 1 }
      if isSame, row[3] == "yes" { right += 1 }
      if row[3] == "no" { apart += 1 }
      if row[3] == "no", result.outcome == .different { decidedApart += 1 }
      if errors, isSame != (row[3] == "yes") || row[3] == "open" && result.outcome != .unknown {
        print([row[3], result.outcome.rawValue, result.cause.rawValue, row[0], row[1], row[2]].joined(separator: "\t"))
      }
    }
    func share(_ part: Int, _ whole: Int) -> String {
      String(format: "%.1f", whole == 0 ? 0 : 100 * Double(part) / Double(whole))
    }
    print(
      "precision \(share(right, found)) recall \(share(right, gold)) different \(share(decidedApart, apart))"
        + " pairs \(gold + apart)")
  }
}
