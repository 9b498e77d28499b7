import Language
import Lexicons
import Testing

@testable import LedgerTrain

@Suite struct LemmaLearnerTests {
  /// A made-up language: plurals end in "-im", save one; a name keeps its capitals.
  private let treebank = """
    1 dorim dor NOUN _ 0 root
    2 talim tal NOUN _ 1 dep
    3 Makim mak NOUN _ 1 dep
    4 selim selu NOUN _ 1 dep
    5 dorim dor NOUN _ 1 dep
    6 talm tal NOUN Typo=Yes 1 dep

    """

  private func learned(_ texts: [String]) throws -> (rules: String, lemmas: String) {
    var learner = LemmaLearner()
    for text in texts {
      var sentences = try ConlluReader.sentences(in: conllu(text))
      for index in sentences.indices {
        for word in sentences[index].words.indices { sentences[index].words[word].xpos = "QQ" }
      }
      learner.add(sentences)
    }
    let (rules, lemmas) = learner.learned()
    return (
      String(decoding: LemmaLearner.bytes(["ending", "class", "edits"], rules), as: UTF8.self),
      String(decoding: LemmaLearner.bytes(["form", "class", "lemma"], lemmas), as: UTF8.self)
    )
  }

  @Test func endingsAndWordsThatTheyDoNotFit() throws {
    let tables = try learned([treebank])
    #expect(tables.rules.contains("im\tNOUN QQ\tim>\n"))
    // One word alone makes no rule, a slip of the pen none at all.
    #expect(!tables.rules.contains("im>u") && !tables.rules.contains("\nm\tNOUN QQ"))
    #expect(tables.lemmas.contains("selim\tNOUN QQ\tselu\n"))
    #expect(!tables.lemmas.contains("dorim") && !tables.lemmas.contains("talm"))
    let lemmatizer = LemmaRules(
      lemmas: SortedTable(Array(tables.lemmas.utf8)), rules: SortedTable(Array(tables.rules.utf8)))
    func lemma(_ form: String) -> String {
      lemmatizer.lemma(of: form, tag: .noun, xpos: "QQ", features: .none)
    }
    #expect(["dorim", "selim", "Vonim", "von"].map(lemma) == ["dor", "selu", "von", "von"])
  }

  @Test func sameTreebanksGiveTheSameTables() throws {
    let first = try learned([treebank, treebank])
    for _ in 0..<3 { #expect(try learned([treebank, treebank]) == first) }
  }

  @Test func irregularFormsAreKnownWithoutATreebank() throws {
    let tables = try learned([])
    let lemmatizer = LemmaRules(
      lemmas: SortedTable(Array(tables.lemmas.utf8)), rules: SortedTable(Array(tables.rules.utf8)))
    for (tag, word) in IrregularForms.words {
      let lemma = lemmatizer.lemma(of: word.form, tag: tag, xpos: word.xpos, features: .none)
      #expect(lemma == word.lemma, "\(word.form)")
    }
  }

  @Test func mostFrequentLemma() {
    var counts = LemmaCounts()
    #expect(counts.best == nil)
    for lemma in ["b", "a", "c", "c", "a"] { counts.add(lemma) }
    #expect(counts.best?.lemma == "a" && counts.best?.count == 2 && counts.total == 5)
  }
}
