import Claims
import Comparison
import Document
import Store

/// A relation as it is shown: with both claims, their sources, and what the rest of the ledger makes of it.
public struct RelationView: Hashable, Sendable {
  /// What a reader is told it is.
  public enum Kind: String, Sendable, CaseIterable {
    case conflict, distortion, update, dispute, overlap, scope
  }

  /// One of the two sides.
  public struct Side: Hashable, Sendable {
    public var claim: StoredClaim
    public var source: StoredSource
    /// What was compared, in one form for equal values: "30000000000 USD".
    public var value: String?
    /// The value as the article writes it: "$30 billion".
    public var label: String?
    /// The place that is shown.
    public var place: Occurrence { claim.occurrences[0] }
  }

  public var id: String
  /// The id of the surest pair of the group.
  public var group: String
  public var kind: Kind
  public var cause: Relation.Cause
  public var rule: String
  public var reason: String
  public var score: Double
  public var a: Side
  public var b: Side
  /// Whether the two sources tell this independently of each other.
  public var isIndependent: Bool
  /// Whether one source is made from the other, or both from a third text.
  public var isDerived: Bool
  /// The source that is a copy of the other, nil when neither is or when that is not known.
  public var copy: String?
  /// What it is about, in a few words.
  public var question: String
  /// What people decided about it.
  public var review = RelationReview()
}

/// Pairs about one fact.
public struct RelationGroup: Hashable, Sendable {
  /// All claims with one value.
  public struct Side: Hashable, Sendable {
    public var value: String?
    /// The value as the first of the claims writes it.
    public var label: String? { claims.first?.label ?? value }
    public var claims: [RelationView.Side]
    public var sourceCount: Int
    public var independentCount: Int
  }

  public var id: String
  public var kind: RelationView.Kind
  public var cause: Relation.Cause
  public var question: String
  public var reason: String
  public var score: Double
  /// Best supported first.
  public var sides: [Side]
  public var relations: [RelationView]
}
