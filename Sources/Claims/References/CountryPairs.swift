import Language

/// The two countries that a document names side by side, "Norway and Chile": whom "both countries" means as long as there are
/// no others.
struct CountryPairs {
  private var keys: Set<String> = []
  private var isOne = true
  /// The first entity that names both.
  private var entity: Int?
  /// The last sentence that names a third country.
  private var third: Int?

  /// The entity that names both; nil without or with several pairs, and right behind a sentence about a third country.
  func only(in sentence: Int) -> Int? { isOne && third.map { sentence - $0 > Self.reach } ?? true ? entity : nil }

  /// In sentences.
  private static let reach = 2

  /// Notes the names of a sentence that is read.
  mutating func note(_ mentions: [Mention], in sentence: Int) {
    if mentions.contains(where: { $0.key.hasPrefix("country:") && !keys.contains($0.key) }) { third = sentence }
  }

  /// Notes a group that a document speaks of.
  mutating func note(_ group: DiscourseEntity, at index: Int) {
    let countries = Set(group.mentions.map(\.key))
    guard group.name != nil, countries.count == 2, group.mentions.count == 2, group.stems.isEmpty,
      countries.allSatisfy({ $0.hasPrefix("country:") })
    else { return }
    if entity == nil { (entity, keys) = (index, countries) }
    if countries != keys { isOne = false }
  }

  /// The words of "both countries" or "the two countries" with this head.
  static func words(of head: Int, _ tree: WordTree) -> Range<Int>? {
    guard nouns.contains(tree[head].lemma), head > 0, head + 1 == tree.words.count || tree[head + 1].form != "'" else {
      return nil
    }
    if tree[head - 1].form == "both" { return head - 1..<head + 1 }
    return head > 1 && tree[head - 1].form == "two" && tree[head - 2].form == "the" ? head - 2..<head + 1 : nil
  }

  private static let nouns: Set<String> = ["country", "nation", "neighbor", "neighbour", "power", "state"]
}
