import Document
import Ledger
import Store

/// The sources of a ledger with the names they are shown by.
struct SourceCatalog {
  let sources: [StoredSource]
  let names: FileNames
  private let bySnapshot: [String: StoredSource]
  private let byId: [String: StoredSource]

  init(_ store: LedgerStore) throws { self.init(try store.sources()) }

  init(_ sources: [StoredSource]) {
    self.sources = sources
    names = FileNames(sources.map(\.path))
    bySnapshot = Dictionary(sources.map { ($0.snapshot, $0) }, uniquingKeysWith: { first, _ in first })
    byId = Dictionary(sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The first source whose newest version is this snapshot.
  func source(ofSnapshot snapshot: String) -> StoredSource? { bySnapshot[snapshot] }

  func source(_ id: String) -> StoredSource? { byId[id] }

  func name(_ source: StoredSource) -> String { names[source.path] }

  /// Claims of the newest versions; sources with the same bytes have the same claims.
  var claimCount: Int { bySnapshot.values.reduce(0) { $0 + $1.claimCount } }

  /// The source that a user means: the beginning of its id, or its file's name.
  func source(named text: String, _ store: LedgerStore) throws -> StoredSource {
    let found = sources.filter { $0.path == text || $0.path.hasSuffix("/" + text) }
    if found.count == 1 { return found[0] }
    if found.count > 1 {
      let ids = try found.prefix(5).map { "\(try store.shortId($0.id)) (\($0.path))" }.joined(separator: ", ")
      throw Complaint("\(found.count) sources have the name \(text): \(ids)", hint: "use an id", status: .no)
    }
    let identified = try store.identify(IdText.plain(text), as: "source")
    guard case .source(let id) = identified, let source = byId[id] else {
      throw Complaint("\(text) is \(identified.article), not a source", hint: "ledger sources lists them", status: .no)
    }
    return source
  }
}

extension Identified {
  /// "a claim"
  var article: String {
    switch self {
    case .source: "a source"
    case .claim: "a claim"
    case .relation: "a relation"
    }
  }
}

/// Ids as people paste them.
enum IdText {
  /// Without the brackets of a list, "[c4t9]", or of a footnote, "[^c4t9]:".
  static func plain(_ text: String) -> String {
    String(text.drop { "[^".contains($0) }.prefix { !"]:".contains($0) })
  }
}

extension SourceMetadata {
  /// "2024-06-14" or "(no date)".
  var shownDate: String { date?.iso ?? "(no date)" }

  /// Author, title, publisher as far as they are known, on one line.
  var shownCredits: String {
    [author.map(TerminalText.line), title.map(TerminalText.quoted), publisher.map(TerminalText.line)]
      .compactMap { $0 }.joined(separator: ", ")
  }
}
