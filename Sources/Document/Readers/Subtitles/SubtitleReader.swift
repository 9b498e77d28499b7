/// Reads subtitles as speech: sentences that run over several of them are whole again, and before each paragraph stands
/// when it is said and, where the file tells, by whom.
///
/// A name that a line begins with ("VOSS: …") is left where it stands.
public struct SubtitleReader: DocumentReader {
  private let type: MediaType

  /// A paragraph ends with a sentence, when nobody speaks for so many milliseconds or when it has grown so long, in bytes.
  private static let (pause, length) = (2500, 500)

  /// - Parameter type: SubRip or WebVTT.
  public init(_ type: MediaType) { self.type = type }

  public func read(_ bytes: [UInt8]) throws(DocumentError) -> Document {
    guard let (encoding, markLength) = TextEncoding.detect(bytes) else { throw .binary }
    let decoded = DecodedText(bytes[...], encoding, markLength: markLength)
    let cues = SubtitleCues(decoded.utf8).cues.filter { !$0.lines.isEmpty }
    guard !cues.isEmpty else { throw .noTextInFile }
    guard cues.count <= AnyDocumentReader.elementLimit else {
      throw .tooManyElements(limit: AnyDocumentReader.elementLimit)
    }
    var writer = SubtitleWriter(decoded.utf8)
    for (index, cue) in cues.enumerated() {
      let last = index > 0 ? cues[index - 1] : nil
      for (ordinal, line) in cue.lines.enumerated() {
        let opens = ordinal == 0 && Self.opens(cue, after: last, writer, decoded.utf8)
        if opens || Self.isTurn(line, decoded.utf8) { writer.begin(at: cue.time.written, cue.speaker) }
        writer.write(line)
      }
    }
    writer.end()
    let text = DerivedText(utf8: writer.text)
    return Document(
      bytes: bytes, hash: ContentHash(of: bytes), mediaType: type, encoding: encoding, text: text,
      map: writer.map.composed(with: decoded.map), lines: LineIndex(decoded), blocks: writer.blocks,
      metadata: SourceMetadata(), joinedHyphens: 0)
  }

  private static func opens(
    _ cue: SubtitleCues.Cue, after last: SubtitleCues.Cue?, _ writer: SubtitleWriter, _ text: [UInt8]
  ) -> Bool {
    guard let last else { return true }
    let (name, lastName) = (cue.speaker.map { text[$0] }, last.speaker.map { text[$0] })
    if name != lastName { return true }
    let isPause = cue.time.start - last.time.end >= pause
    return writer.endsSentence && (isPause || writer.openLength >= length)
  }

  /// Whether somebody else begins to speak: "- ", ">> ", or a name in capitals with a colon.
  private static func isTurn(_ line: SubtitleCues.Line, _ text: [UInt8]) -> Bool {
    guard let run = line.runs.first else { return false }
    let head = text[run].prefix(60).drop { $0 <= 0x20 }
    if ["- ", "– ", "— ", ">>", "&gt;&gt;"].contains(where: { head.starts(with: $0.utf8) }) { return true }
    guard let colon = head.firstIndex(of: UInt8(ascii: ":")), colon > head.startIndex + 1 else { return false }
    return !head[..<colon].contains { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
      && head[..<colon].contains { (0x41...0x5A).contains($0) }
  }
}

/// Writes paragraphs of speech with their times before them.
private struct SubtitleWriter {
  private(set) var blocks: [Block] = []
  private var writer: HTMLTextWriter
  private var start: Int?

  var text: [UInt8] { writer.text }
  var map: OffsetMap { writer.map }
  var openLength: Int { start.map { writer.text.count - $0 } ?? 0 }

  var endsSentence: Bool {
    let last = writer.text.last { !"\"')]".utf8.contains($0) && $0 < 0x80 }
    return last.map { ".!?".utf8.contains($0) } ?? true
  }

  init(_ source: [UInt8]) { writer = HTMLTextWriter(source) }

  /// Begins a paragraph; two that begin with one cue have its time once.
  mutating func begin(at time: Range<Int>, _ speaker: Range<Int>?) {
    end()
    if time.lowerBound >= writer.position { write(time, as: .heading) }
    if let speaker, speaker.lowerBound >= writer.position { write(speaker, as: .heading) }
    writer.startBlock()
    start = writer.text.count
  }

  mutating func write(_ line: SubtitleCues.Line) {
    if line.start > writer.position { writer.breakLine(at: line.start - 1..<line.start) }
    for run in line.runs { writer.write(run) }
  }

  mutating func end() {
    guard let start, writer.text.count > start else { return }
    append(.body, from: start)
    self.start = nil
  }

  private mutating func write(_ range: Range<Int>, as kind: Block.Kind) {
    writer.startBlock()
    let start = writer.text.count
    writer.write(range)
    append(kind, from: start)
  }

  private mutating func append(_ kind: Block.Kind, from start: Int) {
    guard writer.text.count > start else { return }
    // The line break before a block belongs to none.
    blocks.append(Block(kind: kind, range: TextRange(start > 0 ? start + 1 : start, writer.text.count)))
  }
}
