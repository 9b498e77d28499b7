extension PersonName {
  /// How two names stand to each other.
  public enum Agreement: Sendable {
    /// The family name is the same and the given names fit, with at least one given name or initial in both.
    case same
    /// One of them is too short to say: "Erdogan" and "Recep Tayyip Erdogan".
    case compatible
    case different
  }

  /// Whether the two may be one person of one document, judged by the names alone: there "J. Smith" is "John Smith".
  public func agreement(with other: PersonName) -> Agreement {
    if given.isEmpty, other.given.isEmpty {
      return compared(with: other).outcome == .same ? .compatible : .different
    }
    let result = compared(with: other)
    switch (result.outcome, result.cause) {
    case (.same, _), (.unknown, .initial): return .same
    case (.unknown, .familyNameAlone): return .compatible
    default: return .different
    }
  }

  /// Whether the two name one person, judged by the names alone; symmetric.
  public func compared(with other: PersonName) -> NameComparison {
    if let suffix, let theirs = other.suffix, suffix != theirs { return NameComparison(.different, .suffix) }
    if ordered == other.ordered, family == other.family { return NameComparison(.same, .equal) }
    if given.isEmpty || other.given.isEmpty { return comparedAlone(with: other) }
    if isFamilyFirst || other.isFamilyFirst { return comparedFamilyFirst(with: other) }
    let tolerance = max(self.tolerance, other.tolerance)
    if familyAgrees(with: other, tolerance) {
      let result = Self.compare(given, other.given, tolerance)
      let isSpelled = family.map(\.plain) == other.family.map(\.plain)
      return result.cause == .equal && !isSpelled ? NameComparison(.same, .spelling) : result
    }
    if plainJoined == other.plainJoined { return NameComparison(.same, .equal) }
    return comparedByOrder(with: other, tolerance)
  }

  // MARK: - Whole names

  /// One of them is a single name.
  private func comparedAlone(with other: PersonName) -> NameComparison {
    if given.isEmpty, other.given.isEmpty {
      return familyAgrees(with: other, .strict)
        ? NameComparison(.same, .spelling) : NameComparison(.different, .familyName)
    }
    let (single, full) = given.isEmpty ? (self, other) : (other, self)
    // "Laden" is bin Laden, but nobody calls de Gaulle Gaulle.
    let particles = [single, full].map { $0.family.map(\.plain).filter(Self.isLasting) }
    guard particles[0] == particles[1] else { return NameComparison(.different, .familyName) }
    if single.familyAgrees(with: full, full.tolerance) { return NameComparison(.unknown, .familyNameAlone) }
    if let word = single.family.last, single.family.count == 1, let first = full.given.first,
      Self.match(word, first, .strict) != nil
    {
      return NameComparison(.unknown, .givenNameAlone)
    }
    return NameComparison(.different, .familyName)
  }

  /// Romanisations of Chinese and Korean tell names apart by single letters: only the same letters are the same.
  private func comparedFamilyFirst(with other: PersonName) -> NameComparison {
    let names = [self, other].map { ($0.family.map(\.plain).joined(), $0.given.map(\.plain).joined()) }
    if names[0] == names[1] { return NameComparison(.same, .equal) }
    if names[0].0 + names[0].1 == names[1].1 + names[1].0 { return NameComparison(.same, .order) }
    return NameComparison(.different, names[0].0 == names[1].0 ? .givenName : .familyName)
  }

  /// The family names differ: another order, or a further name at the end.
  private func comparedByOrder(
    with other: PersonName, _ tolerance: SpellingComparison.Tolerance
  ) -> NameComparison {
    let (a, b) = (ordered, other.ordered)
    if a.count == 2, b.count == 2, a[0].plain == b[1].plain, a[1].plain == b[0].plain {
      // Ali Hassan is not Hassan Ali.
      let areGiven = a.allSatisfy { Gazetteer.shared.givenNames.contains($0.plain) }
      return areGiven ? NameComparison(.unknown, .order) : NameComparison(.same, .order)
    }
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    guard short.count >= 2, short.count < long.count,
      zip(short, long).allSatisfy({ Self.match($0, $1, tolerance).map { $0 != .initial } ?? false })
    else { return NameComparison(.different, .familyName) }
    let hasSecondFamilyName = NameVariants.shared.isIberian(givenName: short[0].folded)
    // "Mohammed bin Zayed Al Nahyan" is no other son of Zayed.
    let isPatronymic = short.count >= 3 && Self.isSon(short[short.count - 2].plain)
    // "Ashraf Ghani Ahmadzai"; but Muhammad Ali is not Muhammad Ali Jinnah.
    let isTribal =
      tolerance == .lenient && short.count == 2 && zip(short, long).allSatisfy { $0.plain == $1.plain }
      && !Gazetteer.shared.givenNames.contains(short[1].plain)
      && !Self.servantPrefixes.contains(short[1].plain)
    return NameComparison(hasSecondFamilyName || isPatronymic || isTribal ? .same : .unknown, .longerName)
  }

  private var plainJoined: String { ordered.map(\.plain).joined() }

  private static func isLasting(_ word: String) -> Bool {
    particles.contains(word) && !isSon(word) && word != "van" && word != "von"
  }

  private static func isSon(_ word: String) -> Bool { ["bin", "ben", "ibn"].contains(word) }

  /// Judged by the most telling of the given names.
  private var tolerance: SpellingComparison.Tolerance {
    given.map { NameVariants.shared.tolerance(givenName: $0.folded) }.first { $0 != .careful } ?? .careful
  }

  private func max(
    _ a: SpellingComparison.Tolerance, _ b: SpellingComparison.Tolerance
  ) -> SpellingComparison.Tolerance {
    if a == .lenient || b == .lenient { return .lenient }
    return a == .strict || b == .strict ? .strict : .careful
  }

  private func familyAgrees(with other: PersonName, _ tolerance: SpellingComparison.Tolerance) -> Bool {
    if family == other.family { return true }
    let (a, b) = (familyLetters, other.familyLetters)
    return SpellingComparison.agree(a, b, tolerance)
  }

  /// The family name in one piece, without particles, Mac as Mc.
  private var familyLetters: [UInt8] {
    let words = family.filter { !Self.particles.contains($0.plain) }
    let letters = Array((words.isEmpty ? family : words).map(\.letters).joined())
    if letters.count >= 6, letters.starts(with: "mac".utf8) { return Array("mc".utf8) + letters[3...] }
    return letters
  }

  // MARK: - Given names

  private enum Match { case equal, spelling, nickname, initial }

  private static func match(
    _ a: NameWord, _ b: NameWord, _ tolerance: SpellingComparison.Tolerance
  ) -> Match? {
    let (first, second) = (a.plain, b.plain)
    if first == second { return .equal }
    if a.isInitial || b.isInitial { return first.utf8.first == second.utf8.first ? .initial : nil }
    let variants = NameVariants.shared
    if variants.join(a.folded, b.folded, as: "form") { return .spelling }
    if variants.join(a.folded, b.folded, as: "nickname") { return .nickname }
    return SpellingComparison.agree(a.letters, b.letters, tolerance) ? .spelling : nil
  }

  /// The given names of two persons of one family name.
  private static func compare(
    _ a: [NameWord], _ b: [NameWord], _ tolerance: SpellingComparison.Tolerance
  ) -> NameComparison {
    let (first, second) = (servants(a), servants(b))
    let (short, long) = first.count <= second.count ? (first, second) : (second, first)
    let different = NameComparison(.different, .givenName)
    let pairs = zip(short, long).map { match($0, $1, tolerance) }
    if pairs[0] != nil {
      // From the first on, word by word: "George W." is not "George H. W.".
      if pairs.allSatisfy({ $0 != nil }) { return judged(pairs.compactMap { $0 }, short.count == long.count) }
      if short.dropFirst().contains(where: \.isInitial) { return NameComparison(.different, .middleName) }
    }
    // "Tayyip" for "Recep Tayyip": in order, and a full word at least.
    var rest = long[...]
    for name in short {
      guard !name.isInitial,
        let index = rest.firstIndex(where: { !$0.isInitial && match($0, name, tolerance) != nil })
      else {
        let joined = [short, long].map { $0.flatMap(\.letters) }
        return SpellingComparison.agree(joined[0], joined[1], .strict) ? NameComparison(.same, .spelling) : different
      }
      rest = rest[(index + 1)...]
    }
    return NameComparison(.same, .middleName)
  }

  private static func judged(_ matches: [Match], _ isWhole: Bool) -> NameComparison {
    if matches.allSatisfy({ $0 == .initial }) { return NameComparison(matches.count > 1 ? .same : .unknown, .initial) }
    if matches.contains(.initial) { return NameComparison(.same, .initial) }
    if matches.contains(.nickname) { return NameComparison(.same, .nickname) }
    if !isWhole { return NameComparison(.same, .middleName) }
    return NameComparison(.same, matches.contains(.spelling) ? .spelling : .equal)
  }

  /// "Abdel Fattah", "Abdul-Fattah" and "Abdelfattah" as one word each.
  private static func servants(_ words: [NameWord]) -> [NameWord] {
    var result: [NameWord] = []
    var isServant = false
    for word in words {
      let plain = word.plain
      if isServant {
        if ["al", "el", "ul"].contains(plain) { continue }
        result.append(NameWord(Array("abdul".utf8) + word.letters))
        isServant = false
      } else if servantPrefixes.contains(plain) {
        isServant = true
      } else if plain.utf8.count > 8, let prefix = servantPrefixes.first(where: plain.hasPrefix), prefix != "abd" {
        result.append(NameWord(Array("abdul".utf8) + word.letters.dropFirst(prefix.utf8.count)))
      } else {
        result.append(word)
      }
    }
    if isServant { result.append(NameWord("abdul".utf8)) }
    return result
  }

  /// Longer ones first.
  private static let servantPrefixes = ["abdoul", "abdel", "abdul", "abdal", "abdol", "abdur", "abder", "abd"]
}
