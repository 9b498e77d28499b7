import Document
import Language
import LedgerTestSupport
import Testing

@Suite struct ParsedParagraphsTests {
  private func parsed(_ paragraphs: [String]) -> (text: DerivedText, sentences: [ConlluSentence]) {
    let text = DerivedText(paragraphs.joined(separator: "\n\n"))
    var blocks: [[Sentence]] = []
    var start = 0
    for paragraph in paragraphs {
      let range = TextRange(start, start + paragraph.utf8.count)
      blocks.append(SentenceSegmenter().sentences(in: text, range))
      start = range.end + 2
    }
    return (text, Parser.english.conllu(of: blocks, in: text) { $0 })
  }

  @Test func blanksPlacesAndParagraphs() {
    let (_, sentences) = parsed(["The ferry\u{A0}didn't sail.“Why?” she asked.", "", "Nobody\tknew."])
    #expect(sentences.map(\.text) == ["The ferry didn't sail.", "“Why?” she asked.", "Nobody knew."])
    #expect(sentences.map { $0.comment("newpar") != nil } == [true, false, true])
    #expect(sentences.map { $0.comment("sent_id") } == ["1", "2", "3"])
    #expect(sentences[0].words.map(\.form) == ["The", "ferry", "did", "n't", "sail", "."])
    #expect(
      sentences[0].words.map { $0.misc["SpaceAfter"] == nil } == [true, true, false, true, false, false])
    #expect(sentences[1].words.last?.misc["SpaceAfter"] == nil)
  }

  /// What is printed can be read again, has a tree, and its words stand where it says.
  @Test(arguments: 0..<20) func wordsStandWhereTheySay(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "The", "ships", " ", "\u{A0} ", ".", "\"", "won't", " sail", "5%", "—", "Ümit", "\n", "U.S.", "(", ")", "!",
    ]
    let paragraphs = (0..<3).map { _ in
      (0..<Int.random(in: 0...30, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    }
    let (text, sentences) = parsed(paragraphs)
    var bytes: [UInt8] = []
    for sentence in sentences { sentence.write(to: &bytes) }
    #expect(try ConlluReader.sentences(in: bytes) == sentences)
    var position = 0
    for word in sentences.flatMap(\.words) {
      let ends = try #require(word.misc["TokenRange"]).split(separator: ":").compactMap { Int($0) }
      #expect(ends.count == 2 && ends[0] >= position)
      #expect(text.string(in: TextRange(ends[0], ends[1])) == word.form)
      position = ends[1]
    }
    #expect(sentences.allSatisfy { $0.tree != nil })
  }
}
