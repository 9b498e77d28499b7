import Document

/// A word, number, punctuation mark or symbol, with its exact place.
public struct Token: Hashable, Sendable {
  public enum Kind: String, Sendable {
    case word
    /// Digits, with their grouping and decimals: "1,250.5", "2024", "3:47".
    case number
    case punctuation
    /// Currency signs, emoticons, bullets and other marks that are no punctuation.
    case symbol
    /// A URL, an e-mail address, a hash tag or an account name.
    case address
  }

  /// UTF-8 bytes of the derived text.
  public var range: TextRange
  public var kind: Kind

  public init(range: TextRange, kind: Kind) {
    self.range = range
    self.kind = kind
  }
}

/// A sentence: its range in the derived text and its tokens in order.
///
/// Law: the tokens and the gaps between them, which are white space only, rebuild the text of the range.
public struct Sentence: Hashable, Sendable {
  /// UTF-8 bytes of the derived text, without white space at the ends.
  public var range: TextRange
  public var tokens: [Token]

  public init(range: TextRange, tokens: [Token]) {
    self.range = range
    self.tokens = tokens
  }
}
