/// The way back from every byte of a text to the bytes that it was made from: an edit list.
///
/// A run is a number of equal units. A unit takes `sourceWidth` bytes of the source and gives `derivedWidth` bytes of the
/// text: 1 and 1 where bytes were copied, 2 and 1 where UTF-16 became ASCII, 2 and 1 with one unit where CR LF became a
/// blank, n and 0 where bytes were dropped. Runs lie side by side in both texts, so that a long file needs few of them.
public struct OffsetMap: Hashable, Sendable {
  struct Run: Hashable, Sendable {
    var source: Int
    var derived: Int
    var sourceWidth: Int
    var derivedWidth: Int
    var count: Int

    var sourceEnd: Int { source + sourceWidth * count }
    var derivedEnd: Int { derived + derivedWidth * count }
    var isDrop: Bool { derivedWidth == 0 }
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
    guard count > 0 else { return }
    if var last = runs.last, last.sourceWidth == sourceWidth, last.derivedWidth == derivedWidth, derivedWidth > 0 {
      last.count += count
      runs[runs.count - 1] = last
    } else {
      runs.append(
        Run(
          source: sourceEnd, derived: derivedEnd, sourceWidth: sourceWidth, derivedWidth: derivedWidth, count: count))
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
      let first = (max(range.start, run.derived) - run.derived) / run.derivedWidth
      let last = (min(range.end, run.derivedEnd) - run.derived + run.derivedWidth - 1) / run.derivedWidth
      let piece = ByteRange(run.source + first * run.sourceWidth, run.source + last * run.sourceWidth)
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
    return run.derived + (source - run.source) / run.sourceWidth * run.derivedWidth
  }

  /// The first byte of the source that belongs to a place in the text, or the end of the source.
  public func sourceOffset(of derived: Int) -> Int {
    let index = runs.partitionPoint { $0.derivedEnd <= derived }
    guard index < runs.count else { return sourceEnd }
    let run = runs[index]
    return run.source + (derived - run.derived) / run.derivedWidth * run.sourceWidth
  }

  /// The map from this map's text straight to the bytes that `inner`'s source is: first this edit list, then `inner`.
  public func composed(with inner: OffsetMap) -> OffsetMap {
    var result = OffsetMap(from: inner.sourceOffset(of: origin))
    for run in runs {
      if run.sourceWidth == 1 && run.derivedWidth == 1 {
        result.appendCopies(of: TextRange(run.source, run.sourceEnd), through: inner)
      } else {
        for unit in 0..<run.count {
          let start = inner.sourceOffset(of: run.source + unit * run.sourceWidth)
          let end = inner.sourceOffset(of: run.source + (unit + 1) * run.sourceWidth)
          result.append(units: 1, of: end - start, to: run.derivedWidth)
        }
      }
    }
    return result
  }

  private mutating func appendCopies(of range: TextRange, through inner: OffsetMap) {
    var index = inner.runs.partitionPoint { $0.derivedEnd <= range.start }
    while index < inner.runs.count, inner.runs[index].derived < range.end {
      let run = inner.runs[index]
      index += 1
      if run.isDrop {
        drop(run.sourceWidth * run.count)
      } else {
        let length = min(range.end, run.derivedEnd) - max(range.start, run.derived)
        append(units: length / run.derivedWidth, of: run.sourceWidth, to: run.derivedWidth)
      }
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
