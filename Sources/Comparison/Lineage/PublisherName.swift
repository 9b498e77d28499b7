/// The name of who publishes something, compared with how others write it.
public struct PublisherName: Hashable, Sendable {
  /// Lower-case words without articles and "of".
  private let words: [String]

  public init(_ name: String) {
    let little: Set = ["the", "of", "and", "for", "a", "an", "de", "la", "le"]
    words = name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { !little.contains($0) }
  }

  /// The name in an address: "guardian" for "https://www.theguardian.com/…".
  public init?(url: String) {
    guard let scheme = url.firstRange(of: "://") else { return nil }
    var labels = url[scheme.upperBound...].prefix { $0 != "/" && $0 != ":" && $0 != "?" }.split(separator: ".")
    if labels.first == "www" { labels.removeFirst() }
    guard labels.count >= 2, let label = labels.first?.lowercased() else { return nil }
    words = [label.hasPrefix("the") && label.count > 6 ? String(label.dropFirst(3)) : label]
  }

  /// Whether both name one publisher: the same words, a shorter form, or the initials.
  ///
  /// "Interior Ministry" is the "Ministry of the Interior of Albania", "AP" the "Associated Press", "the Guardian"
  /// "Guardian". A single word that many names share ("Times", "ministry") is no short form.
  public func matches(_ other: PublisherName) -> Bool {
    guard !words.isEmpty, !other.words.isEmpty else { return false }
    let (a, b) = (Set(words), Set(other.words))
    if a == b || words.joined() == other.words.joined() { return true }
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    if short.isSubset(of: long) { return short.count > 1 || !short.isSubset(of: Self.common) }
    return Self.areInitials(words, other.words) || Self.areInitials(other.words, words)
  }

  private static func areInitials(_ short: [String], _ long: [String]) -> Bool {
    guard short.count == 1, long.count > 1, short[0].count == long.count else { return false }
    return zip(short[0], long).allSatisfy { $0 == $1.first }
  }

  /// Words that are no name alone.
  private static let common: Set = [
    "times", "post", "news", "agency", "wire", "press", "media", "daily", "herald", "journal", "tribune", "observer",
    "ministry", "bank", "government", "police", "office", "council", "city", "university", "institute", "department",
    "party", "group", "centre", "center", "forum", "company", "national", "state", "central", "international",
    "research", "health", "interior", "trade", "finance", "defence", "justice", "foreign", "club", "parliament",
  ]
}
