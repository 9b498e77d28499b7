import Language

/// Facts that stand in noun phrases: no verb of the text says them.
extension FactFinder {
  /// "Oslo, the capital of Norway,", "the minister, Ada Lund": the one is the other. The predicate is not in the text.
  var appositions: [Fact] {
    tree.words.indices.filter { tree[$0].relation == .apposition }.compactMap { index in
      guard let head = tree[index].head, index > head, isIdentity(head, index) else { return nil }
      return Fact(
        subject: phrases.words(of: head, withCase: false), predicate: [],
        argument: phrases.words(of: index, withCase: false))
    }
  }

  /// Not "Dearborn, Michigan," nor the parts of a list: a name behind a noun, a noun with its article behind a name, or
  /// a second name in brackets.
  private func isIdentity(_ head: Int, _ index: Int) -> Bool {
    switch (tree[head].tag, tree[index].tag) {
    case (.noun, .properNoun): true
    case (.properNoun, .noun): tree.dependent(of: index, .determiner, .possessor) != nil
    case (.properNoun, .properNoun): tree[max(phrases.start(of: index) - 1, 0)].form == "("
    default: false
    }
  }

  /// "Finland's Foreign Minister Timo Soini": he is Finland's foreign minister.
  var roles: [Fact] {
    tree.words.indices.filter { tree[$0].relation == .title }.compactMap { title in
      guard let name = tree[title].head, title < name, tree[name].tag == .properNoun,
        tree[title].tag == .noun || tree[title].tag == .properNoun, !Self.salutations.contains(tree[title].lemma)
      else { return nil }
      let body = tree.dependents(of: name).filter { $0 < title && tree[$0].relation == .possessor }
      return Fact(
        subject: phrases.words(of: name, withCase: false).filter { $0 >= name }, predicate: [],
        argument: phrases.trimmed((body + [title]).flatMap { tree.subtree(of: $0) }.sorted()))
    }
  }

  /// Titles that tell nothing about who has them.
  private static let salutations: Set<String> = ["mr", "mrs", "ms", "miss", "dr", "sir", "mr.", "mrs.", "ms.", "dr."]
}
