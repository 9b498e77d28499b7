extension WordNet {
  /// How surely two lemmas are opposites, in tenths: what WordNet says of the words themselves, or half of what it says of
  /// the adjectives around which theirs stand ("soaked" and "arid", by "wet" and "dry").
  public func antonymy(_ a: String, _ b: String, as part: Part) -> Int {
    guard let first = entry(a, part), let second = entry(b, part) else { return 0 }
    for antonym in first.field(2).split(separator: UInt8(ascii: "|")) where antonym.dropFirst().elementsEqual(b.utf8) {
      return antonym.first.map { Int($0 &- UInt8(ascii: "0")) } ?? 0
    }
    guard part == .adjective else { return 0 }
    var best = 0
    for sense in first.senses {
      guard let cluster = Self.kinds.nearest(to: sense.synset), let opposite = cluster.opposite else { continue }
      for other in second.senses where Self.kinds.nearest(to: other.synset)?.first == opposite {
        best = max(best, min(sense.share, other.share) / 2)
      }
    }
    return best
  }

  /// Whether two lemmas exclude each other in most news texts.
  public func areAntonyms(_ a: String, _ b: String, as part: Part) -> Bool {
    antonymy(a, b, as: part) >= Self.strongAntonymy
  }
}
