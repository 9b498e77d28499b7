import Document

/// A pronoun or description of the article that a claim's text gives a name for, with the place that the name is from.
public struct Replacement: Hashable, Sendable, Codable {
  /// The words that were replaced: UTF-8 bytes of the derived text.
  public var range: TextRange
  /// What stands in the text of the claim instead: the words of `antecedent`, with another article or a genitive "’s".
  public var text: String
  /// The mention that says whom or what is meant: UTF-8 bytes of the derived text.
  public var antecedent: TextRange

  public init(range: TextRange, text: String, antecedent: TextRange) {
    self.range = range
    self.text = text
    self.antecedent = antecedent
  }
}
