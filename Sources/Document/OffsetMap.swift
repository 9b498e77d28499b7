/// The way back from every byte of a text to the bytes that it was made from: an edit list.
///
/// A run is a number of equal units. A unit takes `sourceWidth` bytes of the source and gives `derivedWidth` bytes of the
/// text: 1 and 1 where bytes were copied, 2 and 1 where UTF-16 became ASCII, 2 and 1 with one unit where CR LF became a
/// blank, n and 0 where bytes were dropped. Runs lie side by side in both texts, so that a long file needs few of them.
///
/// One kind of unit may be cut: a group of base64 (RFC 4648), 4 and 3, whose characters are not those of the text. Its
/// first byte has the first two of the four, the others have one each.
public struct OffsetMap: Hashable, Sendable {
  struct Run: Hashable, Sendable {
    var source: Int
    var derived: Int
    var sourceWidth: Int
    var derivedWidth: Int
    var count: Int

    var sourceEnd: Int { source + sourceWidth * count }
    var derivedEnd: Int { derived + derivedWidth * count }
    /// Whether units are groups of base64.
    var isBase64 = false
    var isDrop: Bool { derivedWidth == 0 }

    /// Where in the source the bytes begin that give what follows `place` in the text; the end, for the run's end.
    func start(of place: Int) -> Int {
      let (unit, rest) = (place - derived).quotientAndRemainder(dividingBy: derivedWidth)
      return source + unit * sourceWidth + (isBase64 && rest > 0 ? rest + 1 : 0)
    }

    /// Where in the source the bytes end that give what stands before `place` in the text.
    func end(of place: Int) -> Int { isBase64 ? start(of: place) : start(of: place + derivedWidth - 1) }
  }

  private(set) var runs: [Run] = []

  /// The map of an empty text made from what begins at `source`.
  public init(from source: Int = 0) { origin = source }

  private let origin: Int

  /// The first byte of the source that has no run yet.
  public var sourceEnd: Int { runs.last?.sourceEnd ?? origin }
  /// The length of the text so far, in bytes.
  public var derivedEnd: Int { runs.last?.derivedEnd ?? 0 }

  // MARK: Building

  /// Appends units that take the next bytes of the source; equal neighbours become one run.
  public mutating func append(units count: Int, of sourceWidth: Int, to derivedWidth: Int) {
    append(units: count, of: sourceWidth, to: derivedWidth, isBase64: false)
  }

  /// Appends whole groups of base64 without white space among them.
  public mutating func append(base64Groups count: Int) { append(units: count, of: 4, to: 3, isBase64: true) }

  private mutating func append(units count: Int, of sourceWidth: Int, to derivedWidth: Int, isBase64: Bool) {
    guard count > 0 else { return }
    if var last = runs.last, last.sourceWidth == sourceWidth, last.derivedWidth == derivedWidth, derivedWidth > 0,
      last.isBase64 == isBase64
    {
      last.count += count
      runs[runs.count - 1] = last
    } else {
      runs.append(
        Run(
          source: sourceEnd, derived: derivedEnd, sourceWidth: sourceWidth, derivedWidth: derivedWidth, count: count,
          isBase64: isBase64))
    }
  }

  /// Takes `count` bytes over as they are.
  public mutating func copy(_ count: Int) { append(units: count, of: 1, to: 1) }
  /// Leaves `count` bytes of the source out.
  public mutating func drop(_ count: Int) { append(units: count > 0 ? 1 : 0, of: count, to: 0) }
  /// Puts `derived` bytes in the place of `source` bytes.
  public mutating func replace(_ source: Int, by derived: Int) {
    if source > 0 { append(units: 1, of: source, to: derived) }
  }

  /// Appends the map of a part of the source that begins at `start`; what stands before it is left out.
  mutating func append(_ part: OffsetMap, from start: Int) {
    drop(start - sourceEnd)
    for run in part.runs { append(units: run.count, of: run.sourceWidth, to: run.derivedWidth) }
  }

  // MARK: Looking up

  /// The bytes of the source that a range of the text was made from, in order; neighbours are one range, and what was
  /// dropped inside is left out.
  public func sourceRanges(of range: TextRange) -> [ByteRange] {
    guard !range.isEmpty else { return [] }
    var ranges: [ByteRange] = []
    var index = runs.partitionPoint { $0.derivedEnd <= range.start }
    while index < runs.count, runs[index].derived < range.end {
      let run = runs[index]
      index += 1
      guard !run.isDrop, run.derivedEnd > range.start else { continue }
      let piece = ByteRange(
        run.start(of: max(range.start, run.derived)), run.end(of: min(range.end, run.derivedEnd)))
      if let previous = ranges.last, previous.end == piece.start {
        ranges[ranges.count - 1].end = piece.end
      } else {
        ranges.append(piece)
      }
    }
    return ranges
  }

  /// The place in the text of a byte of the source; for a dropped byte, the place where it was.
  public func derivedOffset(of source: Int) -> Int {
    let index = runs.partitionPoint { $0.sourceEnd <= source }
    guard index < runs.count else { return derivedEnd }
    let run = runs[index]
    guard source > run.source else { return run.derived }
    let (unit, rest) = (source - run.source).quotientAndRemainder(dividingBy: run.sourceWidth)
    return run.derived + unit * run.derivedWidth + (run.isBase64 ? max(0, rest - 1) : 0)
  }

  /// The first byte of the source that belongs to a place in the text, or the end of the source.
  public func sourceOffset(of derived: Int) -> Int {
    let index = runs.partitionPoint { $0.derivedEnd <= derived }
    guard index < runs.count else { return sourceEnd }
    return runs[index].start(of: derived)
  }

  /// The byte of the source behind those that belong to what stands before a place in the text.
  private func sourceEnd(of derived: Int) -> Int {
    let index = runs.partitionPoint { $0.derivedEnd < derived }
    guard derived > 0, index < runs.count else { return sourceOffset(of: derived) }
    return runs[index].end(of: derived)
  }

  /// The map from this map's text straight to the bytes that `inner`'s source is: first this edit list, then `inner`.
  public func composed(with inner: OffsetMap) -> OffsetMap {
    var result = OffsetMap(from: inner.sourceOffset(of: origin))
    for run in runs where !run.isDrop {
      if run.sourceWidth == 1 && run.derivedWidth == 1 {
        result.drop(to: inner.sourceOffset(of: run.source))
        result.appendCopies(of: TextRange(run.source, run.sourceEnd), through: inner)
      } else {
        for unit in 0..<run.count {
          let start = run.source + unit * run.sourceWidth
          result.drop(to: inner.sourceOffset(of: start))
          // What `inner` left out behind the unit is no part of it.
          let end = inner.sourceEnd(of: start + run.sourceWidth)
          result.append(units: 1, of: end - result.sourceEnd, to: run.derivedWidth)
        }
      }
    }
    result.drop(to: inner.sourceOffset(of: sourceEnd))
    return result
  }

  /// Leaves everything up to a byte of the source out.
  private mutating func drop(to source: Int) { drop(max(0, source - sourceEnd)) }

  private mutating func appendCopies(of range: TextRange, through inner: OffsetMap) {
    var index = inner.runs.partitionPoint { $0.derivedEnd <= range.start }
    while index < inner.runs.count, inner.runs[index].derived < range.end {
      let run = inner.runs[index]
      index += 1
      let (start, end) = (max(range.start, run.derived), min(range.end, run.derivedEnd))
      if run.isDrop {
        drop(run.sourceWidth * run.count)
      } else if run.isBase64 {
        appendBase64(start - run.derived..<end - run.derived)
      } else {
        append(units: (end - start) / run.derivedWidth, of: run.sourceWidth, to: run.derivedWidth)
      }
    }
  }

  /// Appends bytes of a run of base64, counted from its start: the parts of groups that are cut one by one.
  private mutating func appendBase64(_ bytes: Range<Int>) {
    var place = bytes.lowerBound
    while place < bytes.upperBound {
      let groups = place.isMultiple(of: 3) ? (bytes.upperBound - place) / 3 : 0
      append(base64Groups: groups)
      if groups == 0 { append(units: 1, of: place.isMultiple(of: 3) ? 2 : 1, to: 1) }
      place += max(1, 3 * groups)
    }
  }
}

extension Array {
  /// The index of the first element that does not satisfy the predicate, in an array where all that do stand first.
  package func partitionPoint(where isBefore: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
