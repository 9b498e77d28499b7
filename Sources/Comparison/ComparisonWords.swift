import Lexicons

/// The words of `comparison.tsv`: synonyms, verbs that say little, counts that grow.
struct ComparisonWords: Sendable {
  static let shared = ComparisonWords()

  private var heads: [String: String] = [:]
  private let light: Set<String>
  private let growing: Set<String>
  /// Words that say nothing of what is counted: "a total of".
  let empty: Set<String>
  private let sequential: Set<String>

  private init() {
    for row in LexiconTable(.comparison).rows where row[0] == "synonyms" {
      let words = row[1].split(separator: "|").map(String.init)
      for word in words { heads[word] = words[0] }
    }
    let classes = WordClasses(.comparison)
    (light, growing, empty) = (classes["light"], classes["growing"], classes["empty"])
    sequential = classes["sequential"]
  }

  /// The word that stands for a stem and its synonyms.
  static func canonical(_ stem: String) -> String { shared.heads[stem] ?? stem }

  /// Whether a verb says so little that another may stand in its place.
  static func isLight(_ verb: String) -> Bool { shared.light.contains(verb) }

  /// Whether what a word counts only grows while an event is reported: the dead, the injured, the displaced.
  static func isGrowing(_ stem: String) -> Bool { shared.growing.contains(canonical(stem)) }

  /// Whether a verb often follows its opposite: hired one year, fired the next.
  static func isSequential(_ verb: String) -> Bool { shared.sequential.contains(verb) }
}
