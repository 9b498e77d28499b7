import Document
import Language

/// The names of who holds a stance and of what it is about.
struct StanceTargets {
  struct Target {
    var name: String?
    var head: String
    var names: [String]
    var stems: [String]
    var text: String
  }

  private let clause: ClaimClause
  private let references: ClaimReferences
  private let phrases: Phrases
  private let lexicon = StanceLexicon.shared

  init(_ clause: ClaimClause, _ references: ClaimReferences) {
    self.clause = clause
    self.references = references
    phrases = Phrases(tree: clause.tree)
  }

  /// Of a noun and those coordinated with it; of "the Danish government" the country.
  func holders(of head: Int) -> [String] {
    phrases.alternatives(of: head).flatMap { names(of: $0) }
  }

  /// The name whose last word a word is, or that a pronoun stands for; of a country's government the country's.
  ///
  /// - Parameter anyForm: an adjective of nationality will do.
  func names(of head: Int, anyForm: Bool = false) -> [String] {
    let range = clause[head].range
    for (replacement, entity) in zip(references.replacements, references.entities)
    where replacement.range.overlaps(range) {
      return entity.mentions.map(\.key)
    }
    if let mention = mention(at: head), anyForm || !mention.isAdjective { return [mention.key] }
    guard lexicon.bodies.contains(clause[head].lemma) else { return [] }
    return clause.tree.dependents(of: head).filter { $0 < head }.flatMap(phrases.alternatives)
      .compactMap { mention(at: $0)?.key }
  }

  /// Whether a word is an adjective of nationality.
  func isNationality(_ index: Int) -> Bool { mention(at: index)?.isAdjective ?? false }

  /// What a noun, those coordinated with it and those that it includes mean.
  ///
  /// - Parameter first: words up to this one are left out.
  func targets(of head: Int, behind first: Int = -1) -> [Target] {
    phrases.alternatives(of: head).flatMap { noun in
      let parts = clause.tree.dependents(of: noun).filter { isPart($0) }.flatMap(phrases.alternatives)
      return ([noun] + parts).compactMap { target($0, without: parts, behind: first) }
    }
  }

  /// "parties, including Delmar"
  private func isPart(_ index: Int) -> Bool {
    clause.tree.dependents(of: index).contains { mark in
      guard clause[mark].relation == .caseMarker else { return false }
      let words = clause.tree.subtree(of: mark).map { clause[$0].form }.joined(separator: " ")
      return lexicon.partial.contains(words)
    }
  }

  private func target(_ noun: Int, without parts: [Int], behind first: Int) -> Target? {
    // "backing the plan and Riga siding with it": what has a clause of its own is the subject there.
    guard [.noun, .properNoun].contains(clause[noun].tag),
      clause[noun].relation != .conjunct || clause.tree.dependent(of: noun, .clausalModifier) == nil
    else { return nil }
    let words = phrases.words(of: noun, withCase: false).filter { $0 == noun || $0 > first && !parts.contains($0) }
    let own = mention(at: noun).flatMap { $0.isAdjective ? nil : $0 }
    let others = words.filter { word in own.map { !$0.range.overlaps(clause[word].range) } ?? (word != noun) }
    var names: [String] = []
    for key in others.compactMap({ mention(at: $0)?.key }) where !names.contains(key) { names.append(key) }
    let stems = others.filter { mention(at: $0) == nil }.compactMap { ContentWords.stem(of: clause[$0]) }
    let text = clause.string(words)
    if own == nil, names.count == 1, lexicon.kinds.contains(clause[noun].lemma) {
      return Target(name: names[0], head: clause[noun].lemma, names: [], stems: [], text: text)
    }
    return Target(name: own?.key, head: clause[noun].lemma, names: names, stems: stems, text: text)
  }

  private func mention(at index: Int) -> Mention? {
    let range = clause[index].range
    return clause.analysis.mentions.first { $0.range.overlaps(range) }
  }
}
