import Language
import Testing

@Suite struct LemmaRulesTests {
  private func lemma(_ form: String, _ tag: UniversalTag, _ xpos: String, _ features: String = "_") -> String {
    LemmaRules.english.lemma(of: form, tag: tag, xpos: xpos, features: Features(rawValue: features))
  }

  @Test(arguments: [
    ("hoping", "VBG", "hope"), ("hopping", "VBG", "hop"), ("planned", "VBD", "plan"), ("faded", "VBN", "fade"),
    ("scraping", "VBG", "scrape"), ("carries", "VBZ", "carry"), ("denied", "VBD", "deny"), ("passes", "VBZ", "pass"),
    ("went", "VBD", "go"), ("shrunk", "VBN", "shrink"), ("knelt", "VBD", "kneel"), ("underwent", "VBD", "undergo"),
    ("rewritten", "VBN", "rewrite"), ("Said", "VBD", "say"), ("SIGNED", "VBD", "sign"), ("mimicked", "VBD", "mimic"),
    ("cropped", "VBN", "crop"), ("blogged", "VBD", "blog"),
  ])
  func verbs(form: String, xpos: String, expected: String) {
    #expect(lemma(form, .verb, xpos) == expected)
  }

  @Test(arguments: [
    ("harbours", "NNS", "_", "harbour"), ("ferries", "NNS", "_", "ferry"), ("crises", "NNS", "_", "crisis"),
    ("children", "NNS", "_", "child"), ("Fishermen", "NNS", "_", "fisherman"), ("boxes", "NNS", "_", "box"),
    ("statistics", "NNS", "Number=Ptan", "statistics"), ("Harbour", "NN", "_", "harbour"), ("T", "NN", "_", "T"),
    ("DNA", "NN", "_", "DNA"), ("bus", "NN", "_", "bus"),
  ])
  func nouns(form: String, xpos: String, features: String, expected: String) {
    #expect(lemma(form, .noun, xpos, features) == expected)
  }

  @Test(arguments: [
    ("Tehran", "NNP", "Tehran"), ("TEHRAN", "NNP", "Tehran"), ("NATO", "NNP", "NATO"), ("ankara", "NNP", "Ankara"),
    ("Kurds", "NNPS", "Kurd"), ("Netherlands", "NNPS", "Netherlands"), ("Brussels", "NNP", "Brussels"),
  ])
  func names(form: String, xpos: String, expected: String) {
    #expect(lemma(form, .properNoun, xpos) == expected)
  }

  @Test(arguments: [
    ("better", UniversalTag.adjective, "JJR", "good"), ("worst", .adjective, "JJS", "bad"),
    ("larger", .adjective, "JJR", "large"), ("bigger", .adjective, "JJR", "big"),
    ("Turkish", .adjective, "JJ", "Turkish"),
    ("turkish", .adjective, "JJ", "Turkish"), ("National", .adjective, "NNP", "National"),
    ("n't", .particle, "RB", "not"), ("n’t", .particle, "RB", "not"), ("'re", .auxiliary, "VBP", "be"),
    ("’ll", .auxiliary, "MD", "will"), ("I", .pronoun, "PRP", "I"), ("them", .pronoun, "PRP", "they"),
    ("The", .determiner, "DT", "the"), ("1,204,300", .numeral, "CD", "1204300"), ("3,40", .numeral, "CD", "3,40"),
    ("Seven", .numeral, "CD", "seven"), ("sooooo", .adverb, "RB", "so"), ("%", .symbol, "NN", "%"),
    (",", .punctuation, ",", ","), ("bonjour", .other, "FW", "bonjour"), ("", .other, "FW", ""), ("", .verb, "VBD", ""),
  ])
  func otherWords(form: String, tag: UniversalTag, xpos: String, expected: String) {
    #expect(lemma(form, tag, xpos) == expected)
  }

  /// The features tell the form of a verb in a name, and that a word is misspelled.
  @Test func featuresCount() {
    #expect(lemma("Applied", .verb, "NNP", "Tense=Past|VerbForm=Part") == "Apply")
    #expect(lemma("governmetn", .noun, "NN", "Number=Sing|Typo=Yes") == "government")
    #expect(lemma("governmetn", .noun, "NN", "Number=Sing") == "governmetn")
    #expect(lemma("recieved", .verb, "VBD", "Tense=Past|Typo=Yes|VerbForm=Fin") == "receive")
  }

  /// Whatever the form, there is a lemma, and the same one each time.
  @Test(arguments: UniversalTag.allCases) func anyFormHasALemma(tag: UniversalTag) {
    for form in ["s", "ed", "ing", "'s", "É", "ŞİRKETLER", "中", "aaaa", "!!!", "=x", "*", "#", "a\tb", "-", "’", ",,,"]
    {
      for xpos in ["NN", "NNS", "NNP", "NNPS", "VBD", "VBG", "JJR", "_", ""] {
        let lemma = lemma(form, tag, xpos, "Typo=Yes")
        #expect(!lemma.isEmpty && lemma == self.lemma(form, tag, xpos, "Typo=Yes"))
      }
    }
  }
}
