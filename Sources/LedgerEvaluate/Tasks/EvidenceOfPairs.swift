import ArgumentParser
import Claims
import Comparison
import Ledger
import Store

/// `evidence DIR`: what speaks for each pair of claims of different articles being about one matter, to train the weights.
struct EvidenceOfPairs: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "evidence")

  @Argument var folder: String

  private struct Line: Encodable {
    var a: Place
    var b: Place
    var relation: String?
    var aboutness: Double
    var values: [Double]
  }

  private struct Place: Encodable {
    var file: String
    var spans: [[Int]]
    var text: String
  }

  func run() throws {
    let folder = try Folder(self.folder)
    defer { folder.remove() }
    let sources = try folder.store.sources()
    let paths = Dictionary(sources.map { ($0.snapshot, $0.path) }, uniquingKeysWith: { first, _ in first })
    let places = Dictionary(
      uniqueKeysWithValues: try folder.store.claims().map { claim in
        let spans = claim.occurrences.map { [$0.ranges.first?.startCodePoint ?? 0, $0.ranges.last?.endCodePoint ?? 0] }
        return (claim.id, Place(file: paths[claim.snapshot] ?? "", spans: spans, text: claim.text))
      })
    let claims = try folder.store.comparableClaims()
    let comparator = RuleComparator()
    for (index, first) in claims.enumerated() {
      for second in claims[(index + 1)...] {
        guard let evidence = comparator.evidence(first, second), let a = places[first.id], let b = places[second.id]
        else { continue }
        let relation = comparator.compare(first, second)
        try JSONLines.write(
          Line(
            a: a, b: b, relation: relation.map { "\($0.kind.rawValue)/\($0.rule)/\($0.score)" },
            aboutness: evidence.aboutness, values: evidence.values))
      }
    }
  }
}
