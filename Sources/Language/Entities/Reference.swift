import Document

/// A pronoun or a description that stands for a name of the same document: "he", "the minister", "the President".
///
/// There is one only where one candidate is good; all others are left open. What it stands for holds in this place of
/// this document: a role is never an identity.
public struct Reference: Hashable, Sendable {
  public enum Form: Hashable, Sendable {
    /// "he", "her", "its"
    case pronoun
    /// "the minister", "the company"
    case description
  }

  /// UTF-8 bytes of the derived text.
  public var range: TextRange
  public var form: Form
  /// The key of the name, as ``Mention/key``.
  public var key: String
  /// The name that it was resolved from.
  public var resolvedFrom: TextRange

  public init(range: TextRange, form: Form, key: String, resolvedFrom: TextRange) {
    self.range = range
    self.form = form
    self.key = key
    self.resolvedFrom = resolvedFrom
  }
}
