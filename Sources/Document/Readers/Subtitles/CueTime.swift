/// When a subtitle is shown: "00:01:02,500 --> 00:01:05,000" (SRT), "01:02.500 --> 01:05.000 align:start" (WebVTT).
struct CueTime {
  /// Milliseconds.
  let start: Int
  let end: Int
  /// The start as it is written; bytes of the line's text.
  let written: Range<Int>

  /// The time that a line tells, nil when it tells none.
  static func line(_ line: ArraySlice<UInt8>) -> CueTime? {
    guard line.count < 400, let first = line.first, (0x30...0x39).contains(first) else { return nil }
    let words = line.split(maxSplits: 3) { $0 <= 0x20 }
    guard words.count >= 3, words[1].elementsEqual("-->".utf8), let start = milliseconds(words[0]),
      let end = milliseconds(words[2])
    else { return nil }
    return CueTime(start: start, end: end, written: words[0].startIndex..<words[0].endIndex)
  }

  /// Of "1:02:03,500" or "02:03.500".
  private static func milliseconds(_ time: ArraySlice<UInt8>) -> Int? {
    let parts = time.split(omittingEmptySubsequences: false) { ":,.".utf8.contains($0) }
    guard parts.count == 3 || parts.count == 4 else { return nil }
    var numbers: [Int] = []
    for part in parts {
      // A film of a million hours is none.
      guard (1...6).contains(part.count), part.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      numbers.append(part.reduce(0) { $0 * 10 + Int($1 - 0x30) })
    }
    return numbers.dropLast().reduce(0) { $0 * 60 + $1 } * 1000 + (numbers.last ?? 0)
  }
}
