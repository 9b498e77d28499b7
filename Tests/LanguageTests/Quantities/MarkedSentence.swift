import Document
import Language
import LedgerTestSupport

/// A sentence for tests, with the places that marks (⟦ ⟧) enclose; tokens are what blanks part.
struct MarkedSentence {
  var text: DerivedText
  var sentence: Sentence
  var marked: [TextRange]

  init(_ written: String) {
    let read = MarkedText(written)
    text = read.derived
    marked = read.ranges
    sentence = Sentence(range: text.range, tokens: Self.tokens(of: text))
  }

  private static func tokens(of text: DerivedText) -> [Token] {
    var (tokens, start) = ([Token](), 0)
    for index in 0...text.count where index == text.count || text.utf8[index] == UInt8(ascii: " ") {
      if start < index {
        let range = TextRange(start, index)
        tokens.append(Token(range: range, kind: text.string(in: range).contains("://") ? .address : .word))
      }
      start = index + 1
    }
    return tokens
  }
}
