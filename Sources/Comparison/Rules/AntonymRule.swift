import Claims
import Lexicons

/// The same parties under predicates that exclude each other: approve and reject, rise and fall.
struct AntonymRule: ComparisonRule {
  let leastAboutness = 0.2

  func verdict(_ pair: ClaimPair) -> Verdict? {
    let alignment = pair.alignment
    guard pair.haveSamePolarity, pair.areEquallyFirm, !alignment.times.areDisjoint, !alignment.numbers.contrast,
      pair.isNamedInBoth, !pair.haveOtherParties,
      let (first, second) = opposites(pair)
    else { return nil }
    let values = (ComparisonWords.canonical(first), ComparisonWords.canonical(second))
    // Hired one year and fired the next: only what is said of one time excludes the other.
    let isOneTime = alignment.times.meet || alignment.times.areSameNews
    if !isOneTime, ComparisonWords.isSequential(first) || ComparisonWords.isSequential(second) {
      let isDated = alignment.times.sourcesDiffer == true
      return Verdict(
        kind: .update, cause: .antonym, rule: "antonym.sequence",
        reason: "“\(first)” and then “\(second)”, or the other way round" + (isDated ? "" : "; a date is unknown"),
        values: values, certainty: isDated ? 1 : 0.6)
    }
    return Verdict(
      kind: pair.opposition, cause: .antonym, rule: "antonym", reason: "“\(first)” against “\(second)”", values: values,
      support: pair.supportOfParties)
  }

  /// The verbs, or one word of each that the other claim does not have, by lemma or by class ("approval", "reject").
  private func opposites(_ pair: ClaimPair) -> (String, String)? {
    let (a, b) = (pair.a.profile, pair.b.profile)
    if let first = pair.alignment.a.verb, let second = pair.alignment.b.verb, Antonyms.exclude(first, second) {
      return (first, second)
    }
    let isSure = pair.aboutness >= 0.6
    guard pair.alignment.hasSimilarVerb || isSure else { return nil }
    // Who or what it is said of tells claims apart, and is no opposite.
    let subjects = pair.a.profile.subjectWords.union(pair.b.profile.subjectWords)
    let (first, second) = (a.stems.subtracting(subjects), b.stems.subtracting(subjects))
    if let words = Self.opposites(first.subtracting(b.stems), second.subtracting(a.stems)) { return words }
    guard isSure, subjects.isDisjoint(with: a.stems.symmetricDifference(b.stems)) else { return nil }
    return Self.opposites(a.classes.subtracting(b.classes), b.classes.subtracting(a.classes))
  }

  static func opposites(_ a: Set<String>, _ b: Set<String>) -> (String, String)? {
    for first in a.sorted() {
      for second in b.sorted() where Antonyms.exclude(first, second) { return (first, second) }
    }
    return nil
  }
}

/// Pairs of words that exclude each other: those of `antonyms.tsv`, and verbs and adjectives that WordNet holds for opposites.
enum Antonyms {
  static func exclude(_ a: String, _ b: String) -> Bool {
    if let known = table[a], known.contains(b) { return true }
    let lexicon = WordNet()
    return lexicon.areAntonyms(a, b, as: .verb) || lexicon.areAntonyms(a, b, as: .adjective)
  }

  private static let table: [String: Set<String>] = {
    var table: [String: Set<String>] = [:]
    for row in LexiconTable(.antonyms).rows {
      table[row[0], default: []].insert(row[1])
      table[row[1], default: []].insert(row[0])
    }
    return table
  }()
}
