/// The persons of a document by their roles, and its organisations by the nouns in their names.
struct RoleHolders {
  private struct Holder {
    var words: String
    var nation: String?
    var name: FoundName
  }

  /// By the last word of the role.
  private var holders: [String: [Holder]] = [:]
  /// By a noun of the name; nil when several share it.
  private var organisations: [String: FoundName?] = [:]
  private var males: [String: Bool] = [:]
  private static let mostHolders = 8

  /// The words of a role in lower case, honorifics and marks left out.
  static func words(_ tokens: ArraySlice<NameToken>) -> String {
    var words = ""
    for token in tokens
    where token.shape != .punctuation && !["mr.", "mr", "madam", "mrs.", "ms."].contains(token.lower) {
      if !words.isEmpty { words += " " }
      words += token.lower
    }
    return words
  }

  mutating func add(_ words: String, nation: String?, _ name: FoundName, _ tokens: ArraySlice<NameToken>) {
    for token in tokens where token.isOf([.male, .female]) { males[name.mention.key] = token.isOf(.male) }
    guard let last = words.split(separator: " ").last.map(String.init) else { return }
    var known = holders[last] ?? []
    if let index = known.firstIndex(where: { $0.name.mention.key == name.mention.key && $0.words == words }) {
      if known[index].nation == nil { known[index].nation = nation }
    } else if known.count < Self.mostHolders {
      known.append(Holder(words: words, nation: nation, name: name))
    }
    holders[last] = known
  }

  mutating func add(organisation name: FoundName, _ tokens: [NameToken]) {
    for token in tokens[name.tokens] where token.isOf([.institutionHeads, .organisationNouns]) {
      if let known = organisations[token.lower] {
        if known?.mention.key != name.mention.key { organisations[token.lower] = .some(nil) }
      } else {
        organisations[token.lower] = name
      }
    }
  }

  func organisation(_ noun: String) -> FoundName? { organisations[noun] ?? nil }

  /// Whether the titles of a person say so; nil when they say nothing.
  func isMale(_ key: String) -> Bool? { males[key] }

  /// The only person who has the role, with the nation where one is given.
  func only(_ words: String, nation: String?) -> FoundName? {
    guard let last = words.split(separator: " ").last, let known = holders[String(last)],
      known.count < Self.mostHolders
    else { return nil }
    let fits = known.filter { holder in
      (holder.words == words || holder.words.hasSuffix(" " + words)) && (nation == nil || holder.nation == nation)
    }
    guard let first = fits.first, fits.allSatisfy({ $0.name.mention.key == first.name.mention.key }) else { return nil }
    return first.name
  }
}
