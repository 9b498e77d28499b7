import Language

/// A parsed text laid flat: its characters without blanks, and the places of its tokens, sentences and words in them.
///
/// This is how the CoNLL 2018 evaluation compares texts that were divided in different ways. Places are UTF-8 bytes of
/// the forms put together; white space (the class Zs of Unicode) is left out.
struct ParsedText {
  struct Word {
    /// Of the whole token where the word is a part of one.
    var span: Range<Int>
    /// Whether it is part of a token with several words.
    var isPart: Bool
    /// Lower case, for the alignment inside such tokens.
    var folded: String
    /// Index of its head in the text, nil for a root.
    var head: Int?
    /// Index of its sentence.
    var sentence: Int
    var word: ConlluWord
  }

  private(set) var characters: [UInt8] = []
  private(set) var tokens: [Range<Int>] = []
  private(set) var sentences: [Range<Int>] = []
  private(set) var words: [Word] = []

  init(_ sentences: [ConlluSentence]) {
    for (index, sentence) in sentences.enumerated() { append(sentence, index) }
  }

  private mutating func append(_ sentence: ConlluSentence, _ index: Int) {
    let (start, first) = (characters.count, words.count)
    for token in sentence.tokens {
      let span = append(token.form)
      tokens.append(span)
      for place in token.words {
        let word = sentence.words[place]
        let head = word.head.flatMap { $0 == 0 ? nil : first + $0 - 1 }
        words.append(
          Word(
            span: span, isPart: token.words.count > 1, folded: word.form.lowercased(), head: head, sentence: index,
            word: word))
      }
    }
    sentences.append(start..<characters.count)
  }

  private mutating func append(_ form: String) -> Range<Int> {
    let start = characters.count
    for scalar in form.unicodeScalars where scalar.properties.generalCategory != .spaceSeparator {
      characters.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    return start..<characters.count
  }
}
