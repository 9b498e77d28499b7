import Claims
import Language
import Lexicons

/// The one word or name in which two claims differ that are else the same: "the east stand", "the west stand".
///
/// Both are of one kind and neither is the other: who says that it was tea does not say that it was coffee.
struct Exchange {
  enum Kind: Equatable {
    case word
    case name
    /// A place in an order: "the third time".
    case ordinal
    /// A "not" that only one has, wherever it stands.
    case negation
  }

  let a: String
  let b: String
  let kind: Kind
  /// So much else is the same that one text was made from the other, or both from one: the word was changed.
  let isOneText: Bool
  /// So it is though nothing tells whom they speak of.
  let isLongText: Bool

  var cause: Relation.Cause {
    switch kind {
    case .word: .antonym
    case .name: .entity
    case .ordinal: .number
    case .negation: .negation
    }
  }

  var reason: String {
    switch kind {
    case .negation: "the same but for a “not”"
    // The keys of names are for comparing; the quotes show them as written.
    case .name: "the same but for one name"
    case .word, .ordinal: "the same but for “\(a)” and “\(b)”"
    }
  }

  /// The number of words and names from which claims that share them in any order are one text.
  private static let manyShared = 7
  /// The number of words from which claims that share them in one order are one text.
  private static let verbatimShared = 4
  /// The same where names of different kinds, or a negation, are all that differs.
  private static let longShared = 8
  /// The least number of words and names that both must share.
  private static let leastShared = 3

  /// What WordNet must say of adjectives where nothing else differs, in tenths.
  private static let leastAntonymy = 2

  /// Nil for claims that are the same, that differ in more, or whose words may mean the same.
  init?(_ a: ComparableClaim, _ b: ComparableClaim, names: (a: Set<String>, b: Set<String>)) {
    let stems = (a: a.profile.stems.subtracting(b.profile.stems), b: b.profile.stems.subtracting(a.profile.stems))
    let onlyNames = (a: names.a.subtracting(names.b), b: names.b.subtracting(names.a))
    // Most pairs differ in much more: they are let go before their texts are read.
    guard [stems.a, stems.b, onlyNames.a, onlyNames.b].allSatisfy({ $0.count <= Substitution.longest }) else {
      return nil
    }
    let shared = a.profile.stems.intersection(b.profile.stems).count + names.a.intersection(names.b).count
    let substitution = Substitution(a.statement.text, b.statement.text).flatMap {
      $0.shared >= Self.verbatimShared ? $0 : nil
    }
    guard shared >= Self.leastShared || substitution != nil else { return nil }
    isLongText = shared >= Self.manyShared
    let isLong = substitution.map { $0.shared >= Self.longShared } ?? false
    var isSubject = false
    if let substitution, substitution.a.isEmpty || substitution.b.isEmpty {
      guard isLong, Self.negations.contains(substitution.a + substitution.b) else { return nil }
      (self.a, self.b) = substitution.a.isEmpty ? ("yes", "not") : ("not", "yes")
      kind = .negation
    } else if stems.a.isEmpty, stems.b.isEmpty, onlyNames.a.count == 1, onlyNames.b.count == 1,
      let first = onlyNames.a.first, let second = onlyNames.b.first
    {
      guard Self.areOthers(first, second), isLong || Self.areNamesOfOneKind(first, second) else { return nil }
      (self.a, self.b, kind) = (first, second, .name)
      isSubject = !Set((a.profile.subjects + b.profile.subjects).flatMap(\.names)).isDisjoint(with: [first, second])
    } else if onlyNames.a.isEmpty, onlyNames.b.isEmpty,
      let (first, second) = Self.words(stems, substitution, shared)
    {
      (self.a, self.b, kind) = (first, second, .word)
      isSubject = a.profile.subjectWords.contains(first) && !isLongText
    } else if let substitution, stems.a.isEmpty, stems.b.isEmpty, Self.areOrdinals(a, b) {
      (self.a, self.b) = (substitution.a.joined(separator: " "), substitution.b.joined(separator: " "))
      kind = .ordinal
    } else {
      return nil
    }
    // News use the same sentence for one subject and then for another.
    isOneText = (substitution != nil || isLongText) && !isSubject
  }

  private static let negations: Set<[String]> = [["not"], ["never"], ["did", "not"], ["does", "not"], ["do", "not"]]

  /// The words that exclude each other: the only stems that differ, or what stands in the one place where the texts do.
  private static func words(
    _ stems: (a: Set<String>, b: Set<String>), _ substitution: Substitution?, _ shared: Int
  ) -> (String, String)? {
    let isOneWord = shared >= leastShared || substitution.map { $0.a.count == 1 && $0.b.count == 1 } ?? false
    if isOneWord, stems.a.count == 1, stems.b.count == 1, let first = stems.a.first, let second = stems.b.first,
      exclude(first, second) || substitution == nil && areOfOneKind(first, second)
    {
      return (first, second)
    }
    guard let substitution else { return nil }
    let (first, second) = (substitution.a.joined(separator: " "), substitution.b.joined(separator: " "))
    return exclude(first, second) ? (first, second) : nil
  }

  /// Two countries, two places, two persons; of names of unknown kind nothing is known.
  private static func areNamesOfOneKind(_ a: String, _ b: String) -> Bool {
    let kinds = [a, b].map { $0.prefix { $0 != ":" } }
    return kinds[0] == kinds[1] && ["country", "place", "person"].contains(kinds[0])
  }

  /// Whether names of any kinds have neither a word nor a beginning in common: "Lindqvist" and "Lindkvist", "Orla Sound"
  /// and "Orla Bay" may be one.
  private static func areOthers(_ a: String, _ b: String) -> Bool {
    let words = [a, b].map { Set($0.drop { $0 != ":" }.dropFirst().split(separator: " ")) }
    let letters = [a, b].map { $0.drop { $0 != ":" }.filter(\.isLetter) }
    return words[0].isDisjoint(with: words[1]) && zip(letters[0], letters[1]).prefix(3).contains { $0 != $1 }
  }

  private static func areOrdinals(_ a: ComparableClaim, _ b: ComparableClaim) -> Bool {
    let (first, second) = (a.statement.features.quantities, b.statement.features.quantities)
    return first.count == second.count
      && zip(first, second).contains { $0.quantity.unit == .ordinal && $0.quantity.value != $1.quantity.value }
      && zip(first, second).allSatisfy { $0.quantity.unit == $1.quantity.unit }
  }

  /// Opposites, or two of a kind in `comparison.tsv`.
  private static func exclude(_ a: String, _ b: String) -> Bool {
    guard !ComparisonWords.arePostures(a, b) else { return false }
    return Antonyms.exclude(a, b) || ComparisonWords.areAlternatives(a, b)
      || WordNet().antonymy(a, b, as: .adjective) >= leastAntonymy
  }

  /// Nouns under one near kind of which neither is the other. Whoever rewrites a sentence puts one of these for another, too:
  /// a ship, a boat.
  private static func areOfOneKind(_ a: String, _ b: String) -> Bool {
    let lexicon = WordNet()
    guard !lexicon.isKind(a, of: b, as: .noun), !lexicon.isKind(b, of: a, as: .noun),
      !WordNet.Part.allCases.contains(where: { lexicon.haveCommonSense(a, b, as: $0) })
    else { return false }
    return !Set(lexicon.hypernyms(of: a, as: .noun).prefix(2))
      .isDisjoint(with: lexicon.hypernyms(of: b, as: .noun).prefix(2))
  }
}
