import Document

/// A sentence with what was found in it: words with their tree, names, quantities and times.
public struct SentenceAnalysis: Sendable {
  public var sentence: Sentence
  /// The block of the document that it stands in.
  public var block: Block
  public var words: [Word]
  /// These three in the order of their ranges.
  public var mentions: [Mention]
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
    let mentions = NameResolver().mentions(in: found.map(\.sentence), of: text)
    var quotation = Quotation()
    var block: TextRange?
    sentences = zip(zip(found, mentions), trees).map { item, tree in
      let (item, mentions) = item
      // A quotation mark that was never closed does not swallow the next paragraph.
      if block != item.block.range { quotation = Quotation() }
      block = item.block.range
      let stated = times.times(in: item.sentence, of: text).sorted { $0.range < $1.range }
      let words = zip(item.sentence.tokens, tree.nodes).map { Word($0, $1) }
      return SentenceAnalysis(
        sentence: item.sentence, block: item.block, words: words, mentions: mentions.sorted { $0.range < $1.range },
        quantities: quantities.quantities(in: item.sentence, of: text, besides: stated).sorted { $0.range < $1.range },
        times: stated,
        isQuoted: words.map { quotation.contains($0) })
    }
  }
}

/// Follows quotation marks through a paragraph.
struct Quotation {
  private var isOpen = false

  /// Whether the next word stands in a quotation; marks themselves do.
  mutating func contains(_ word: Word) -> Bool {
    switch word.form {
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
