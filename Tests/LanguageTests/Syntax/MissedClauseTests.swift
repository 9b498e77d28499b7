import Testing

@testable import Language

/// Clauses that the parser has for a noun and a participle.
struct MissedClauseTests {
  private func node(_ form: String, _ tag: UniversalTag, _ xpos: String, _ head: Int?, _ relation: String) -> Node {
    Node(
      form: form, lemma: form, tag: tag, xpos: xpos, features: .none, head: head,
      relation: Dependency(rawValue: relation))
  }

  /// "An avalanche struck near Lom." with the verb read as a participle, and its root.
  private func root(noun: String, verb: String, xpos: String, end: String) -> String? {
    let tree = Tree(nodes: [
      node("An", .determiner, "DT", 1, "det"), node(noun, .noun, "NN", nil, "root"),
      node(verb, .verb, xpos, 1, "acl"), node("near", .adposition, "IN", 4, "case"),
      node("Lom", .properNoun, "NNP", 2, "obl"), node(end, .punctuation, end, 1, "punct"),
    ]).withMissedClause
    let root = tree.root.map { tree.nodes[$0] }
    let subject = tree.nodes.first { $0.relation == .nominalSubject }
    return root.map { $0.form + (subject.map { " " + $0.form } ?? "") }
  }

  @Test func whatHappensDoesSo() {
    #expect(root(noun: "avalanche", verb: "struck", xpos: "VBN", end: ".") == "struck avalanche")
    // A verb in the past is no participle, whoever does it.
    #expect(root(noun: "lorry", verb: "stopped", xpos: "VBD", end: ".") == "stopped lorry")
  }

  @Test func captionsStayWhatTheyAre() {
    #expect(root(noun: "lorry", verb: "stopped", xpos: "VBN", end: ".") == "lorry")
    #expect(root(noun: "avalanche", verb: "struck", xpos: "VBN", end: "!") == "avalanche")
  }
}
