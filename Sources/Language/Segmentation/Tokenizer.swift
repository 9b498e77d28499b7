import Document

/// Splits text into words, numbers, punctuation, symbols and addresses, as the English UD treebanks do.
///
/// Clitics are tokens of their own ("do|n't", "Syria|'s"), so are currency signs, "%", units behind their number and
/// the parts of a hyphened word, save behind a prefix ("co-founder"). Abbreviations keep their stop.
public struct Tokenizer: Sendable {
  private let lexicon = TokenLexicon.shared

  public init() {}

  /// The tokens of a range, in order; every byte that is not white space is in exactly one of them.
  ///
  /// The end of the range is read as the end of a sentence.
  public func tokens(in text: DerivedText, _ range: TextRange) -> [Token] {
    var scanner = TokenScanner(text, range, lexicon)
    scanner.scan()
    TokenScanner.detachFinalStop(&scanner.tokens, text.utf8)
    return scanner.tokens
  }
}
