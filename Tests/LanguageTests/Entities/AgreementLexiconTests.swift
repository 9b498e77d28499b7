import Language
import Lexicons
import Testing

@Suite struct AgreementLexiconTests {
  @Test(arguments: [
    ("spokeswoman", AgreementLexicon.Sense.person(isMale: false)), ("minister", .person(isMale: nil)),
    ("fisherman", .person(isMale: nil)), ("ministry", .body), ("team", .body), ("bridge", .thing),
  ])
  func nouns(lemma: String, sense: AgreementLexicon.Sense) {
    #expect(AgreementLexicon.shared.sense(ofNoun: lemma) == sense)
  }

  @Test func givenNames() {
    #expect(AgreementLexicon.shared.isMale("peter") == true)
    #expect(AgreementLexicon.shared.isMale("anna") == false)
    #expect(AgreementLexicon.shared.isMale("robin") == nil)
  }

  /// A name that both men and women have says nothing, and a noun has one sense.
  @Test func classesDoNotOverlap() {
    let words = WordClasses(.agreement)
    #expect(words["male"].isDisjoint(with: words["female"]))
    #expect(words["person"].isDisjoint(with: words["body"]))
    #expect(words["thought"].isDisjoint(with: words["empty"]))
  }
}
