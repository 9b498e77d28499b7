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

/// A sentence with its words in their tree, and the block of the document that it stands in.
public struct ParsedSentence: Sendable {
  public var block: Block
  public var sentence: Sentence
  public var words: [Word]
}

/// A text whose sentences are parsed: what names, numbers and times are found in.
public struct ParsedText: Sendable {
  public let text: DerivedText
  public let sentences: [ParsedSentence]

  /// Parses all blocks of a document but furniture; headlines and bylines help to know names.
  public init(_ document: Document) {
    var clock = StageClock()
    self.init(document, timing: &clock)
  }

  /// The same, charging the stages of it.
  public init(_ document: Document, timing clock: inout StageClock) {
    let segmenter = SentenceSegmenter()
    var found: [(block: Block, sentence: Sentence)] = []
    for block in document.blocks {
      if case .furniture = block.kind { continue }
      found += segmenter.sentences(in: document.text, block.range).map { (block, $0) }
    }
    clock.lap(.segment)
    self.init(document.text, found)
    clock.lap(.parse)
  }

  /// Parses sentences that stand in one paragraph.
  public init(of text: DerivedText, sentences: [Sentence]) {
    self.init(text, sentences.map { (Block(kind: .body, range: text.range), $0) })
  }

  /// Parses a text that no reader has divided, paragraph by paragraph.
  public init(ofPlainText text: DerivedText) {
    let segmenter = SentenceSegmenter()
    self.init(
      text,
      PlainTextBlocks.ranges(in: text).flatMap { range in
        segmenter.sentences(in: text, range).map { (Block(kind: .body, range: range), $0) }
      })
  }

  private init(_ text: DerivedText, _ found: [(block: Block, sentence: Sentence)]) {
    self.text = text
    let trees = Parser.english.treesPastInsertions(
      of: found.map { $0.sentence.tokens.map { text.string(in: $0.range) } })
    sentences = zip(found, trees).map { found, tree in
      ParsedSentence(
        block: found.block, sentence: found.sentence, words: zip(found.sentence.tokens, tree.nodes).map { Word($0, $1) }
      )
    }
  }
}

/// Everything the language part says of a document, sentence by sentence.
public struct DocumentAnalysis: Sendable {
  public let sentences: [SentenceAnalysis]

  /// Analyses a document written on a date, if that is known.
  public init(_ document: Document, date: CalendarDate? = nil) { self.init(ParsedText(document), date: date) }

  /// Analyses sentences that stand in one paragraph of a text.
  public init(of text: DerivedText, sentences: [Sentence], date: CalendarDate? = nil) {
    self.init(ParsedText(of: text, sentences: sentences), date: date)
  }

  /// Finds names, times and quantities in a text that is parsed.
  public init(_ parsed: ParsedText, date: CalendarDate? = nil) {
    let words = parsed.sentences.map(\.words)
    let names = NameResolver().names(in: parsed.sentences.map(\.sentence), words: words, of: parsed.text)
    let times = TimeResolver.times(of: parsed, date: date)
    let quantities = QuantityRecognizer()
    var quotation = Quotation()
    var block: TextRange?
    sentences = parsed.sentences.indices.map { index in
      let (sentence, words) = (parsed.sentences[index], words[index])
      // A quotation mark that was never closed does not swallow the next paragraph.
      if block != sentence.block.range { quotation = Quotation() }
      block = sentence.block.range
      return SentenceAnalysis(
        sentence: sentence.sentence, block: sentence.block, words: words, mentions: names.mentions[index],
        references: names.references[index],
        quantities: quantities.quantities(
          in: sentence.sentence, of: parsed.text, words: words, besides: times[index].filter(\.isCalendar)),
        times: times[index], isQuoted: words.map { quotation.contains($0.form) })
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
