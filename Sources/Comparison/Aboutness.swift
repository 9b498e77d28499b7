/// How sure it is that two claims are about one matter, and what speaks most for it: for people who ask why.
public struct Aboutness: Hashable, Sendable {
  /// From 0 to 1.
  public let probability: Double
  /// In words, the strongest first: "alike in meaning (0.62)", "the same verb".
  public let signs: [String]
}

extension RuleComparator {
  /// Nil for claims that are never compared.
  public func aboutness(_ a: ComparableClaim, _ b: ComparableClaim, signCount: Int = 4) -> Aboutness? {
    guard let (evidence, probability) = weighed(a, b) else { return nil }
    let signs = AboutnessModel.shared.strongest(evidence, count: signCount).map { sign in
      let words = Self.words[sign.name] ?? sign.name
      let value = (evidence[sign] * 100).rounded() / 100
      // What is only so or not needs no number.
      return value == 1 ? words : "\(words) (\(value))"
    }
    return Aboutness(probability: probability, signs: signs)
  }

  /// By the names of `evidence.tsv`.
  private static let words = [
    "meaning": "alike in meaning", "words": "the same words", "wordsOfShorter": "words of the shorter one in the other",
    "wordWeight": "rare words in common", "classes": "related words",
    "classesOfShorter": "words of the shorter one, or related ones, in the other", "names": "the same names",
    "nameCount": "several names in common", "namesApart": "a name of each that the other lacks",
    "sameVerb": "the same verb", "verbLikeness": "verbs alike", "verbMeaning": "verbs alike in meaning",
    "oppositeVerbs": "opposite verbs", "subjects": "subjects alike", "hasSubjects": "both name who does it",
    "objects": "objects alike", "hasObjects": "both name to whom or what", "numbers": "both give numbers",
    "numbersAgree": "a number in common", "numbersDiffer": "numbers that differ",
    "numbersOneSided": "only one gives a number", "countedSame": "the same thing is counted",
    "timesMeet": "times that meet", "timesApart": "times that do not meet", "timesOneSided": "only one gives a time",
    "sameLength": "alike in length", "bothSaid": "both are somebody's words",
    "samePolarity": "both affirmed or both negated", "sameFirmness": "equally firm",
    "documents": "articles about the same names",
  ]
}
