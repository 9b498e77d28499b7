import Foundation
import Language
import Testing

/// The pairs of `name-pairs.tsv`, and laws of the comparison.
struct NameComparisonTests {
  struct Pair: Sendable, CustomStringConvertible {
    var a, b, kind, same: String
    var isMissed: Bool
    var description: String { "\(a) / \(b)" }

    func compared() -> NameComparison { Self.compare(a, b, kind) }
    func reversed() -> NameComparison { Self.compare(b, a, kind) }

    private static func compare(_ a: String, _ b: String, _ kind: String) -> NameComparison {
      NameComparison(a, b, as: EntityKind(rawValue: kind) ?? .other, asGovernments: kind == "government")
    }
  }

  static let pairs: [Pair] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "name-pairs.tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst().map { line in
      let row = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Pair(a: row[0], b: row[1], kind: row[2], same: row[3], isMissed: row[4] == "missed")
    }
  }()

  @Test(arguments: pairs) func pairIsDecided(_ pair: Pair) {
    let result = pair.compared()
    let isRight =
      switch pair.same {
      case "yes": result.outcome == .same
      case "no": result.outcome != .same
      default: result.outcome == .unknown
      }
    #expect(isRight != pair.isMissed, "\(pair): \(result.outcome), \(result.reason)")
    #expect(pair.reversed() == result)
  }

  @Test func figuresHold() {
    let decided = Self.pairs.filter { $0.same != "open" }
    let found = decided.filter { $0.compared().outcome == .same }
    let right = found.filter { $0.same == "yes" }
    let gold = decided.filter { $0.same == "yes" }
    #expect(decided.count >= 600)
    #expect(Double(right.count) >= 0.98 * Double(found.count))
    #expect(Double(right.count) >= 0.9 * Double(gold.count))
  }

  @Test(arguments: pairs.filter { $0.same == "yes" }) func aNameIsItself(_ pair: Pair) {
    let kind = EntityKind(rawValue: pair.kind) ?? .other
    for name in [pair.a, pair.b] { #expect(NameComparison(name, name, as: kind).outcome == .same) }
  }

  @Test(arguments: [
    "", " ", "...", "---", "'", "&", "\u{0}", "Jr.", "al-", "Mc", String(repeating: "ab-", count: 4000),
  ])
  func oddNamesAreNoNews(_ name: String) {
    for kind in EntityKind.allCases {
      let result = NameComparison(name, "Anna Berg", as: kind)
      #expect(result.outcome != .same)
      #expect(NameComparison("Anna Berg", name, as: kind) == result)
    }
    #expect(NameComparison(name, name, as: .place, asGovernments: true).outcome == .same)
  }
}
