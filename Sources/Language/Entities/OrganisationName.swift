/// The words of a name of an institution, a firm or a work, for telling whether two names mean the same.
struct OrganisationName: Sendable {
  /// As the gazetteer has it, nil when it does not.
  private let id: String?
  /// Without article and legal form, in the usual spelling.
  private let words: [NameWord]
  private let hasLegalForm: Bool
  /// The letters of a name that is one word in capitals.
  private var capitals: [UInt8]?

  init(_ name: String) {
    let base = String(decoding: LatinFolding.baseLetters(name.utf8), as: UTF8.self)
    let bare = base.lowercased().hasPrefix("the ") ? String(base.dropFirst(4)) : base
    id = Self.id(bare)
    let letters = bare.utf8.filter { $0 != 0x2E }
    capitals = letters.count >= 2 && letters.allSatisfy { (0x41...0x5A).contains($0) } ? letters.map { $0 | 0x20 } : nil
    let variants = NameVariants.shared
    var words = Self.words(of: name)
    if words.count > 1, words[0].plain == "the" || Self.articles.contains(words[0].plain) { words.removeFirst() }
    var end = words.count
    while end > 1, variants.legalForms.contains(words[end - 1].folded) { end -= 1 }
    if end > 1, end < words.count, words[end - 1].plain == "&" || words[end - 1].plain == "and" { end -= 1 }
    hasLegalForm = end < words.count
    self.words = words[..<end].map { word in
      variants.words[word.folded.isEmpty ? word.plain : word.folded].map { NameWord($0.utf8) } ?? Self.respelled(word)
    }
  }

  /// Reads the words of a key, which keeps no capitals: three to six letters may be an acronym.
  init(key: String) {
    self.init(key)
    if (3...6).contains(key.utf8.count), key.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) {
      capitals = Array(key.utf8)
    }
  }

  /// Under which an index finds the name: the sound of its last word, and the initials of a longer one.
  var indexKeys: [String] {
    guard let last = words.last else { return [] }
    var keys = [NameKey.indexKey(SoundKey(letters: last.letters))]
    if let capitals { keys.append("^" + String(decoding: capitals, as: UTF8.self)) }
    if words.count > 2 {
      for initials in Set([initials(of: words), initials(of: content)]) where (3...6).contains(initials.count) {
        keys.append("^" + String(decoding: initials, as: UTF8.self))
      }
    }
    return keys.sorted()
  }

  private static let articles: Set<String> = ["al", "el"]

  /// Stops inside stay out of the way: "A.B. Dick", "F.B.I.".
  private static func words(of name: String) -> [NameWord] {
    NameWord.words(of: name.filter { $0 != "." }).map(\.word)
  }

  private static func id(_ name: String) -> String? {
    guard case .organisation(let id, _) = Gazetteer.shared.names[name] else { return nil }
    return id
  }

  /// British as American: organisation, labour.
  private static func respelled(_ word: NameWord) -> NameWord {
    let plain = word.plain
    for (british, american) in [("isation", "ization"), ("isations", "izations"), ("our", "or"), ("yse", "yze")]
    where plain.hasSuffix(british) && plain.utf8.count > british.utf8.count + 2 {
      return NameWord(plain.dropLast(british.count).utf8 + Array(american.utf8))
    }
    return word
  }

  func compared(with other: OrganisationName) -> NameComparison {
    if let id, let theirs = other.id {
      return NameComparison(id == theirs ? .same : .different, .known)
    }
    let (a, b) = (words.map(\.plain), other.words.map(\.plain))
    guard !a.isEmpty, !b.isEmpty else { return NameComparison(.unknown, .words) }
    if a.joined() == b.joined() {
      return NameComparison(.same, hasLegalForm != other.hasLegalForm ? .legalForm : .equal)
    }
    if let letters = capitals, b.count > 1 { return acronym(letters, other) }
    if let letters = other.capitals, a.count > 1 { return other.acronym(letters, self) }
    if a.count == b.count, zip(words, other.words).allSatisfy({ agree($0, $1, isWhole: a.count == 1) }) {
      return NameComparison(.same, .spelling)
    }
    if let order = comparedByOrder(a, b) { return order }
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    if short.count < long.count, long.starts(with: short) || long.reversed().starts(with: short.reversed()) {
      return NameComparison(.unknown, .words)
    }
    return NameComparison(.different, .words)
  }

  /// A name of one word comes from any script; the words of a longer one are mostly English.
  private func agree(_ a: NameWord, _ b: NameWord, isWhole: Bool) -> Bool {
    let genitive = { (word: String) in word.hasSuffix("s") ? String(word.dropLast()) : word }
    if a.plain == b.plain || a.letters.count > 4 && genitive(a.plain) == genitive(b.plain) && !isWhole { return true }
    return SpellingComparison.agree(a.letters, b.letters, isWhole && a.letters.count >= 6 ? .lenient : .strict)
  }

  /// The initials of a longer name, small words counted or not.
  private func acronym(_ letters: [UInt8], _ long: OrganisationName) -> NameComparison {
    guard letters == initials(of: long.words) || letters == initials(of: long.content) else {
      return NameComparison(.different, .words)
    }
    return NameComparison(letters.count > 2 ? .same : .unknown, .acronym)
  }

  private func initials(of words: [NameWord]) -> [UInt8] { words.map { $0.letters[0] } }

  private var content: [NameWord] { words.filter { !Self.small.contains($0.plain) } }

  private static let small: Set<String> = ["of", "the", "for", "and", "in", "on", "de", "du", "des", "la", "to", "&"]

  /// "Ministry of Finance" and "Finance Ministry", "Ministry of Foreign Affairs" and "Foreign Ministry".
  private func comparedByOrder(_ a: [String], _ b: [String]) -> NameComparison? {
    let isAmbiguous = { (words: ArraySlice<String>) in
      words.contains { ["university", "college", "bank"].contains($0) }
    }
    for (first, second) in [(a, b), (b, a)] {
      // "Red Cross Society of Harwick"
      if let of = first.firstIndex(of: "of"), of > 1, second == Array(first[(of + 1)...]) + Array(first[..<of]) {
        return NameComparison(isAmbiguous(first[..<of]) ? .unknown : .same, .order)
      }
      guard first.count > 2, first[1] == "of", let head = second.last, head == first[0] else { continue }
      var rest = first[2...].filter { $0 != "the" }
      if second.dropLast() != rest[...], rest.last == "affairs" || rest.last == "relations" { rest.removeLast() }
      guard second.dropLast() == rest[...] else { continue }
      // There is a University of Washington and a Washington University.
      let isOffice = ["ministry", "department", "embassy", "secretary", "office", "parliament"].contains(head)
      return NameComparison(isOffice ? .same : .unknown, .order)
    }
    return nil
  }
}
