import Lexicons

/// The canonical key of a name as claims carry it ("person:erdogan recep taip"), read for comparison across documents.
///
/// It is the one normal form of names that indexing and comparing share: names that may mean the same have an index key
/// in common, as far as ``SoundKey`` and the tables reach.
public struct NameKey: Hashable, Sendable {
  private enum Content: Hashable, Sendable {
    /// A row of a table: a country, an organisation, a role.
    case known
    case person(PersonName)
    case place(String)
    /// A name of unknown kind.
    case other(String)
  }

  /// The key; a capital's is its country's, for what one article treats as a place is the government in another.
  public let canonical: String
  private let content: Content

  public init(_ key: String) {
    let name = key.firstIndex(of: ":").map { key[key.index(after: $0)...] } ?? ""
    switch key.prefix(while: { $0 != ":" }) {
    case "person":
      canonical = key
      content = PersonName(key: name).map(Content.person) ?? .known
    case "place":
      canonical = Self.canonical(key)
      content = canonical == key ? .place(String(name)) : .known
    case "name":
      canonical = key
      content = .other(String(name))
    default:
      canonical = key
      content = .known
    }
  }

  /// A key that may have been read before.
  public static func remembered(_ key: String) -> NameKey { keys.value(of: key) { NameKey($0) } }

  private static let keys = Remembered<NameKey>()
  private static let organisations = Remembered<OrganisationName>()

  private static func organisation(_ name: String) -> OrganisationName {
    organisations.value(of: name) { OrganisationName(key: $0) }
  }

  /// The ``canonical`` key of a key, without reading it further.
  public static func canonical(_ key: String) -> String {
    guard key.hasPrefix("place:"), let country = capitals[String(key.dropFirst(6))] else { return key }
    return "country:" + country
  }

  private static let capitals: [String: String] = {
    var capitals: [String: String] = [:]
    let table = LexiconTable(.countries)
    guard let column = table.columns.firstIndex(of: "capitals") else { return [:] }
    for row in table.rows where !row[0].isEmpty {
      for name in row[column].split(separator: "|") { capitals[foldedKey(name)] = row[0] }
    }
    return capitals
  }()

  /// The words of a key.
  public static func words(of key: String) -> Set<Substring> {
    Set(key.drop { $0 != ":" }.dropFirst().split(separator: " "))
  }

  /// Whether two names mean the same; symmetric.
  public func compared(with other: NameKey) -> NameComparison {
    if canonical == other.canonical { return NameComparison(.same, .equal) }
    switch (content, other.content) {
    case (.person(let a), .person(let b)): return a.compared(with: b)
    case (.person(let person), .other(let name)), (.other(let name), .person(let person)):
      guard let read = PersonName(name) else { return NameComparison(.unknown, .words) }
      return person.compared(with: read)
    case (.place(let a), .place(let b)): return PlaceComparison.places(a, b)
    case (.place(let a), .other(let b)), (.other(let a), .place(let b)):
      return NameComparison(a == b ? .same : .different, a == b ? .equal : .words)
    case (.other(let a), .other(let b)):
      return Self.organisation(a).compared(with: Self.organisation(b))
    default: return NameComparison(.different, .known)
    }
  }

  /// Whether comparison may take two names for one: they mean the same, or one is a shorter form of the other.
  public func fits(_ other: NameKey) -> Bool {
    let result = compared(with: other)
    switch (result.outcome, result.cause) {
    case (.same, _), (.unknown, .familyNameAlone), (.unknown, .initial), (.unknown, .longerName): return true
    default: return false
    }
  }

  /// The keys under which an index finds it: few, and the same for spellings of one name.
  public var indexKeys: [String] {
    switch content {
    case .known: return [canonical]
    case .person(let name):
      return Set([name.soundKey, SoundKey(letters: name.ordered[0].letters)].prefix(name.isFamilyFirst ? 2 : 1))
        .map(Self.indexKey).sorted()
    case .place(let name):
      let rows = NameVariants.shared.rows(of: NameVariants.key(name), as: "place")
      return rows.sorted().map { "=\($0)" } + [Self.indexKey(PlaceComparison.place(name).soundKey)]
    case .other(let name): return Self.organisation(name).indexKeys
    }
  }

  static func indexKey(_ sound: SoundKey) -> String { "~" + String(sound.rawValue, radix: 16) }
}
