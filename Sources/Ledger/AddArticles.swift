import Claims
import Comparison
import Document
import Language
import Store

/// Adds articles to a ledger: reads, understands, stores, compares.
public struct AddArticles: Sendable {
  private let store: LedgerStore
  /// Whether claims are read from texts that are not in English, too.
  private let isLanguageForced: Bool

  public init(store: LedgerStore, isLanguageForced: Bool = false) {
    self.store = store
    self.isLanguageForced = isLanguageForced
  }

  /// What adding one article did.
  public struct Report: Hashable, Sendable {
    public var change: AddOutcome.Change
    public var source: StoredSource
    /// Claims of this version.
    public var claimCount: Int
    public var joinedHyphens: Int
    /// The name of the language when no claims were read because it is not English.
    public var foreignLanguage: String?
    /// The source that this one is most alike with when one is made from the other.
    public var derivation: Derivation?
    /// The other source of the derivation.
    public var relative: StoredSource?
  }

  /// Reads and stores one article.
  ///
  /// - Parameters:
  ///   - path: as the user gave it.
  ///   - relativePath: from the ledger's folder; nil for standard input.
  ///   - given: what the user says of the source.
  public func add(
    _ bytes: [UInt8], path: String, relativePath: String?, given: SourceMetadata
  ) throws(AddError) -> Report {
    let article: NewArticle
    do throws(DocumentError) {
      article = try Self.article(
        bytes, path: path, relativePath: relativePath, given: given, isLanguageForced: isLanguageForced)
    } catch {
      throw .document(error)
    }
    do throws(StoreError) {
      return try add(article)
    } catch {
      throw .store(error)
    }
  }

  /// Stores an article that was read.
  public func add(_ article: NewArticle) throws(StoreError) -> Report {
    var clock = StageClock()
    return try add(article, timing: &clock)
  }

  /// The same, charging the stages of it.
  public func add(_ article: NewArticle, timing clock: inout StageClock) throws(StoreError) -> Report {
    defer { clock.lap(.store) }
    let outcome = try store.add(article, comparator: RuleComparator(), timing: &clock)
    let lineage = try store.lineage(of: outcome.snapshot)
    let relatives = try store.sources(at: Set(lineage.flatMap { [$0.a, $0.b] } + [outcome.snapshot]))
    var stored = relatives.first { $0.id == outcome.source }
    // Bytes of an old version are of none of the newest.
    if stored == nil { stored = try store.source(of: outcome.snapshot) }
    guard let source = stored else {
      throw StoreError.failed("the source that was stored is not there")
    }
    let isForeign = source.claimCount == 0 && !isLanguageForced && (article.language ?? "en") != "en"
    let descent = Descent(relatives, lineage, credits: try store.credits(of: lineage))
    let derivation = descent.derivations(of: source.id).first
    let other = derivation?.other(than: source.id)
    return Report(
      change: outcome.change, source: source, claimCount: source.claimCount,
      joinedHyphens: article.document.joinedHyphens,
      foreignLanguage: isForeign ? LanguageIdentifier.name(of: article.language ?? "") : nil,
      derivation: derivation, relative: relatives.first { $0.id == other })
  }

  /// Everything about an article that needs no ledger: an unreadable file is known before a ledger is made for it.
  public static func article(
    _ bytes: [UInt8], path: String, relativePath: String?, given: SourceMetadata, isLanguageForced: Bool = false
  ) throws(DocumentError) -> NewArticle {
    var clock = StageClock()
    return try article(
      bytes, path: path, relativePath: relativePath, given: given, isLanguageForced: isLanguageForced, timing: &clock)
  }

  /// The same, charging the stages of it.
  ///
  /// - Parameter type: what the bytes are, when that is known.
  public static func article(
    _ bytes: [UInt8], as type: MediaType? = nil, path: String, relativePath: String?, given: SourceMetadata,
    isLanguageForced: Bool, timing clock: inout StageClock
  ) throws(DocumentError) -> NewArticle {
    let document = try AnyDocumentReader.withPrograms.read(bytes, as: type ?? MediaType.detect(bytes, name: path))
      .analysable()
    let language = LanguageIdentifier().language(of: document.text)
    let isRead = isLanguageForced || (language ?? "en") == "en"
    clock.lap(.read)
    let analysis = DocumentAnalysis(ParsedText(document, timing: &clock))
    let claims = isRead ? DocumentClaims(of: document, analysis, by: ClauseClaimExtractor()) : nil
    let names = claims.map { claims in
      claims.mentions.mapValues { mentions in
        mentions.map { ClaimName($0, in: document.text) }
      }
    }
    var found = document.metadata
    found.date = found.date ?? PublicationDate.date(of: document, analysis) ?? document.fileDate
    clock.lap(.claims)
    let signature = DocumentSignature(of: analysis, document.text)
    clock.lap(.lineage)
    return NewArticle(
      document: document, claims: claims?.claims ?? [], names: names ?? [:], origin: ClauseClaimExtractor.origin,
      language: language, signature: signature, path: path, relativePath: relativePath, given: given, found: found)
  }
}

/// Why an article was not added.
public enum AddError: Error, Hashable, Sendable {
  case document(DocumentError)
  case store(StoreError)
}
