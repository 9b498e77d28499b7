import Claims
import Comparison
import Document
import Language

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
