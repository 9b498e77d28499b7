/// Whether two names mean one place, or one government.
enum PlaceComparison {
  struct Place {
    var words: [NameWord]
    var key: String
    var sense: Gazetteer.Sense?

    var plain: String { words.map(\.plain).joined(separator: " ") }
    var soundKey: SoundKey { SoundKey(letters: words.last?.letters ?? []) }
  }

  static func places(_ a: String, _ b: String) -> NameComparison {
    let (first, second) = (place(a), place(b))
    guard !first.key.isEmpty, !second.key.isEmpty else { return NameComparison(.unknown, .words) }
    let variants = NameVariants.shared
    if variants.part(first.plain, second.plain) { return NameComparison(.different, .known) }
    if first.key == second.key { return NameComparison(.same, .equal) }
    if variants.join(first.key, second.key, as: "place") { return NameComparison(.same, .known) }
    if let known = known(first.sense, second.sense) { return known }
    let (x, y) = (first.words, second.words)
    if x.count == y.count {
      let isSingle = x.count == 1
      if zip(x, y).allSatisfy({ SpellingComparison.agree($0.letters, $1.letters, isSingle ? .lenient : .strict) }) {
        return NameComparison(.same, .spelling)
      }
      // Lake Victoria, Victoria Lake
      if x.count == 2, x[0].plain == y[1].plain, x[1].plain == y[0].plain {
        let traits = Gazetteer.shared.traits
        let isKind = x.contains { traits[$0.plain]?.isAny([.generic, .placeHeads]) ?? false || $0.plain == "mount" }
        return NameComparison(isKind ? .same : .unknown, .order)
      }
    }
    let (short, long) = x.count < y.count ? (x, y) : (y, x)
    if short.count < long.count,
      long.suffix(short.count).map(\.plain) == short.map(\.plain)
        || long.prefix(short.count).map(\.plain) == short.map(\.plain)
    {
      return NameComparison(.unknown, .words)
    }
    return NameComparison(.different, .words)
  }

  /// Two countries, or a country and a city: what the gazetteer says of them.
  private static func known(_ a: Gazetteer.Sense?, _ b: Gazetteer.Sense?) -> NameComparison? {
    switch (a, b) {
    case (.country(let a), .country(let b)): NameComparison(a == b ? .same : .different, .known)
    case (.country, .capital), (.capital, .country), (.country, .place), (.place, .country):
      NameComparison(.different, .known)
    case (.capital(let a), .capital(let b)) where a != b: NameComparison(.different, .known)
    default: nil
    }
  }

  /// The Arabic article inside a name: Deir ez-Zor, Deir al-Zour.
  private static let assimilated: Set<String> = [
    "al", "el", "ul", "ez", "az", "ed", "ad", "es", "as", "ar", "er", "an", "en", "at", "et", "ash",
  ]

  static func place(_ name: String) -> Place {
    let all = NameWord.words(of: name.filter { $0 != "." })
    let isArticle = all.count > 1 && all[1].isJoined && assimilated.contains(all[0].word.plain)
    var words = all.map { entry in
      NameVariants.shared.words[entry.word.folded].map { NameWord($0.utf8) } ?? entry.word
    }
    let bare = words.count > 1 && words[0].plain == "the" ? String(name.dropFirst(4)) : name
    // An-Najaf, Ar-Raqqah
    if words.count > 1, isArticle { words.removeFirst() }
    while words.count > 1, ["the", "al", "el"].contains(words[0].plain) { words.removeFirst() }
    if words.count > 2 { words.removeAll { assimilated.contains($0.plain) } }
    let base = String(decoding: LatinFolding.baseLetters(bare.utf8), as: UTF8.self)
    return Place(
      words: words, key: words.map(\.folded).joined(),
      sense: Gazetteer.shared.names[base] ?? Gazetteer.shared.names[name])
  }

  // MARK: - Governments

  static func governments(_ a: String, _ b: String) -> NameComparison {
    if foldedKey(a) == foldedKey(b) { return NameComparison(.same, .equal) }
    guard let first = country(a), let second = country(b) else { return NameComparison(.unknown, .words) }
    return NameComparison(first == second ? .same : .different, .known)
  }

  private static let offices: Set<String> = [
    "government", "officials", "authorities", "administration", "cabinet", "parliament", "ministry", "diplomats",
    "leaders", "leadership", "regime", "state",
  ]

  /// The country whose government a phrase means: "Ankara", "the Turkish government", "government of Norway".
  static func country(_ name: String) -> String? {
    var words = name.split(separator: " ").map { String(decoding: LatinFolding.baseLetters($0.utf8), as: UTF8.self) }
    if let first = words.first, words.count > 1, first.lowercased() == "the" { words.removeFirst() }
    if let id = id(words) { return id }
    if words.count > 2, offices.contains(words[0].lowercased()), words[1] == "of" { return country(words[2...]) }
    if words.count > 1, let last = words.last, offices.contains(last.lowercased()) { return id(words.dropLast()) }
    return nil
  }

  private static func country(_ words: ArraySlice<String>) -> String? { country(words.joined(separator: " ")) }

  private static func id(_ words: some Sequence<String>) -> String? {
    let name = words.joined(separator: " ")
    switch Gazetteer.shared.names[name] {
    case .country(let id), .capital(let id), .demonym(let id), .government(let id): return id
    default: return nil
    }
  }
}
