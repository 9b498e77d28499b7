import Citation
import Claims
import Comparison
import Document
import Store

/// Finds the claims of a source again in its changed file and keeps the file as the source's newest version.
///
/// The older version stays: it proves what was quoted.
public struct ReanchorFile: Sendable {
  public struct Report: Hashable, Sendable {
    /// With the newest version.
    public var source: StoredSource
    public var isChanged: Bool
    /// The claims of the version before.
    public var claims: [AnchoredClaim]
    /// Those that the newest version has in their own words, but that reading it did not find.
    public var carriedCount: Int
  }

  private let store: LedgerStore

  public init(store: LedgerStore) { self.store = store }

  /// - Parameters:
  ///   - bytes: of the file as it is now.
  ///   - relativePath: from the ledger's folder; nil for standard input.
  ///   - id: the whole id of the source; nil: the one whose newest version stands at the path.
  public func callAsFunction(
    _ bytes: [UInt8], at relativePath: String?, source id: String? = nil
  ) throws(ReanchorError) -> Report {
    let paths = try Self.wrapping { () throws(StoreError) in try store.relativePaths() }
    let sources = try Self.wrapping { () throws(StoreError) in try store.sources() }
    let named = sources.first { source in
      id.map { $0 == source.id } ?? (relativePath != nil && paths[source.id] == relativePath)
    }
    guard let source = named else { throw .noSource }
    guard ContentHash(of: bytes).hex != source.sha256 else {
      return Report(source: source, isChanged: false, claims: [], carriedCount: 0)
    }
    let article: NewArticle
    do throws(DocumentError) {
      _ = try ClaimAnchoring.read(bytes, name: source.path)
      // At the place of its source, whatever the file is called: a new version, not a new source.
      article = try AddArticles.article(
        bytes, path: source.path, relativePath: paths[source.id],
        given: SourceMetadata(publisher: source.metadata.publisher, url: source.metadata.url))
    } catch {
      throw .document(error)
    }
    return try Self.wrapping { () throws(StoreError) in try reanchored(source, as: article) }
  }

  private func reanchored(_ source: StoredSource, as article: NewArticle) throws(StoreError) -> Report {
    let anchoring = try ClaimAnchoring(of: source, in: article.document, store)
    let claims = try anchoring.anchored(claimsOf: source, store)
    let added = try AddArticles(store: store).add(article)
    let known = KnownClaims(try store.claims(ClaimFilter(snapshots: [added.source.snapshot])))
    var missing: [(claim: Claim, names: [ClaimName], origin: String)] = []
    for claim in claims where !known.hold(claim) {
      if let copy = try carried(claim, in: article.document) { missing.append(copy) }
    }
    let count = try store.carry(missing, to: article.document.hash.base32, comparator: RuleComparator())
    return Report(source: added.source, isChanged: true, claims: claims, carriedCount: count)
  }

  /// A claim in the newest version, with its names; nil unless its words are the same.
  private func carried(
    _ anchored: AnchoredClaim, in document: Document
  ) throws(StoreError) -> (claim: Claim, names: [ClaimName], origin: String)? {
    guard anchored.status == .found, let place = anchored.place, !place.ranges.isEmpty else { return nil }
    let stored = anchored.claim
    let statement = Claims.Statement(
      text: stored.text, subject: stored.subject, predicate: stored.predicate, object: stored.object,
      polarity: stored.polarity, factuality: stored.factuality, attribution: stored.attribution, date: stored.date,
      needsContext: stored.needsContext, features: try store.features(of: stored.id) ?? ClaimFeatures())
    // As the claim was named when it was noted: by a person, or by the extractor.
    let proposition = LedgerStore.proposition(
      stored.text, origin: stored.origin, speaker: stored.attribution?.speaker)
    let id = Claim.id(proposition, place.ranges.map(\.bytes), in: document.hash)
    return (
      Claim(id: id, statement: statement, occurrences: [place]), try store.entities(of: stored.id), stored.origin
    )
  }

  private static func wrapping<Value>(_ body: () throws(StoreError) -> Value) throws(ReanchorError) -> Value {
    do throws(StoreError) { return try body() } catch { throw .store(error) }
  }
}

/// Why claims were not looked for.
public enum ReanchorError: Error, Hashable, Sendable {
  /// The ledger has no source at this path.
  case noSource
  case document(DocumentError)
  case store(StoreError)
}

/// The claims that reading a version found in it.
private struct KnownClaims {
  private struct Proposition: Hashable {
    var text: String
    var speaker: String?
  }

  private let propositions: Set<Proposition>
  /// In the order of their starts; each with the greatest end so far.
  private let places: [(start: Int, end: Int)]

  init(_ claims: [StoredClaim]) {
    propositions = Set(claims.map { Proposition(text: $0.text, speaker: $0.attribution?.speaker) })
    let ranges = claims.flatMap { $0.occurrences.map(\.textRange) }.sorted()
    places = ranges.reduce(into: []) { places, range in
      places.append((range.start, max(range.end, places.last?.end ?? 0)))
    }
  }

  /// Whether a claim is among them: the same, or what the extractor of today makes of the same place.
  func hold(_ anchored: AnchoredClaim) -> Bool {
    let claim = anchored.claim
    if propositions.contains(Proposition(text: claim.text, speaker: claim.attribution?.speaker)) { return true }
    guard claim.origin != LedgerStore.personOrigin, let range = anchored.place?.textRange else { return false }
    let before = places.partitionPoint { $0.start < range.end }
    return before > 0 && places[before - 1].end > range.start
  }
}
