import Lexicons
import Testing

@Suite struct WordNetTests {
  let wordNet = WordNet()

  @Test(
    arguments: [
      ("allow", "permit", .verb), ("help", "assist", .verb), ("earthquake", "quake", .noun),
      ("car", "automobile", .noun),
      ("usually", "normally", .adverb), ("lawyer", "attorney", .noun), ("labour", "labor", .noun),
      ("organisation", "organization", .noun),
    ] as [(String, String, WordNet.Part)])
  func synonyms(a: String, b: String, part: WordNet.Part) {
    #expect(wordNet.areSynonyms(a, b, as: part))
    #expect(wordNet.synonymy(a, b, as: part) == wordNet.synonymy(b, a, as: part))
  }

  @Test(
    arguments: [
      ("allow", "forbid", .verb), ("company", "companion", .verb), ("bank", "slope", .noun), ("table", "mesa", .noun),
      ("allow", "permit", .noun), ("", "", .noun), ("no such word", "allow", .verb),
    ] as [(String, String, WordNet.Part)])
  func noSynonyms(a: String, b: String, part: WordNet.Part) {
    #expect(a.isEmpty || !wordNet.areSynonyms(a, b, as: part))
  }

  /// A sense that is rare for one of the words makes them weak synonyms.
  @Test func synonymyIsGraded() {
    let (weak, strong) = (wordNet.synonymy("table", "board", as: .noun), wordNet.synonymy("buy", "purchase", as: .verb))
    #expect(weak < WordNet.strongSynonymy && strong >= WordNet.strongSynonymy && strong <= 9)
  }

  @Test(
    arguments: [
      ("advantage", "disadvantage", .noun), ("early", "late", .adjective), ("enter", "exit", .verb),
      ("urban", "rural", .adjective),
      ("alive", "dead", .adjective), ("strengthen", "weaken", .verb), ("presence", "absence", .noun),
    ] as [(String, String, WordNet.Part)])
  func antonyms(a: String, b: String, part: WordNet.Part) {
    let antonymy = wordNet.antonymy(a, b, as: part)
    #expect(antonymy > 0 && antonymy == wordNet.antonymy(b, a, as: part))
  }

  /// "huge" stands around "large", "tiny" around "small".
  @Test func adjectivesAreOppositesByTheirClusters() {
    #expect(wordNet.antonymy("huge", "tiny", as: .adjective) > 0)
    #expect(wordNet.antonymy("huge", "enormous", as: .adjective) == 0)
    #expect(wordNet.antonymy("huge", "huge", as: .adjective) == 0)
  }

  @Test func derivations() {
    #expect(wordNet.derivations(of: "approve", as: .verb).contains(WordNet.Word("approval", .noun)))
    #expect(wordNet.derivations(of: "invade", as: .verb).contains(WordNet.Word("invasion", .noun)))
    #expect(wordNet.derivations(of: "invasion", as: .noun).contains(WordNet.Word("invade", .verb)))
    #expect(wordNet.derivations(of: "no such word", as: .noun).isEmpty)
  }

  @Test(arguments: [
    ["approve", "approval"], ["invade", "invasion", "invader"], ["earthquake", "quake"], ["reject", "rejection"],
    ["use", "utilize", "utilization"], ["withdraw", "withdrawal"], ["collapse"],
    ["criticise", "criticize", "criticism"], ["no such word"],
  ])
  func predicateClasses(words: [String]) {
    #expect(Set(words.map { wordNet.predicateClass(of: $0) }).count == 1, "\(words)")
  }

  @Test(arguments: [("approve", "reject"), ("kill", "injure"), ("earthquake", "shiver"), ("buy", "sell")])
  func predicateClassesApart(a: String, b: String) {
    #expect(wordNet.predicateClass(of: a) != wordNet.predicateClass(of: b))
  }

  @Test func kinds() {
    #expect(wordNet.hypernyms(of: "earthquake", as: .noun).contains("geological phenomenon"))
    #expect(wordNet.hypernyms(of: "soldier", as: .noun).last == "entity")
    #expect(wordNet.isKind("soldier", of: "person", as: .noun))
    #expect(wordNet.isKind("quake", of: "earthquake", as: .noun))
    #expect(!wordNet.isKind("person", of: "soldier", as: .noun))
    #expect(!wordNet.isKind("soldier", of: "vehicle", as: .noun))
    #expect(wordNet.isKind("murder", of: "kill", as: .verb))
    #expect(wordNet.hypernyms(of: "no such word", as: .noun).isEmpty)
  }

  @Test func entailment() {
    #expect(wordNet.entails("snore", "sleep"))
    #expect(wordNet.entails("kill", "die"))
    #expect(!wordNet.entails("die", "kill"))
  }
}
