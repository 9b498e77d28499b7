import Document

/// A sentence with what was found in it: words with their tree, names, quantities and times.
public struct SentenceAnalysis: Sendable {
  public var sentence: Sentence
  /// The block of the document that it stands in.
  public var block: Block
  public var words: [Word]
  /// These in the order of their ranges.
  public var mentions: [Mention]
  /// Pronouns and descriptions that stand for names.
  public var references: [Reference]
  public var quantities: [Quantity]
  public var times: [TimeExpression]
  /// For each word, whether it stands inside quotation marks.
  public var isQuoted: [Bool]
}

/// Everything the language part says of a document, sentence by sentence.
public struct DocumentAnalysis: Sendable {
  public let sentences: [SentenceAnalysis]

  /// Analyses all blocks but furniture; headlines and bylines help to know names.
  public init(_ document: Document) {
    let segmenter = SentenceSegmenter()
    var found: [(block: Block, sentence: Sentence)] = []
    for block in document.blocks {
      if case .furniture = block.kind { continue }
      found += segmenter.sentences(in: document.text, block.range).map { (block, $0) }
    }
    self.init(document.text, found)
  }

  /// Analyses sentences that stand in one paragraph.
  public init(of text: DerivedText, sentences: [Sentence]) {
    self.init(text, sentences.map { (Block(kind: .body, range: text.range), $0) })
  }

  private init(_ text: DerivedText, _ found: [(block: Block, sentence: Sentence)]) {
    let trees = Parser.english.trees(of: found.map { $0.sentence.tokens.map { text.string(in: $0.range) } })
    let quantities = QuantityRecognizer()
    let times = TimeRecognizer()
    let words = zip(found, trees).map { item, tree in zip(item.sentence.tokens, tree.nodes).map { Word($0, $1) } }
    let names = NameResolver().names(in: found.map(\.sentence), words: words, of: text)
    var quotation = Quotation()
    var block: TextRange?
    sentences = found.indices.map { index in
      let item = found[index]
      // A quotation mark that was never closed does not swallow the next paragraph.
      if block != item.block.range { quotation = Quotation() }
      block = item.block.range
      let stated = times.times(in: item.sentence, of: text).sorted { $0.range < $1.range }
      return SentenceAnalysis(
        sentence: item.sentence, block: item.block, words: words[index], mentions: names.mentions[index],
        references: names.references[index],
        quantities: quantities.quantities(in: item.sentence, of: text, words: words[index], besides: stated),
        times: stated,
        isQuoted: words[index].map { quotation.contains($0.form) })
    }
  }
}

/// Follows quotation marks through a paragraph.
struct Quotation {
  private var isOpen = false

  /// Whether the next word stands in a quotation; marks themselves do.
  mutating func contains(_ form: String) -> Bool {
    switch form {
    case "“", "«", "``": isOpen = true
    case "”", "»", "''":
      isOpen = false
      return true
    case "\"":
      isOpen.toggle()
      return true
    default: break
    }
    return isOpen
  }
}
