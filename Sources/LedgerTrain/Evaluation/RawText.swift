import Document
import Language

/// The text that a document of a treebank was made from.
///
/// Tokens are put together with a blank between them unless `SpaceAfter=No` says otherwise, also between the sentences
/// of a paragraph; a blank line parts paragraphs (`# newpar`). This is how the segmentation sets of EWT and GUM write
/// the same documents, and what `SentenceSegmenter.sentences(inPlainText:)` is made to read; documents (`# newdoc`) are
/// texts of their own.
struct RawText {
  var text: DerivedText
  var sentences: [ConlluSentence]

  /// The documents of a treebank in order; what stands before the first `# newdoc` is one, too.
  static func documents(of treebank: [ConlluSentence]) -> [RawText] {
    var documents: [[ConlluSentence]] = []
    for sentence in treebank {
      if documents.isEmpty || sentence.comment("newdoc") != nil || sentence.comment("newdoc id") != nil {
        documents.append([])
      }
      documents[documents.count - 1].append(sentence)
    }
    return documents.map { RawText($0) }
  }

  init(_ sentences: [ConlluSentence]) {
    self.sentences = sentences
    var text = ""
    var isSpaceDue = false
    for (index, sentence) in sentences.enumerated() {
      if index > 0, sentence.comment("newpar") != nil || sentence.comment("newpar id") != nil {
        text += "\n\n"
        isSpaceDue = false
      }
      for token in sentence.tokens {
        if isSpaceDue { text += " " }
        text += token.form
        isSpaceDue = token.isSpaceAfter
      }
    }
    self.text = DerivedText(text)
  }
}
