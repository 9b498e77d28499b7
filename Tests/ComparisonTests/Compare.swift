import Claims
import Comparison
import Document
import Language
import Testing

/// The claims of one sentence as comparison gets them.
func comparable(
  _ sentence: String, id: String, date: String? = nil, document: DocumentProfile = DocumentProfile()
) -> [ComparableClaim] {
  let text = DerivedText(sentence)
  let sentences = SentenceSegmenter().sentences(in: text, text.range)
  let analysis = DocumentAnalysis(of: text, sentences: sentences)
  return ClauseClaimExtractor().statements(in: analysis, of: text).enumerated().map { index, found in
    ComparableClaim(
      id: "\(id)\(index)", snapshot: id, statement: found.statement, sourceDate: date.flatMap { CalendarDate(iso: $0) },
      document: document)
  }
}

/// What the rules say of two sentences, with the dates of their sources and what both articles are about.
func compare(
  _ a: String, _ b: String, dates: (String?, String?) = (nil, nil), story: DocumentProfile = DocumentProfile()
) -> Relation? {
  let (first, second) = (
    comparable(a, id: "a", date: dates.0, document: story), comparable(b, id: "b", date: dates.1, document: story)
  )
  for x in first {
    for y in second {
      if let relation = RuleComparator().compare(x, y) { return relation }
    }
  }
  return nil
}

/// Two texts, and the kind of relation with its rule ("-" for none).
typealias RuleRow = (a: String, b: String, expected: String)

/// Expects what the rules say of a row's texts.
func check(
  _ row: RuleRow, dates: (String?, String?) = (nil, nil), story: DocumentProfile = DocumentProfile(),
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let relation = compare(row.a, row.b, dates: dates, story: story)
  #expect(
    relation.map { "\($0.kind.rawValue) \($0.rule)" } ?? "-" == row.expected, "\(row.a) | \(row.b)",
    sourceLocation: sourceLocation)
}

extension DocumentProfile {
  /// An article about the town in which the made-up stories of the rules happen.
  static let bergen = DocumentProfile(names: ["place:bergen": 4, "country:NO": 3, "name:oslo": 2])
}
