import Testing

@testable import Language

/// The parser that is part of the program.
struct ParserTests {
  private func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  private static let sentences = [
    "The parliament approved the treaty on Tuesday .",
    "The treaty was approved by the parliament , a spokesman said .",
    "Officials who had seen the report declined to comment .",
    "No agreement has been reached .",
    "Hello !",
    "\"",
  ]

  @Test func everyLevelGivesTheSameTrees() {
    let sentences = Self.sentences.map(words)
    let wanted = Parser(.english, kernels: .portable).trees(of: sentences)
    for kernels in Kernels.allCases.filter(\.isSupported) {
      #expect(Parser(.english, kernels: kernels).trees(of: sentences) == wanted)
    }
  }

  @Test func aTreeDependsOnItsOwnSentenceAlone() {
    let sentences = Self.sentences.map(words)
    let together = Parser.english.trees(of: sentences)
    for (sentence, tree) in zip(sentences, together) { #expect(Parser.english.trees(of: [sentence]) == [tree]) }
    #expect(Parser.english.trees(of: sentences.reversed()) == together.reversed())
  }

  /// Tag, head and relation of a word of a sentence.
  private func node(_ form: String, in text: String) throws -> (node: Node, head: String?) {
    let tree = Parser.english.trees(of: [words(text)])[0]
    let node = try #require(tree.nodes.first { $0.form == form })
    return (node, node.head.map { tree.nodes[$0].form })
  }

  @Test func activeClause() throws {
    let text = "The parliament approved the treaty on Tuesday ."
    #expect(try node("approved", in: text).node.relation == .root)
    #expect(try node("approved", in: text).node.features["Tense"] == "Past")
    #expect(try node("parliament", in: text).node.relation.rawValue == "nsubj")
    #expect(try node("parliament", in: text).head == "approved")
    #expect(try node("treaty", in: text).node.relation.rawValue == "obj")
  }

  @Test func passiveClause() throws {
    let text = "The treaty was approved by the parliament ."
    #expect(try node("treaty", in: text).node.relation.rawValue == "nsubj:pass")
    #expect(try node("parliament", in: text).node.relation.rawValue == "obl:agent")
    #expect(try node("approved", in: text).node.features["Voice"] == "Pass")
  }

  @Test func reportedSpeech() throws {
    let text = "The minister said that the talks had failed ."
    #expect(try node("failed", in: text).node.relation.rawValue == "ccomp")
    #expect(try node("failed", in: text).head == "said")
    #expect(try node("talks", in: text).head == "failed")
  }

  @Test func curlyQuotesAreReadAsStraightOnes() {
    let straight = Parser.english.trees(of: [words("\" It 's over , \" he said .")])[0]
    let curly = Parser.english.trees(of: [words("“ It ’s over , ” he said .")])[0]
    #expect(straight.nodes.map(\.head) == curly.nodes.map(\.head))
    #expect(straight.nodes.map(\.tag) == curly.nodes.map(\.tag))
    #expect(curly.nodes[0].form == "“")
  }

  @Test func aSentenceOfAnyLengthGivesOneTree() {
    for count in [0, 1, 199, 200, 201, 1000] {
      let text = (0..<count).map { $0 % 11 == 10 ? "," : $0 % 3 == 0 ? "talks" : "failed" }
      let tree = Parser.english.trees(of: [text])[0]
      #expect(tree.nodes.count == count)
      #expect(tree.nodes.count { $0.head == nil } == min(count, 1))
      // Each node hangs on one that leads to the root: as many as there are, when they are followed from there.
      var found: Set<Int> = Set(tree.root.map { [$0] } ?? [])
      var isGrowing = true
      while isGrowing {
        let more = tree.nodes.indices.filter { !found.contains($0) && found.contains(tree.nodes[$0].head ?? -1) }
        found.formUnion(more)
        isGrowing = !more.isEmpty
      }
      #expect(found.count == count)
    }
  }
}
