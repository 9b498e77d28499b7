import Document

/// Finds quotes of an old text again in a new one, or says that they are lost.
///
/// What surrounds a quote says where it went: the whole texts are aligned. What the alignment does not account for, as
/// a passage that is worded anew, is looked for by approximate matching where no other passage of the old text stands.
public struct AnchorFinder: Sendable {
  let old: FoldedText
  let new: FoldedText
  let alignment: TextAlignment
  /// The new text with zero bytes, which no text has, where passages of the old one stand.
  private let free: [UInt8]
  private let estranged: EstrangedSentences

  /// Lengths in bytes of folded text, shares of 1.
  enum Limit {
    /// A quote is where this share of its letters is.
    static let kept = 0.5
    /// A shorter phrase may occur anywhere: its surroundings tell.
    static let phrase = 25
    /// How much of them is looked at on either side, and the share of it that must have gone along.
    static let context = 24
    static let keptContext = 0.5
    /// Of fewer letters nothing is left when some have changed.
    static let word = 12
    /// Words at the ends of a quote of which nothing was found are looked for next to the rest, sentences are not.
    static let ends = 32
    /// New words inside of a quote.
    static let inserted = 4096
    /// Longer passages of which the alignment knows nothing are gone.
    static let pattern = 4096

    /// Errors allowed in approximate matching, which knows no context.
    static func errors(in count: Int) -> Int { count * (count < 30 ? 25 : 34) / 100 }
  }

  public init(old: DerivedText, new: DerivedText) {
    self.old = FoldedText(old)
    self.new = FoldedText(new)
    let alignment = TextAlignment(old: self.old.letters, new: self.new.letters)
    self.alignment = alignment
    free = zip(self.new.letters, alignment.isNewTaken).map { $1 ? 0 : $0 }
    estranged = EstrangedSentences(in: alignment, (old, self.old), (new, self.new))
  }

  /// Where a range of the old text stands in the new one.
  public func anchor(of range: TextRange) -> Anchor {
    let quote = old.folded(range)
    guard !quote.isEmpty, !estranged.hold(quote) else { return .lost }
    if let place = aligned(quote) {
      if let exact = exactPlace(of: quote, near: place) { return anchor(exact, of: quote) }
      return quote.count < Limit.word ? .lost : anchor(place, of: quote)
    }
    let words = old.letters[quote]
    if let place = free.firstRange(of: words, in: free.indices), quote.count >= Limit.phrase || isUnique(words) {
      return anchor(place, of: quote)
    }
    guard Limit.phrase...Limit.pattern ~= quote.count else { return .lost }
    let match = ApproximateSearch(Array(words)).best(in: free, errors: Limit.errors(in: quote.count))
    return match.map { anchor($0.range, of: quote) } ?? .lost
  }

  private func anchor(_ place: Range<Int>, of quote: Range<Int>) -> Anchor {
    if new.cased[place].elementsEqual(old.cased[quote]) {
      return Anchor(status: .found, range: new.unfolded(place))
    }
    // Whole words have become whole words.
    var (start, end) = (place.lowerBound, place.upperBound)
    if !old.splitsWord(at: quote.lowerBound) {
      while place.lowerBound - start < Limit.word, new.splitsWord(at: start) { start -= 1 }
    }
    if !old.splitsWord(at: quote.upperBound) {
      while end - place.upperBound < Limit.word, new.splitsWord(at: end) { end += 1 }
    }
    return Anchor(status: .changed, range: new.unfolded(start..<end))
  }

  /// Whether words stand once in each text: no other passage can be meant.
  func isUnique(_ words: ArraySlice<UInt8>) -> Bool {
    guard words.count >= Limit.word else { return false }
    return [old.letters, new.letters].allSatisfy { text in
      guard let first = text.firstRange(of: words, in: text.indices) else { return false }
      return text.firstRange(of: words, in: first.lowerBound + 1..<text.count) == nil
    }
  }

  /// The quote in its own words around a place.
  private func exactPlace(of quote: Range<Int>, near place: Range<Int>) -> Range<Int>? {
    let window = max(0, place.lowerBound - 8)..<min(new.count, place.lowerBound + Limit.ends + quote.count)
    return new.letters.firstRange(of: old.letters[quote], in: window)
  }
}

extension [UInt8] {
  /// The first place of a pattern inside a range, in time linear in both (Knuth, Morris and Pratt 1977).
  fileprivate func firstRange(of pattern: ArraySlice<UInt8>, in range: Range<Int>) -> Range<Int>? {
    guard !pattern.isEmpty, pattern.count <= range.count else { return nil }
    let pattern = Array(pattern)
    // The longest beginning of the pattern that ends where so many bytes of it do.
    var borders = [0, 0]
    for byte in pattern.dropFirst() {
      var border = borders[borders.count - 1]
      while border > 0, pattern[border] != byte { border = borders[border] }
      borders.append(pattern[border] == byte ? border + 1 : 0)
    }
    var matched = 0
    for index in range {
      while matched > 0, pattern[matched] != self[index] { matched = borders[matched] }
      if pattern[matched] == self[index] { matched += 1 }
      if matched == pattern.count { return index + 1 - matched..<index + 1 }
    }
    return nil
  }
}
