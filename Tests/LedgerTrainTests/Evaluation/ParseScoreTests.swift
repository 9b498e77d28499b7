import Language
import Testing

@testable import LedgerTrain

/// Small texts whose score can be counted by hand: gold has 6 words in 2 sentences, "can't" being one token.
@Suite struct ParseScoreTests {
  private let gold = """
    1 We we PRON Number=Plur 2 nsubj
    2-3 can't
    2 ca can AUX VerbForm=Fin 0 root
    3 n't not PART Polarity=Neg 2 advmod:neg
    4 swim swim VERB VerbForm=Inf|Style=Slng 2 xcomp

    1 Boats boat NOUN Number=Plur 2 nsubj:pass
    2 sink sink VERB VerbForm=Fin 0 root

    """

  @Test func goldAgreesWithItself() throws {
    let score = try score(gold)
    #expect(score.tokens == Agreement(correct: 5, gold: 5, system: 5))
    #expect(score.sentences == Agreement(correct: 2, gold: 2, system: 2))
    for measure in measures(of: score) { #expect(measure == Agreement(correct: 6, gold: 6, system: 6)) }
    #expect(score.lengths.map(\.sentences) == [2, 0, 0, 0, 0])
    #expect(score.lengths[0].labelled == 6)
  }

  @Test(arguments: [
    // Another subtype, another relation, another head.
    ("2 nsubj:pass", "2 nsubj", 6, 6, "nsubj:pass", Agreement(correct: 0, gold: 1, system: 0)),
    ("2 xcomp", "2 ccomp", 6, 5, "ccomp", Agreement(correct: 0, gold: 0, system: 1)),
    ("2 xcomp", "1 xcomp", 5, 5, "xcomp", Agreement(correct: 0, gold: 1, system: 1)),
    ("2 nsubj\n", "2 nsubj\n", 6, 6, "nsubj", Agreement(correct: 1, gold: 1, system: 1)),
  ])
  func headsAndRelations(old: String, new: String, heads: Int, labelled: Int, name: String, relation: Agreement) throws
  {
    let score = try score(gold.replacing(old, with: new))
    #expect(score.uas == Agreement(correct: heads, gold: 6, system: 6))
    #expect(score.las == Agreement(correct: labelled, gold: 6, system: 6))
    #expect(score.relations[name] == relation)
    #expect(score.lengths[0].heads == heads && score.lengths[0].labelled == labelled)
  }

  @Test func tagsFeaturesAndLemmas() throws {
    let tags = try score(gold.replacing("NOUN", with: "PROPN"))
    #expect(tags.tags.correct == 5 && tags.las.correct == 6)
    // Style is no feature of the shared task, and the order of features does not matter.
    let style = try score(gold.replacing("VerbForm=Inf|Style=Slng", with: "Typo=Yes|VerbForm=Inf"))
    #expect(style.features.correct == 6)
    #expect(try score(gold.replacing("Polarity=Neg", with: "_")).features.correct == 5)
    #expect(try score(gold.replacing("boat", with: "Boats")).lemmas.correct == 5)
    // Gold without a lemma asks for none.
    let read = try read(gold.replacing("boat", with: "_"))
    #expect(try ParseScore(gold: read, system: try self.read(gold)).lemmas.correct == 6)
  }

  /// The parts of a token are found by their forms, whatever tokens the system made.
  @Test(arguments: [
    ("2-3 can't\n", "", 4, 6),  // two tokens
    ("2 ca can", "2 CA can", 5, 6),  // another form in the same token: only its case differs
    ("3 n't not", "3 not not", 5, 5),
    ("2 ca can", "2 can can", 5, 5),
  ])
  func tokensOfSeveralWords(old: String, new: String, tokens: Int, words: Int) throws {
    let score = try score(gold.replacing(old, with: new))
    #expect(score.tokens.correct == tokens)
    #expect(score.words == Agreement(correct: words, gold: 6, system: 6))
  }

  @Test func wordsDividedInAnotherWay() throws {
    let system = """
      1 We we PRON Number=Plur 2 nsubj
      2 can't can AUX VerbForm=Fin 0 root
      3 swimBoats boat NOUN Number=Plur 2 obj

      1 si sink VERB VerbForm=Fin 0 root
      2 nk sink VERB VerbForm=Fin 1 dep

      """
    let score = try score(system)
    #expect(score.tokens == Agreement(correct: 2, gold: 5, system: 5))
    // "can't" as a word is in no form of gold's two; only "We" is the same, and its head is not.
    #expect(score.words == Agreement(correct: 1, gold: 6, system: 5))
    #expect(score.uas.correct == 0 && score.sentences.correct == 0)
    #expect(score.words.f1 == 2.0 / 11)
  }

  @Test func sentencesDividedInAnotherWay() throws {
    let system = """
      1 We we PRON Number=Plur 2 nsubj
      2 ca can AUX VerbForm=Fin 0 root
      3 n't not PART Polarity=Neg 2 advmod:neg
      4 swim swim VERB VerbForm=Inf 2 xcomp
      5 Boats boat NOUN Number=Plur 6 nsubj:pass
      6 sink sink VERB VerbForm=Fin 2 parataxis

      """
    let score = try score(system)
    #expect(score.sentences == Agreement(correct: 0, gold: 2, system: 1))
    #expect(score.words.correct == 6)
    #expect(score.uas.correct == 5)
  }

  @Test func otherTextsAreRefused() throws {
    let error = #expect(throws: ParseScoreError.self) { try score(gold.replacing("Boats boat", with: "Goats boat")) }
    #expect(error == ParseScoreError(Array("Wecan'tswimBoatssink".utf8), Array("Wecan'tswimGoatssink".utf8)))
    #expect(error?.place == 11)
    #expect(error?.sentence == "after 11 characters gold goes on with “Boatssink”, the system with “Goatssink”")
    // Blanks are no part of the text.
    let spaced = try read(gold.replacing("swim swim", with: "sw\u{A0}im swim"))
    #expect(try ParseScore(gold: try read(gold), system: spaced).tokens.correct == 5)
  }

  @Test func nothingAgreesWithNothing() throws {
    let score = try ParseScore(gold: [], system: [])
    #expect(score.words == Agreement() && score.words.f1 == 0 && score.las.precision == 0)
  }

  @Test func bandsOfLength() {
    #expect([1, 10, 11, 20, 21, 40, 41, 5000].map(LengthBand.index(of:)) == [0, 0, 1, 1, 2, 3, 4, 4])
    #expect(LengthBand.all == ["1-10", "11-20", "21-30", "31-40", "over 40"])
  }

  @Test func tableShowsSharesInPercent() throws {
    let lines = ScoreReport(try score(gold.replacing("2 xcomp", with: "1 xcomp"))).lines
    #expect(lines.contains("LAS                  83.33     83.33     83.33         6"))
    #expect(lines.contains("1-10                 83.33     83.33         2         6"))
    #expect([0, 0.5, 0.97049, 1].map(ScoreReport.percent) == ["0.00", "50.00", "97.05", "100.00"])
  }

  private func measures(of score: ParseScore) -> [Agreement] {
    [score.words, score.tags, score.xpos, score.features, score.lemmas, score.uas, score.las]
  }

  private func score(_ system: String) throws -> ParseScore {
    try ParseScore(gold: try read(gold), system: try read(system))
  }

  private func read(_ text: String) throws -> [ConlluSentence] { try ConlluReader.sentences(in: conllu(text)) }
}

/// CoNLL-U from rows of ID, form, lemma, tag, features, head, relation with blanks between them; tokens of several words
/// have ID and form, a trailing "-" says that no blank follows.
func conllu(_ rows: String) -> [UInt8] {
  let lines = rows.split(separator: "\n", omittingEmptySubsequences: false).map { row -> String in
    guard !row.hasPrefix("#"), !row.isEmpty else { return String(row) }
    var columns = row.split(separator: " ").map(String.init)
    var misc = "_"
    if columns.last == "-" {
      columns.removeLast()
      misc = "SpaceAfter=No"
    }
    columns += Array(repeating: "_", count: max(0, 7 - columns.count))
    return (columns[..<4] + ["_"] + columns[4...] + ["_", misc]).joined(separator: "\t")
  }
  return Array((lines.joined(separator: "\n") + "\n").utf8)
}
