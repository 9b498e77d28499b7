extension WordNet {
  /// The share from which on a sense counts when kinds are compared, in tenths; the first sense always does.
  private static let leastShare = 3

  /// The kinds that a lemma's first sense belongs to, the nearest first: "movement", "action" … of "invasion".
  public func hypernyms(of lemma: String, as part: Part) -> [String] {
    guard part == .noun || part == .verb, let sense = entry(lemma, part)?.senses.first else { return [] }
    return Self.kinds.kinds(above: sense.synset).map { String(decoding: Self.kinds.word(of: $0), as: UTF8.self) }
  }

  /// Whether what a lemma means is also what another means: an earthquake is a natural phenomenon. Each word is a kind of
  /// itself and of its synonyms; only senses that are frequent count.
  public func isKind(_ lemma: String, of other: String, as part: Part) -> Bool {
    guard part == .noun || part == .verb else { return synonymy(lemma, other, as: part) >= Self.leastShare }
    let kinds = frequentSenses(other, part).map { Self.kinds.range(of: $0) }
    return frequentSenses(lemma, part).contains { synset in kinds.contains { $0.contains(synset) } }
  }

  /// Whether a verb entails or causes another: who snores, sleeps; who kills makes die.
  public func entails(_ verb: String, _ other: String) -> Bool {
    let wanted = frequentSenses(other, .verb)
    return frequentSenses(verb, .verb).contains { synset in
      Self.kinds[synset].map { kind in kind.follows.contains { wanted.contains($0) } } ?? false
    }
  }

  private func frequentSenses(_ lemma: String, _ part: Part) -> [UInt32] {
    guard let senses = entry(lemma, part)?.senses else { return [] }
    return senses.enumerated().filter { $0.offset == 0 || $0.element.share >= Self.leastShare }.map(\.element.synset)
  }
}
