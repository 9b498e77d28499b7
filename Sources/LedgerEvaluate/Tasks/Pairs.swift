import ArgumentParser
import Claims
import Comparison
import Document
import Language
import Ledger

/// `pairs`: whether two texts contradict, agree, or neither.
struct Pairs: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "pairs")

  private struct Item: Decodable {
    var id: String
    var a: String
    var b: String
    // swift-format-ignore: AlwaysUseLowerCamelCase
    var a_date: String?
    // swift-format-ignore: AlwaysUseLowerCamelCase
    var b_date: String?
  }

  private struct Answer: Encodable {
    var id: String
    var relation: String
    var score: Double
    /// The rule that decided, for people who ask why.
    var rule: String?
  }

  func run() throws {
    let comparator = RuleComparator()
    for item in try JSONLines.read(Item.self) {
      let (first, second) = (Self.claims(item.a, "a", item.a_date), Self.claims(item.b, "b", item.b_date))
      // What the rules are not sure of is held back from users, too.
      let relations = first.flatMap { a in second.compactMap { comparator.compare(a, $0) } }
        .filter { $0.score >= FindRelations.certainScore }
      try JSONLines.write(Self.answer(item.id, relations))
    }
  }

  /// The claims of a text that stands alone: each of its sentences is read, headline or not.
  private static func claims(_ text: String, _ side: String, _ date: String?) -> [ComparableClaim] {
    let text = DerivedText(text)
    let sentences = SentenceSegmenter().sentences(in: text, text.range)
    let analysis = DocumentAnalysis(of: text, sentences: sentences)
    return ClauseClaimExtractor(readsFragments: true).statements(in: analysis, of: text).enumerated().map {
      index, found in
      ComparableClaim(
        id: side + String(index), snapshot: side, statement: found.statement,
        sourceDate: date.flatMap { CalendarDate(iso: $0) })
    }
  }

  private static func answer(_ id: String, _ relations: [Relation]) -> Answer {
    let ranked = relations.sorted {
      ($0.kind == .conflict ? 1 : 0, $0.score) > ($1.kind == .conflict ? 1 : 0, $1.score)
    }
    guard let best = ranked.first else { return Answer(id: id, relation: "neutral", score: 0) }
    let name =
      switch best.kind {
      case .conflict: "contradict"
      case .overlap: "agree"
      case .update: "update"
      case .dispute, .scope: "neutral"
      }
    return Answer(id: id, relation: name, score: best.score, rule: best.rule)
  }
}
