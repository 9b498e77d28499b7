import Language
import Testing

@testable import LedgerTrain

@Suite struct RawTextTests {
  @Test func documentsParagraphsAndBlanks() throws {
    let treebank = try ConlluReader.sentences(
      in: conllu(
        """
        # newdoc id = a
        # newpar
        1 Harbour

        # newpar id = a-2
        1 We
        2-3 can't -
        2 ca
        3 n't
        4 swim -
        5 .

        1 Boats
        2 sink
        3 : -

        1 all -

        # newdoc
        1 Rain

        """))
    let documents = RawText.documents(of: treebank)
    let texts = documents.map { $0.text.string(in: $0.text.range) }
    #expect(texts == ["Harbour\n\nWe can'tswim. Boats sink :all", "Rain"])
    #expect(documents.map(\.sentences.count) == [4, 1])
    #expect(RawText.documents(of: []).isEmpty)
  }

  /// What is cut out of the text by our own segmentation covers all of it, so that it can be scored.
  @Test func rawTextCanBeScored() throws {
    let gold = try ConlluReader.sentences(
      in: conllu(
        """
        1 Ships ship NOUN _ 2 nsubj
        2 came come VERB _ 0 root -
        3 . . PUNCT _ 2 punct

        1 Nobody nobody PRON _ 2 nsubj
        2 saw see VERB _ 0 root
        3 them they PRON _ 2 obj -
        4 . . PUNCT _ 2 punct

        """))
    let score = try ParseScore(gold: gold, system: Evaluate.parsedFromText(gold))
    #expect(score.words == Agreement(correct: 7, gold: 7, system: 7))
    #expect(score.sentences == Agreement(correct: 2, gold: 2, system: 2))
    #expect(try ParseScore(gold: gold, system: Evaluate.parsedFromWords(gold)).words.correct == 7)
  }
}
