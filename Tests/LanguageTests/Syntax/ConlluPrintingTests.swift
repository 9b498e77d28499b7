import Language
import LedgerTestSupport
import Testing

@Suite struct ConlluPrintingTests {
  @Test func aTextIsPrintedAsItWasRead() throws {
    let text =
      table(
        "# sent_id = n1", "# text = They'd rather not.", "0.1 _ _ _ _ _ _ _ 3:dep _",
        "1-2 They'd _ _ _ Typo=Yes _ _ _ _", "1 They they PRON PRP Number=Plur 2 nsubj 2:nsubj _",
        "2 'd would AUX MD VerbForm=Fin 0 root 0:root _", "2.1 go _ _ _ _ _ _ 2:dep _", "2.2 on _ _ _ _ _ _ 2:dep _",
        "3-4 rather-not _ _ _ _ _ _ _ SpaceAfter=No|Note=a=b", "3 rather rather ADV RB _ 2 advmod _ _",
        "4 not not PART RB _ 2 advmod _ _", "4.1 there _ _ _ _ _ _ 2:dep _")
      + table("1 _ _ PUNCT _ _ 0 root _ _") + table("# a note", "1 Rain _ _ _ _ _ _ _ _")
    var printed: [UInt8] = []
    for sentence in try ConlluReader.sentences(in: Array(text.utf8)) { sentence.write(to: &printed) }
    #expect(String(decoding: printed, as: UTF8.self) == text)
  }

  @Test(arguments: 0..<30) func whatIsPrintedIsRead(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let sentences = (0..<5).map { _ in Self.sentence(&random) }
    var printed: [UInt8] = []
    for sentence in sentences { sentence.write(to: &printed) }
    let read = try ConlluReader.sentences(in: printed)
    #expect(read == sentences)
    #expect(read.allSatisfy { $0.tokens.flatMap(\.words) == Array($0.words.indices) })
    for sentence in read {
      guard let tree = sentence.tree else { continue }
      #expect(ConlluSentence(tree).tree == tree)
    }
  }

  /// A damaged file is refused or read; what is read is printed so that it can be read again.
  @Test(arguments: 100..<130) func damagedFiles(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var bytes: [UInt8] = []
    for _ in 0..<2 { Self.sentence(&random).write(to: &bytes) }
    for _ in 0..<100 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        let place = Int.random(in: 0..<damaged.count, using: &random)
        damaged[place] = Array("\t\n-.#_019a\u{E9}".utf8).randomElement(using: &random) ?? 0
      }
      guard let read = try? ConlluReader.sentences(in: damaged) else { continue }
      var printed: [UInt8] = []
      for sentence in read { sentence.write(to: &printed) }
      #expect((try? ConlluReader.sentences(in: printed)) == read)
    }
  }

  /// Words, with or without annotation, some of them in multiword tokens, and empty nodes.
  private static func sentence(_ random: inout SeededGenerator) -> ConlluSentence {
    let forms = ["sea", "Häfen", "10 000", "_", "#", "’s", "—", "中", "a|b=c"]
    let count = Int.random(in: 1...9, using: &random)
    let isAnnotated = Bool.random(using: &random)
    let root = Int.random(in: 1...count, using: &random)
    var sentence = ConlluSentence(
      comments: ["# text = x", "#", "# newpar", "#global.columns = ID"].filter { _ in Bool.random(using: &random) },
      words: [])
    for id in 1...count {
      var word = ConlluWord(form: forms.randomElement(using: &random) ?? "x")
      word.misc = Features(rawValue: ["_", "SpaceAfter=No"].randomElement(using: &random) ?? "_")
      if isAnnotated {
        word.lemma = forms.randomElement(using: &random) ?? "x"
        word.tag = UniversalTag.allCases.randomElement(using: &random)
        word.features = Features(rawValue: ["_", "Case=Nom|Number=Sing"].randomElement(using: &random) ?? "_")
        // Towards the root, so that there is no circle.
        word.head = id == root ? 0 : id < root ? Int.random(in: (id + 1)...root, using: &random) : id - 1
        word.relation = Dependency(rawValue: id == root ? "root" : "nsubj:pass")
      }
      sentence.words.append(word)
      if Int.random(in: 0..<6, using: &random) == 0 {
        sentence.emptyNodes.append(ConlluEmptyNode(place: id, line: "\(id).1" + String(repeating: "\t_", count: 9)))
      }
    }
    var start = 0
    while start < count {
      let end = start + Int.random(in: 2...3, using: &random)
      if end <= count, Int.random(in: 0..<3, using: &random) == 0 {
        sentence.multiwordTokens.append(ConlluMultiwordToken(form: "sea’s", words: start..<end))
        start = end
      } else {
        start += 1
      }
    }
    return sentence
  }
}
