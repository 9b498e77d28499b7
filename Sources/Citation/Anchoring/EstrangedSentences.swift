import Document

/// Sentences of an old text that left their paragraph and say something else now: other numbers, or what they denied
/// before. Such a near copy is another statement.
///
/// A paragraph of one sentence has left nothing: it is another one when it is denied, or when all of its numbers are
/// others.
struct EstrangedSentences: Sendable {
  /// In the old text, in order.
  private let ranges: [Range<Int>]

  /// Bytes of folded text: shorter passages tell nothing.
  private static let solid = 12

  init(
    in alignment: TextAlignment, _ old: (text: DerivedText, folded: FoldedText),
    _ new: (text: DerivedText, folded: FoldedText)
  ) {
    let passages = alignment.passages(solid: Self.solid)
    guard passages.count > 1 else {
      ranges = []
      return
    }
    ranges = passages.filter { passage in
      let paragraph = old.folded.paragraph(around: passage.old)
      guard !passage.isAtHome(in: paragraph) else { return false }
      let told = Wording(around: old.folded.unfolded(passage.old), in: old.text)
      guard told.isOneSentence else { return false }
      let tells = Wording(around: new.folded.unfolded(passage.new), in: new.text)
      return alignment.hasSolid(in: paragraph.lowerBound..<passage.old.lowerBound, Self.solid)
        || alignment.hasSolid(in: passage.old.upperBound..<paragraph.upperBound, Self.solid)
        ? told.meaning != tells.meaning : told.meaning.excludes(tells.meaning)
    }.map(\.old)
  }

  /// Whether most of a quote belongs to one of them.
  func hold(_ quote: Range<Int>) -> Bool {
    let next = ranges.partitionPoint { $0.upperBound <= quote.lowerBound }
    return next < ranges.count && ranges[next].clamped(to: quote).count * 2 > quote.count
  }
}

extension TextAlignment {
  fileprivate func hasSolid(in range: Range<Int>, _ solid: Int) -> Bool {
    let first = blocks.partitionPoint { $0.oldEnd <= range.lowerBound }
    return blocks[first...].lazy.prefix { $0.old < range.upperBound }.contains { $0.count >= solid }
  }
}

extension TextAlignment.Passage {
  /// Whether it still stands after or before something from its paragraph, in order.
  fileprivate func isAtHome(in paragraph: Range<Int>) -> Bool {
    if let previous, paragraph.contains(previous.oldEnd - 1), previous.old < old.lowerBound { return true }
    if let next, paragraph.contains(next.old), next.old > old.lowerBound { return true }
    return false
  }
}
