import Document
import Language

extension ReferentFinder {
  private static let longestName = 12
  private static let marks: Set<String> = ["“", "”", "\"", "‘", "’"]

  /// Determiners that leave open which ones are meant, or point elsewhere.
  private static let open: Set<String> = [
    "no", "every", "each", "any", "neither", "either", "this", "that", "these", "those", "another", "what", "which",
    "such", "few", "most", "both", "other", "others", "none", "more", "fewer", "half",
  ]

  func describe(_ entity: inout DiscourseEntity, _ words: [Int], _ context: Context) {
    let tree = context.tree
    guard let first = words.first, let last = words.last else { return }
    let names = Set(words.compactMap { context.mentionOfWord[$0] }).sorted()
    entity.mentions = names.map { context.analysis.mentions[$0] }
    entity.stems = words.filter { context.mentionOfWord[$0] == nil }.compactMap { ContentWords.stem(of: tree[$0]) }
    entity.head = words.first { tree[$0].head.map { !words.contains($0) } ?? true }.map { tree[$0].lemma }
    let isQuoted =
      first > 0 && last + 1 < tree.words.count && Self.marks.contains(tree[first - 1].form)
      && Self.marks.contains(tree[last + 1].form)
    guard words.count <= Self.longestName, last - first + 1 == words.count,
      isQuoted || tree[last].tag == .properNoun || !Self.open.contains(tree[first].form),
      !words.contains(where: { tree[$0].tag == .pronoun || Self.marks.contains(tree[$0].form) })
    else { return }
    if isQuoted {
      let range = TextRange(tree[first - 1].range.start, tree[last + 1].range.end)
      entity.name = DiscourseEntity.Name(text: text.string(in: range), range: range)
      return
    }
    let range = TextRange(tree[first].range.start, tree[last].range.end)
    var string = Self.lowered(text.string(in: range), first, context)
    if ["a", "an"].contains(tree[first].form) {
      guard words.count > 1 else { return }
      string = "the " + text.string(in: TextRange(tree[words[1]].range.start, tree[last].range.end))
    } else if tree[first].tag == .numeral {
      string = "the " + string
    }
    entity.name = DiscourseEntity.Name(text: string, range: range)
  }

  /// A phrase as it stands within a sentence: without the capital of its first word where only its place gives it that.
  private static func lowered(_ string: String, _ first: Int, _ context: Context) -> String {
    let word = context.tree[first]
    guard word.isCapitalized, word.tag != .properNoun, context.mentionOfWord[first] == nil || word.form == "the",
      word.form.utf8.count > 1, let scalar = string.unicodeScalars.first,
      !string.unicodeScalars.dropFirst().prefix(1).contains(where: \.properties.isUppercase)
    else { return string }
    return String(scalar).lowercased() + String(string.unicodeScalars.dropFirst())
  }

  /// The full name of a person, with the title where only a surname is given; other names with their article.
  func name(of mention: Mention, isShared: Bool, _ context: Context) -> DiscourseEntity.Name? {
    if mention.key.hasPrefix("role:") { return nil }
    guard mention.kind != .person else {
      var range = isShared ? mention.range : fullNames[mention.key] ?? mention.range
      if range == mention.range, !text.utf8[range.start..<range.end].contains(UInt8(ascii: " ")) {
        range = mention.titledRange
      }
      return DiscourseEntity.Name(text: text.string(in: range), range: range)
    }
    let first = context.analysis.words.partitionPoint { $0.range.end <= mention.range.start }
    guard first > 0, context.tree[first - 1].form == "the" else {
      return DiscourseEntity.Name(
        text: Self.lowered(text.string(in: mention.range), first, context), range: mention.range)
    }
    return DiscourseEntity.Name(
      text: "the " + text.string(in: mention.range),
      range: TextRange(context.tree[first - 1].range.start, mention.range.end))
  }

  private static let naming: Set<String> = ["appos", "flat", "nmod:desc"]

  /// The name of a person that stands behind a noun: "candidate Ada Holm", "her rival, Ada Holm,".
  func apposedName(of head: Int, _ context: Context) -> Mention? {
    if let name = context.roleOfWord[head], context.mentionOfWord[head] == nil {
      return context.analysis.mentions[name]
    }
    return context.tree.dependents(of: head).lazy
      .filter { $0 > head && Self.naming.contains(context.tree[$0].relation.rawValue) }
      .compactMap { context.mention(of: $0) }.first { $0.kind == .person }
  }

  /// The name that a copula links to a subject.
  func linkedName(of subject: Int, _ context: Context) -> Mention? {
    guard ClauseFinder.subjects.contains(context.tree[subject].relation), let complement = context.tree[subject].head,
      complement > subject, context.tree.dependent(of: complement, .copula) != nil,
      context.tree.dependent(of: complement, .caseMarker) == nil, context.tree[complement].tag == .properNoun,
      !context.tree.dependents(of: complement).contains(where: {
        ClauseFinder.negations.contains(context.tree[$0].form)
      })
    else { return nil }
    return context.mention(of: complement).flatMap { $0.isAdjective ? nil : $0 }
  }
}
