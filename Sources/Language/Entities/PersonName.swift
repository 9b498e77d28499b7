/// The words of a person's name, folded, for telling whether two names may mean the same person.
public struct PersonName: Hashable, Sendable {
  /// How two names stand to each other.
  public enum Agreement: Sendable {
    /// The family name is the same and the given names fit, with at least one given name or initial in both.
    case same
    /// One of them is too short to say: "Erdogan" and "Recep Tayyip Erdogan".
    case compatible
    case different
  }

  /// With particles but without article: "von der leien", "asad".
  public let familyName: String
  /// In the order of the text; an initial is one letter.
  public let givenNames: [String]
  /// "jr", "sr", "ii" and so on.
  public let suffix: String?

  private static let particles: Set<String> = [
    "van", "von", "der", "den", "de", "da", "di", "do", "du", "dos", "das", "della", "del", "la", "le", "bin", "ben",
    "ibn", "zu", "ter", "ten", "af", "av", "st",
  ]
  private static let articles: Set<String> = ["al", "el", "as", "ash", "ad", "ar", "an", "ul", "ur"]
  private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv"]

  /// Reads a name without title: "Ursula von der Leyen", "Xi Jinping", "Orbán", "George H. W. Bush Jr."; nil when
  /// there are no letters.
  public init?(_ name: some StringProtocol) {
    var words = foldedKey(name).split(separator: " ").map(String.init)
    var suffix: String?
    if words.count > 1, let last = words.last, Self.suffixes.contains(last) {
      suffix = last
      words.removeLast()
    }
    guard !words.isEmpty else { return nil }
    let plain = LatinFolding.lowerCased(LatinFolding.baseLetters(name.utf8))
    let rawWords = plain.split { $0 == 0x20 || $0 == 0x2D }.map { String(decoding: $0, as: UTF8.self) }
    if Self.hasFamilyNameFirst(rawWords, hyphenated: plain.contains(0x2D)) {
      words.append(words.removeFirst())
      // "Jong-un", "Jong Un" and "Jongun" are one given name.
      words = [words.dropLast().joined(), words[words.count - 1]]
    }
    var start = words.count - 1
    // A hyphened family name is one: Amir-Abdollahian.
    if let last = plain.split(separator: 0x20).last(where: {
      !Self.suffixes.contains(String(decoding: $0, as: UTF8.self))
    }) {
      let parts = last.split(separator: 0x2D).count
      if parts > 1, words.count >= parts, !Self.hasFamilyNameFirst(rawWords, hyphenated: true) {
        start = words.count - parts
      }
    }
    while start > 0, Self.particles.contains(words[start - 1]) || Self.articles.contains(words[start - 1]) {
      start -= 1
    }
    let family = words[start...].filter { !Self.articles.contains($0) }
    familyName = family.isEmpty ? words[words.count - 1] : family.joined(separator: " ")
    givenNames = Array(words[..<start])
    self.suffix = suffix
  }

  private static func hasFamilyNameFirst(_ words: [String], hyphenated: Bool) -> Bool {
    let tables = Gazetteer.shared
    guard words.count >= 2, words.count <= 3, let first = words.first, tables.familyFirst.contains(first) else {
      return false
    }
    if words.count == 3 { return !tables.givenNames.contains(first) || hyphenated || !particles.contains(words[1]) }
    return !tables.givenNames.contains(first)
  }

  /// Family name first: "erdogan recep tayyip".
  public var key: String { ([familyName] + givenNames + (suffix.map { [$0] } ?? [])).joined(separator: " ") }

  /// Whether the two may be one person, judged by the names alone.
  public func agreement(with other: PersonName) -> Agreement {
    if let suffix, let theirs = other.suffix, suffix != theirs { return .different }
    if familyName != other.familyName {
      // A double family name may lose its second part only where nothing else speaks against it: left apart.
      return .different
    }
    if givenNames.isEmpty || other.givenNames.isEmpty { return .compatible }
    return Self.fit(givenNames, other.givenNames) ? .same : .different
  }

  private static func fit(_ a: [String], _ b: [String]) -> Bool {
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    if isSame(short[0], long[0]) {
      // From the first on, word by word: "George W." is not "George H. W.".
      if zip(short, long).allSatisfy({ isSame($0, $1) }) { return true }
      if short.dropFirst().contains(where: { $0.utf8.count == 1 }) { return false }
    }
    // "Tayyip" for "Recep Tayyip": in order, and a full word at least.
    var rest = long[...]
    for name in short {
      guard name.utf8.count > 1, let index = rest.firstIndex(where: { $0.utf8.count > 1 && isSame($0, name) }) else {
        return false
      }
      rest = rest[(index + 1)...]
    }
    return true
  }

  private static func isSame(_ a: String, _ b: String) -> Bool {
    if a == b { return true }
    if a.utf8.count == 1 || b.utf8.count == 1 { return a.utf8.first == b.utf8.first }
    let variants = Gazetteer.shared.givenNameVariants
    return (variants[a] ?? a) == (variants[b] ?? b)
  }
}
