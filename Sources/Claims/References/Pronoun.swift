import Language

/// A pronoun of the third person with what its antecedent must agree with.
struct Pronoun {
  enum Form: Equatable {
    case person(isMale: Bool)
    case thing
    case plural
  }

  let word: Int
  let form: Form
  let isPossessive: Bool
  /// "one of them"
  let isWhole: Bool
  let isSubject: Bool
  /// The verb, or the noun or adjective that a copula links, of which it or the noun that it belongs to is a subject or object.
  let governor: Int?

  init?(_ word: Int, _ tree: WordTree) {
    switch tree[word].form {
    case "he", "him", "his": form = .person(isMale: true)
    case "she", "her": form = .person(isMale: false)
    case "it", "its": form = .thing
    case "they", "them", "their": form = .plural
    default: return nil
    }
    guard tree[word].tag == .pronoun || tree[word].tag == .determiner else { return nil }
    // "his or her", "he or she" is anybody.
    for next in [word - 1, word + 1] where tree.words.indices.contains(next) {
      if ["or", "/"].contains(tree[next].form) { return nil }
    }
    // The "he" of "[T]he"
    if word > 0, tree[word - 1].form == "]", tree[word - 1].range.end == tree[word].range.start { return nil }
    self.word = word
    let noun = tree[word].head
    isPossessive = tree[word].relation.rawValue == "nmod:poss"
    // "it was safely his" has no noun.
    if !isPossessive, ["his", "its", "their"].contains(tree[word].form) { return nil }
    isWhole = noun.map { tree[word].relation == .nominalModifier && Self.isShare(tree[$0]) } ?? false
    if isPossessive, let noun {
      isSubject = ClauseFinder.subjects.contains(tree[noun].relation)
      governor = tree[noun].head
    } else if isWhole, let noun {
      isSubject = ClauseFinder.subjects.contains(tree[noun].relation)
      governor = tree[noun].head
    } else {
      isSubject = ClauseFinder.subjects.contains(tree[word].relation)
      governor = noun
    }
  }

  /// Of several: "one", "seven", "most" of them.
  static func isShare(_ word: Word) -> Bool { word.tag == .numeral || shares.contains(word.form) }

  private static let shares: Set<String> = [
    "all", "both", "each", "either", "few", "half", "many", "more", "most", "neither", "none", "several", "some",
  ]

  /// "as it stands", "as they were": means the matter of the whole clause.
  func isIdle(in tree: WordTree) -> Bool {
    guard isSubject, !isPossessive, form != .person(isMale: true), form != .person(isMale: false), let governor else {
      return false
    }
    let dependents = tree.dependents(of: governor).filter {
      tree[$0].kind != .punctuation && $0 != word && ![.conjunct, .coordinator].contains(tree[$0].relation)
    }
    return dependents.count == 1 && tree[dependents[0]].form == "as" && dependents[0] < word
  }

  /// "it" that stands for nothing: "it is likely that …", "it was Lund who …", "it took a week to …".
  func isEmpty(in tree: WordTree) -> Bool {
    guard form == .thing, !isPossessive else { return false }
    guard tree[word].relation != .expletive, let governor else { return true }
    guard isSubject else { return false }
    let dependents = tree.dependents(of: governor)
    if tree[governor].lemma == "be" || AgreementLexicon.shared.takesEmptySubject(tree[governor].lemma) { return true }
    let isLinked = tree.dependent(of: governor, .copula) != nil
    let isPassive = tree[word].relation == .passiveSubject
    for dependent in dependents where dependent > word {
      switch tree[dependent].relation {
      case .clausalSubject, .clausalPassiveSubject: return true
      case .clausalComplement: if isLinked || isPassive { return true }
      case .openComplement: if isLinked { return true }
      case .adverbialClause:
        // "It was hard to …", "It is important that …".
        if isLinked, tree[dependent].isFinite == false || tree.dependent(of: dependent, .marker) != nil { return true }
      case .relativeClause:
        // "It was the ferry that sank", but "it is a ferry that sinks".
        if isLinked, !ReferentFinder.isIndefinite(governor, tree) { return true }
      case .clausalModifier: if isLinked, tree[dependent].features["VerbForm"] != "Part" { return true }
      default: break
      }
    }
    // "It will not be easy"
    if isLinked, Self.appraisals.contains(tree[governor].form) { return true }
    // "It was Monday", "It was Lund", "It is time": names and times are said of what is to come.
    return isLinked
      && (tree[governor].tag == .properNoun || tree[governor].tag == .numeral || tree[governor].form == "time")
  }

  /// Adjectives that are said of what somebody does or of a state of affairs.
  private static let appraisals: Set<String> = [
    "clear", "difficult", "easy", "essential", "evident", "fair", "good", "hard", "important", "impossible", "likely",
    "necessary", "obvious", "possible", "probable", "tough", "true", "unclear", "unlikely", "worth",
  ]
}
