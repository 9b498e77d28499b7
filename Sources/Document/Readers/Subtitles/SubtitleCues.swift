/// What is said in a file of subtitles, in order: runs of text, each with the time that it is shown at.
struct SubtitleCues {
  /// A line of speech without what tells how it is shown.
  struct Line {
    /// Behind a line break.
    var start: Int
    var runs: [Range<Int>]
  }

  struct Cue {
    var time: CueTime
    var lines: [Line] = []
    /// The name in `<v Ida Brandt>`.
    var speaker: Range<Int>?
  }

  /// Longer commands are text.
  private static let reach = 200

  private(set) var cues: [Cue] = []
  private let text: [UInt8]

  init(_ text: [UInt8]) {
    self.text = text
    var index = 0
    var isOpen = false
    while index < text.count {
      let end = MessageFields.lineEnd(text, index)
      let line = text[index..<end]
      if let time = CueTime.line(line) {
        cues.append(Cue(time: time))
        isOpen = true
      } else if line.allSatisfy({ $0 <= 0x20 }) {
        isOpen = false
      } else if isOpen {
        read(index..<end)
      }
      index = MessageFields.nextLine(text, end)
    }
  }

  /// A line of a cue: without tags, commands in braces, and what is heard but not said.
  private mutating func read(_ line: Range<Int>) {
    var (runs, last) = ([Range<Int>](), cues.count - 1)
    var tokens = HTMLTokenizer(text, line)
    while let token = tokens.next() {
      switch token {
      case .text(let run): runs.append(run)
      case .start(_, let tag) where text[tag.name].first == UInt8(ascii: "v"):
        guard tag.name.count == 1 || text[tag.name].dropFirst().first == UInt8(ascii: ".") else { continue }
        if !cues[last].lines.isEmpty || !runs.isEmpty {
          // Another voice in a cue is another cue.
          add(runs, from: line.lowerBound, to: last)
          cues.append(Cue(time: cues[last].time))
          (runs, last) = ([], last + 1)
        }
        cues[last].speaker = Self.trimmed(tag.name.upperBound..<tag.range.upperBound - 1, text)
      case .start, .end, .comment: break
      }
    }
    add(runs, from: line.lowerBound, to: last)
  }

  private mutating func add(_ runs: [Range<Int>], from start: Int, to cue: Int) {
    let spoken = runs.flatMap(withoutCommands).filter { !$0.isEmpty }
    guard let first = spoken.first, let last = spoken.last, !isSound(first.lowerBound..<last.upperBound) else { return }
    cues[cue].lines.append(Line(start: start, runs: spoken))
  }

  /// The parts of a run outside "{\an8}" and "<00:05.000>", the time of a word.
  private func withoutCommands(_ run: Range<Int>) -> [Range<Int>] {
    var (parts, start) = ([Range<Int>](), run.lowerBound)
    for index in run where index >= start && (text[index] == UInt8(ascii: "{") || text[index] == UInt8(ascii: "<")) {
      let isTime = text[index] == UInt8(ascii: "<")
      let content = text[index + 1..<min(run.upperBound, index + Self.reach)]
      let length = content.prefix { isTime ? (0x2E...0x3A).contains($0) : $0 != UInt8(ascii: "}") }.count
      let close = index + 1 + length
      guard close < content.endIndex, text[close] == UInt8(ascii: isTime ? ">" : "}"), length > 0 else { continue }
      parts.append(start..<index)
      start = close + 1
    }
    return parts + [start..<run.upperBound]
  }

  /// "[applause]", "(door closes)", "♪ …".
  private func isSound(_ line: Range<Int>) -> Bool {
    let line = text[Self.trimmed(line, text)]
    if line.starts(with: "♪".utf8) { return true }
    let marks: [UInt8: UInt8] = [UInt8(ascii: "["): UInt8(ascii: "]"), UInt8(ascii: "("): UInt8(ascii: ")")]
    guard let first = line.first, let close = marks[first] else { return line.isEmpty }
    return line.last == close && line.firstIndex(of: close) == line.endIndex - 1
  }

  private static func trimmed(_ range: Range<Int>, _ text: [UInt8]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text[start] <= 0x20 { start += 1 }
    while end > start, text[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }
}
