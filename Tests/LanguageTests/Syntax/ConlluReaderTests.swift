import Language
import Testing

@Suite struct ConlluReaderTests {
  @Test func wordsTokensAndEmptyNodes() throws {
    let text = table(
      "# newdoc id = d1", "# newpar", "# text = We can't, we (won't).",
      "1 We we PRON PRP Number=Plur|Person=1 2 nsubj 2:nsubj _",
      "2-3 can't _ _ _ _ _ _ _ SpaceAfter=No",
      "2 ca can AUX MD VerbForm=Fin 0 root 0:root _",
      "3 n't not PART RB Polarity=Neg 2 advmod:neg _ _",
      "3.1 go go VERB VB _ _ _ 2:conj CopyOf=2",
      "4 , , PUNCT , _ 2 punct _ _")
    let sentence = try #require(try ConlluReader.sentences(in: Array(text.utf8)).first)
    #expect(sentence.words.map(\.form) == ["We", "ca", "n't", ","])
    #expect(sentence.words.map(\.head) == [2, 0, 2, 2])
    #expect(sentence.words[0].features["Person"] == "1")
    #expect(sentence.emptyNodes.map(\.place) == [3])
    #expect(sentence.tokens.map(\.form) == ["We", "can't", ","])
    #expect(sentence.tokens.map(\.words) == [0..<1, 1..<3, 3..<4])
    #expect(sentence.tokens.map(\.isSpaceAfter) == [true, false, true])
    #expect(sentence.comment("newdoc id") == "d1")
    #expect(sentence.comment("newdoc") == "")
    #expect(sentence.comment("newpar") == "")
    #expect(sentence.comment("text") == "We can't, we (won't).")
    #expect(sentence.comment("sent_id") == nil && sentence.comment("new") == nil)
    let tree = try #require(sentence.tree)
    #expect(tree.root == 1)
    #expect(tree.nodes.map(\.head) == [1, nil, 1, 1])
    #expect(tree.nodes[2].relation.universal.rawValue == "advmod")
  }

  @Test func wordsWithoutAnnotationAreNoTree() throws {
    let text = table("1 Rain _ _ _ _ _ _ _ _", "2 fell _ _ _ _ _ _ _ SpaceAfter=No")
    let sentence = try #require(try ConlluReader.sentences(in: Array(text.utf8)).first)
    #expect(sentence.tree == nil)
    #expect(sentence.words[0] == ConlluWord(form: "Rain"))
  }

  @Test func annotationNeedNotBeRead() throws {
    let text = table("1 Rain x NOPE _ _ 7 _ _ SpaceAfter=No", "2 fell x VERB _ _ 2 nsubj _ _")
    #expect(throws: ConlluError(line: 1, .tag("NOPE"))) { try ConlluReader.sentences(in: Array(text.utf8)) }
    let sentence = try ConlluReader.sentences(in: Array(text.utf8), isAnnotationRead: false).first
    let rain = ConlluWord(form: "Rain", misc: Features(rawValue: "SpaceAfter=No"))
    #expect(sentence?.words == [rain, ConlluWord(form: "fell")])
  }

  @Test func linesMayEndInOtherWays() throws {
    let word = "1\tRain\train\tNOUN\tNN\t_\t0\troot\t_\t_"
    let expected = try ConlluReader.sentences(in: Array("\(word)\n\n\(word)\n\n".utf8))
    #expect(expected.count == 2)
    for text in ["\(word)\r\n\r\n\(word)\r\n\r\n", "\n\n\(word)\n\n\n\n\(word)\n\n\n", "\(word)\n\n\(word)"] {
      #expect(try ConlluReader.sentences(in: Array(text.utf8)) == expected)
    }
    #expect(try ConlluReader.sentences(in: []).isEmpty)
    #expect(try ConlluReader.sentences(in: Array("\n\n".utf8)).isEmpty)
  }

  @Test(arguments: [
    (["1 a a X"], 1, ConlluError.Problem.columns(4)),
    (["# c", "1 a a X _ _ 0 root _ _ _"], 2, .columns(11)),
    (["1 a a X _  0 root _ _"], 1, .emptyColumn(6)),
    (["2 a a X _ _ 0 root _ _"], 1, .id("2")),
    (["one a a X _ _ 0 root _ _"], 1, .id("one")),
    (["1 a a X _ _ 0 root _ _", "3 b b X _ _ 1 dep _ _"], 2, .id("3")),
    (["2-3 ab _ _ _ _ _ _ _ _"], 1, .id("2-3")),
    (["1-1 ab _ _ _ _ _ _ _ _"], 1, .id("1-1")),
    (["1-3 ab _ _ _ _ _ _ _ _", "1 a a X _ _ 0 root _ _", "2-3 b _ _ _ _ _ _ _ _"], 3, .id("2-3")),
    (["1-2 ab _ _ _ _ _ _ _ _", "1 a a X _ _ 0 root _ _"], 3, .unfinishedToken("ab")),
    (["1 a a NN _ _ 0 root _ _"], 1, .tag("NN")),
    (["1 a a X _ _ x root _ _"], 1, .head("x")),
    (["1 a a X _ _ -1 root _ _"], 1, .head("-1")),
    (["1 a a X _ _ 2 root _ _"], 1, .head("2")),
    (["1 a a X _ _ 0 root _ _", "2 a a X _ _ _ dep _ _"], 2, .head("_")),
    (["1 a a X _ _ 0 root _ _", "2 a a X _ _ 0 root _ _"], 2, .secondRoot),
    (["1 a a X _ _ 1 dep _ _"], 1, .circle),
    (["1 a a X _ _ 0 root _ _", "2 a a X _ _ 3 dep _ _", "3 a a X _ _ 2 dep _ _"], 2, .circle),
    (["1 a a X _ _ 0 root _ _", "# c"], 2, .misplacedComment),
    (["# c"], 2, .noWords),
  ])
  func whatIsWrongAndWhere(lines: [String], line: Int, problem: ConlluError.Problem) {
    let text = lines.map { $0.hasPrefix("#") ? $0 : columns($0) }.joined(separator: "\n") + "\n"
    let error = #expect(throws: ConlluError.self) { try ConlluReader.sentences(in: Array(text.utf8)) }
    #expect(error == ConlluError(line: line, problem))
    #expect(error?.sentence.contains("line \(line)") == true)
  }

  @Test func bytesThatAreNoText() {
    let bytes = Array("1\t".utf8) + [0xFF] + Array("\t_\t_\t_\t_\t_\t_\t_\t_\n\n".utf8)
    #expect(throws: ConlluError(line: 1, .encoding)) { try ConlluReader.sentences(in: bytes) }
  }
}

/// Rows with blanks for tabs, and the blank line at their end.
func table(_ rows: String...) -> String {
  rows.map { $0.hasPrefix("#") ? $0 : columns($0) }.joined(separator: "\n") + "\n\n"
}

private func columns(_ row: String) -> String {
  row.split(separator: " ", omittingEmptySubsequences: false).joined(separator: "\t")
}
