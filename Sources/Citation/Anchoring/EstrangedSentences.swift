import Document

/// Sentences of an old text that left their paragraph and say something else now: other numbers, or what they denied
/// before. Such a near copy is another statement.
///
/// A paragraph of one sentence has left nothing: with other numbers it was brought up to date, and is another one only
/// when it is denied.
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
    ranges = passages.indices.compactMap { index in
      let passage = passages[index].withoutStops(old.folded.letters)
      let paragraph = old.folded.paragraph(around: passage.old)
      guard !passage.isAtHome(in: paragraph) else { return nil }
      let told = Wording(around: old.folded.unfolded(passage.old), in: old.text)
      guard told.isOneSentence else { return nil }
      let tells = Wording(around: new.folded.unfolded(passage.new), in: new.text)
      let isEstranged =
        alignment.hasSolid(in: paragraph.lowerBound..<passage.old.lowerBound, Self.solid)
          || alignment.hasSolid(in: passage.old.upperBound..<paragraph.upperBound, Self.solid)
        ? told.meaning != tells.meaning : told.meaning.negations != tells.meaning.negations
      // Words of the sentence that stand nowhere else went along, changed.
      let start = index > 0 ? passages[index - 1].old.upperBound : 0
      let end = index + 1 < passages.count ? passages[index + 1].old.lowerBound : old.folded.count
      return isEstranged ? old.folded.folded(told.range).clamped(to: start..<end) : nil
    }
  }

  /// Whether most of a quote belongs to them.
  func hold(_ quote: Range<Int>) -> Bool {
    let next = ranges.partitionPoint { $0.upperBound <= quote.lowerBound }
    let held = ranges[next...].prefix { $0.lowerBound < quote.upperBound }.reduce(0) { count, range in
      count + range.clamped(to: quote).count
    }
    return held * 2 > quote.count
  }
}

extension TextAlignment {
  fileprivate func hasSolid(in range: Range<Int>, _ solid: Int) -> Bool {
    let first = blocks.partitionPoint { $0.oldEnd <= range.lowerBound }
    return blocks[first...].lazy.prefix { $0.old < range.upperBound }.contains { $0.count >= solid }
  }
}

extension TextAlignment.Passage {
  /// Without the end of the sentence before it: many end with a full stop, and with the same letter.
  fileprivate func withoutStops(_ letters: [UInt8]) -> Self {
    let stop = letters[old].prefix(4).lastIndex { ".!?".utf8.contains($0) }
    let count = stop.map { $0 + 1 - old.lowerBound } ?? 0
    guard count < min(old.count, new.count) else { return self }
    var passage = self
    passage.old = old.lowerBound + count..<old.upperBound
    passage.new = new.lowerBound + count..<new.upperBound
    return passage
  }

  /// Whether it still stands after or before something from its paragraph, in order.
  fileprivate func isAtHome(in paragraph: Range<Int>) -> Bool {
    if let previous, paragraph.contains(previous.oldEnd - 1), previous.old < old.lowerBound { return true }
    if let next, paragraph.contains(next.old), next.old > old.lowerBound { return true }
    return false
  }
}
