import Claims
import Document
import Language
import Store

/// What the extractor makes of words that a person chose.
struct ClaimReading {
  private(set) var statement: Claims.Statement
  /// Those that it speaks of.
  private(set) var names: [ClaimName] = []
  /// Whether a statement was found: without one there is nothing to compare.
  let isStatement: Bool

  /// - Parameters:
  ///   - quote: where it stands in the document.
  ///   - text: the same in a person's words; they are read for themselves, names as the article uses them.
  init(of quote: TextRange, _ text: String?, in document: Document) {
    let extractor = ClauseClaimExtractor()
    let told = extractor.statements(in: DocumentAnalysis(document), of: document.text)
    let atPlace = told.filter { $0.range.overlaps(quote) }.max { Self.share($0, quote) < Self.share($1, quote) }
    let quoted = Quote.squeezed(document.text.string(in: quote))
    if let atPlace, text == nil {
      statement = atPlace.statement
      // A part of a clause, or several: the extractor's words would say more or less than the quote.
      if !Self.isSame(atPlace.range, quote, in: document.text) { statement.text = quoted }
      names = atPlace.mentions.map { ClaimName($0, in: document.text) }
      isStatement = true
      return
    }
    let words = DerivedText(text.map(Quote.squeezed) ?? quoted)
    let main = Self.mainStatement(of: words)
    statement = main?.statement ?? Claims.Statement(text: "")
    statement.text = words.string(in: words.range)
    if statement.attribution == nil { statement.attribution = atPlace?.statement.attribution }
    names = main?.mentions.map { ClaimName($0, in: words) } ?? []
    isStatement = main != nil
    understandNames(as: told, in: document.text)
  }

  /// The longest statement of words that stand for themselves.
  private static func mainStatement(of words: DerivedText) -> FoundStatement? {
    let sentences = SentenceSegmenter().sentences(in: words, words.range)
    return ClauseClaimExtractor(readsFragments: true)
      .statements(in: DocumentAnalysis(of: words, sentences: sentences), of: words)
      .max { ($0.range.count, $1.range.start) < ($1.range.count, $0.range.start) }
  }

  /// A surname means whom the article means by it.
  private mutating func understandNames(as told: [FoundStatement], in text: DerivedText) {
    var known: [String: ClaimName] = [:]
    for mention in told.flatMap(\.mentions) {
      let name = ClaimName(mention, in: text)
      known[foldedKey(name.name)] = name
    }
    var entities: [String: String] = [:]
    for index in names.indices {
      guard let article = known[foldedKey(names[index].name)], article.entity != names[index].entity else { continue }
      entities[names[index].entity] = article.entity
      names[index] = ClaimName(
        entity: article.entity, name: names[index].name, kind: article.kind, resolvedFrom: article.resolvedFrom)
    }
    statement.features.renameEntities { entities[$0] ?? $0 }
  }

  /// How much two ranges have in common, of all that they cover: 0 to 1.
  private static func share(_ found: FoundStatement, _ quote: TextRange) -> Double {
    let common = min(found.range.end, quote.end) - max(found.range.start, quote.start)
    return Double(common) / Double(found.range.count + quote.count - common)
  }

  /// Whether two ranges differ in punctuation only.
  private static func isSame(_ a: TextRange, _ b: TextRange, in text: DerivedText) -> Bool {
    let edges = [(min(a.start, b.start), max(a.start, b.start)), (min(a.end, b.end), max(a.end, b.end))]
    return edges.allSatisfy { start, end in
      text.string(in: TextRange(start, end)).unicodeScalars.allSatisfy {
        !$0.properties.isAlphabetic && !("0"..."9").contains($0)
      }
    }
  }
}

extension ClaimName {
  /// A name as it stands in a text.
  init(_ mention: Mention, in text: DerivedText) {
    self.init(
      entity: mention.key, name: text.string(in: mention.range), kind: mention.kind.rawValue,
      resolvedFrom: mention.resolvedFrom.map(text.string(in:)))
  }
}
