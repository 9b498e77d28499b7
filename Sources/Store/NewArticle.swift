import Claims
import Comparison
import Document

/// A document that was read and understood, ready to be stored: everything that needs no ledger is done.
public struct NewArticle: Sendable {
  public var document: Document
  public var claims: [Claim]
  /// The names of each claim: entity id, name as written, kind.
  public var names: [String: [ClaimName]]
  /// The extractor and its version.
  public var origin: String
  /// BCP 47; nil when the text is too short to tell.
  public var language: String?
  /// What tells its descent.
  public var signature: DocumentSignature
  /// As the user gave it.
  public var path: String
  /// From the ledger's folder; nil for standard input, which is never a new version of anything.
  public var relativePath: String?
  /// What the user says of the source; stronger than what the text says.
  public var given: SourceMetadata
  /// What the text says of itself.
  public var found: SourceMetadata

  public init(
    document: Document, claims: [Claim], names: [String: [ClaimName]], origin: String, language: String?,
    signature: DocumentSignature, path: String, relativePath: String?, given: SourceMetadata, found: SourceMetadata
  ) {
    self.document = document
    self.claims = claims
    self.names = names
    self.origin = origin
    self.language = language
    self.signature = signature
    self.path = path
    self.relativePath = relativePath
    self.given = given
    self.found = found
  }
}

/// A name that a claim mentions.
public struct ClaimName: Hashable, Sendable {
  public var entity: String
  /// As written.
  public var name: String
  public var kind: String
  /// The longer name or definition in the article that tells which entity it is; nil when the name itself does.
  public var resolvedFrom: String?

  public init(entity: String, name: String, kind: String, resolvedFrom: String? = nil) {
    self.entity = entity
    self.name = name
    self.kind = kind
    self.resolvedFrom = resolvedFrom
  }
}

/// What adding a document did.
public struct AddOutcome: Hashable, Sendable {
  public enum Change: String, Sendable {
    case added
    /// The file at this path has changed since: a new version of its source.
    case newVersion
    /// The same bytes from another publisher or address: a second source, never independent of the first.
    case secondSource
    /// Nothing new but what the user says of the source.
    case described
    case unchanged
  }

  public var change: Change
  public var source: String
  public var snapshot: String
}
