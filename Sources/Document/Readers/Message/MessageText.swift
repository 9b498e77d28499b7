/// The plain text of a letter: its own paragraphs made whole, and apart from them what it repeats of other letters, who sent
/// those, and the signature.
struct MessageText {
  let text: DerivedText
  let map: OffsetMap
  let blocks: [Block]
  let joinedHyphens: Int

  init(_ characters: [UInt8], subject: String) throws(DocumentError) {
    let lines = try SourceLine.lines(of: characters)
    guard !lines.isEmpty else { throw .attachmentsOnly }
    var layout: [Reflow.Paragraph] = []
    var kinds: [Block.Furniture?] = []
    for part in MessageLines(characters, lines, isForwarded: MessageSubject.isForwarded(subject)).parts {
      let own = Reflow(characters, Array(lines[part.lines])).paragraphs.map { paragraph in
        let start = part.lines.lowerBound + paragraph.lines.lowerBound
        return Reflow.Paragraph(lines: start..<start + paragraph.lines.count, joins: paragraph.joins)
      }
      let whole = Reflow.Paragraph(lines: part.lines, joins: Array(repeating: .blank, count: part.lines.count - 1))
      let paragraphs = part.kind == nil ? own : [whole]
      layout += paragraphs
      kinds += Array(repeating: part.kind, count: paragraphs.count)
    }
    let derived = Derivation(of: characters, lines, layout)
    (text, map, joinedHyphens) = (derived.text, derived.map, derived.joinedHyphens)
    var own: [TextRange] = []
    var around: [Block] = []
    for (range, kind) in zip(derived.paragraphs, kinds) {
      if let kind { around.append(Block(kind: .furniture(kind), range: range)) } else { own.append(range) }
    }
    blocks = (BlockClassifier(derived.text, own).blocks + around).filter { !$0.range.isEmpty }
      .sorted { $0.range < $1.range }
  }
}
