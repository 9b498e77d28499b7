import Document

/// What a name stands for, as far as a reader of news needs it.
public enum EntityKind: String, Hashable, Sendable, CaseIterable {
  case person
  case place
  case organisation
  case event
  /// A law, a work, a product, or a name of unknown kind.
  case other
}

/// A name in the text and what it stands for.
public struct Mention: Hashable, Sendable {
  /// The name without title: UTF-8 bytes of the derived text.
  public var range: TextRange
  public var kind: EntityKind
  /// The canonical id: "country:TR", "place:izmir", "org:NATO", "person:erdogan recep tayyip", "role:president",
  /// or "name:…" with the folded words of a name that no table knows.
  ///
  /// A person's key has the family name first. A role is never an identity: who holds it is a fact with a time.
  public var key: String
  /// True for a country, a capital or a house ("Ankara", "the Kremlin") that stands for the government.
  public var asGovernment: Bool
  /// True for an adjective of nationality before a noun: "Turkish officials".
  public var isAdjective: Bool
  /// The title or role that stands with the name: "Foreign Minister" Hakan Fidan; nil when there is none.
  public var role: TextRange?
  /// The place of the longer name or definition that gave this mention its key; nil when it was read by itself.
  public var resolvedFrom: TextRange?

  public init(
    range: TextRange, kind: EntityKind, key: String, asGovernment: Bool = false, isAdjective: Bool = false,
    role: TextRange? = nil, resolvedFrom: TextRange? = nil
  ) {
    self.range = range
    self.kind = kind
    self.key = key
    self.asGovernment = asGovernment
    self.isAdjective = isAdjective
    self.role = role
    self.resolvedFrom = resolvedFrom
  }

  /// The name with the title that stands directly before it: "President Erdogan".
  public var titledRange: TextRange {
    guard let role, role.end <= range.start, range.start - role.end <= 1 else { return range }
    return TextRange(role.start, range.end)
  }
}
