/// The words of a person's name, for telling whether two names may mean the same person.
public struct PersonName: Hashable, Sendable {
  let family: [NameWord]
  let given: [NameWord]
  /// The words in the order of the text, without articles and suffix.
  let ordered: [NameWord]
  /// Whether the family name stood first, as Chinese, Korean and Vietnamese names have it.
  let isFamilyFirst: Bool
  /// "jr", "sr", "ii" and so on.
  public let suffix: String?

  static let particles: Set<String> = [
    "van", "von", "der", "den", "de", "da", "di", "do", "du", "dos", "das", "della", "del", "la", "le", "bin", "ben",
    "ibn", "zu", "ter", "ten", "af", "av", "st",
  ]
  private static let articles: Set<String> = ["al", "el", "as", "ash", "ad", "ar", "an", "ul", "ur", "ez", "az", "es"]
  private static let suffixes: [String: String] = [
    "jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv",
  ]

  /// Reads a name without title: "Ursula von der Leyen", "Xi Jinping", "Orbán", "George H. W. Bush Jr."; nil when
  /// there are no letters.
  public init?(_ name: some StringProtocol) { self.init(NameWord.words(of: name)) }

  /// Reads a name with titles and honorifics before it: "Prime Minister Keir Starmer".
  public init?(titled name: some StringProtocol) {
    var words = NameWord.words(of: name)
    let spelled = name.split(whereSeparator: { $0 == " " || $0 == "-" })
      .map { String(decoding: LatinFolding.baseLetters($0.utf8), as: UTF8.self) }
    if spelled.count == words.count, let title = Self.titleLength(spelled) { words.removeFirst(title) }
    while words.count > 1, NameVariants.shared.honorifics.contains(words[0].word.folded) { words.removeFirst() }
    self.init(words)
  }

  /// Reads the key of a person: family name first, folded.
  init?(key: some StringProtocol) {
    let words = NameWord.words(of: key)
    guard !words.isEmpty else { return nil }
    var end = 1
    while end < words.count, Self.particles.contains(words[end - 1].word.plain) { end += 1 }
    var given = words[end...].map(\.word)
    suffix = given.last.flatMap { Self.suffixes[$0.plain] }
    if suffix != nil { given.removeLast() }
    family = words[..<end].map(\.word)
    self.given = given
    ordered = given + family
    let tables = Gazetteer.shared
    isFamilyFirst =
      given.count == 1 && tables.familyFirst.contains(family[0].plain) && !tables.givenNames.contains(given[0].plain)
  }

  private init?(_ all: [(word: NameWord, isJoined: Bool)]) {
    var words = all
    var suffix: String?
    if words.count > 1, let last = words.last, let known = Self.suffixes[last.word.plain] {
      suffix = known
      words.removeLast()
    }
    guard !words.isEmpty else { return nil }
    self.suffix = suffix
    let plain = words.map(\.word.plain)
    if Self.hasFamilyNameFirst(plain, hyphenated: words.contains { $0.isJoined }) {
      // "Jong-un", "Jong Un" and "Jongun" are one given name.
      family = [words[0].word]
      given = [NameWord(words.dropFirst().map(\.word.letters).joined())]
      ordered = family + given
      isFamilyFirst = true
      return
    }
    isFamilyFirst = false
    var start = words.count - 1
    // A hyphened family name is one: Amir-Abdollahian.
    while start > 1, words[start].isJoined { start -= 1 }
    if start == 1, words[1].isJoined { start = words.count > 2 ? 1 : 0 }
    while start > 0, Self.particles.contains(plain[start - 1]) || Self.articles.contains(plain[start - 1]) {
      start -= 1
    }
    let family = words[start...].map(\.word).filter { !Self.articles.contains($0.plain) }
    self.family = family.isEmpty ? [words[words.count - 1].word] : family
    given = words[..<start].map(\.word)
    ordered = given + self.family
  }

  private static func hasFamilyNameFirst(_ words: [String], hyphenated: Bool) -> Bool {
    let tables = Gazetteer.shared
    guard words.count >= 2, words.count <= 3, let first = words.first, tables.familyFirst.contains(first) else {
      return false
    }
    if words.count == 3 {
      // Kim Jong Un, but Lee Harvey Oswald.
      let isGiven = particles.contains(words[1]) || tables.givenNames.contains(words[1])
      return !tables.givenNames.contains(first) || hyphenated || !isGiven
    }
    return !tables.givenNames.contains(first)
  }

  /// How many of the first words are a title that the table knows, at least one word left.
  private static func titleLength(_ words: [String]) -> Int? {
    for count in stride(from: min(5, words.count - 1), to: 0, by: -1)
    where Gazetteer.shared.titles[words[..<count].joined(separator: " ")] != nil { return count }
    return nil
  }

  /// With particles but without article: "von der leyen", "asad"; folded.
  public var familyName: String { family.map(\.folded).joined(separator: " ") }

  /// In the order of the text, folded; an initial is one letter.
  public var givenNames: [String] { given.map(\.folded) }

  /// Family name first: "erdogan recep taip".
  public var key: String { ([familyName] + givenNames + (suffix.map { [$0] } ?? [])).joined(separator: " ") }

  /// The key of the family name's sound, under which its spellings lie together.
  public var soundKey: SoundKey {
    SoundKey(letters: (family.last { !Self.particles.contains($0.plain) } ?? family[family.count - 1]).letters)
  }
}
