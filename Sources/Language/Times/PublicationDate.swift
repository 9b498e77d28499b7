import Document

/// Reads when an article says it was published.
public enum PublicationDate {
  /// The date of its date line, known to the month at least; nil when it does not say.
  ///
  /// A date with its year in a line of its own decides; the latest one, since pages that were updated say both.
  public static func date(of document: Document, _ analysis: DocumentAnalysis) -> CalendarDate? {
    date(in: analysis.sentences.map { ($0.block, $0.times) })
  }

  /// The same from the expressions of blocks.
  static func date(in sentences: [(block: Block, times: [TimeExpression])]) -> CalendarDate? {
    let times = sentences.filter { $0.block.kind == .dateline }.flatMap(\.times)
    let dates = times.compactMap { $0.end == nil && !$0.isResolved ? $0.date : nil }
    return dates.filter { $0.year != nil && $0.month != nil }.max()
  }
}
