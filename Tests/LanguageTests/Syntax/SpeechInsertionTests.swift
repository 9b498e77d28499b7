import Testing

@testable import Language

/// Clauses that are read past the words that say who speaks.
struct SpeechInsertionTests {
  private func tree(_ text: String) -> Tree {
    Parser.english.treesPastInsertions(of: [text.split(separator: " ").map(String.init)])[0]
  }

  private func insertion(_ text: String) -> String? {
    let words = text.split(separator: " ").map(String.init)
    let found = SpeechInsertion(in: Parser.english.trees(of: [words])[0].nodes)
    return found.map { words[$0.words].joined(separator: " ") }
  }

  @Test(arguments: [
    "The new tram line from the harbour ⟦, a senior engineer said ,⟧ will open in May .",
    "In 2013 , 37 million guests ⟦, officials said ,⟧ travelled to the coast .",
    "The net profit ⟦, people familiar with the matter stated ,⟧ was booked in 2020 .",
    "The bank will ⟦, its chairman said ,⟧ cut 300 jobs .",
    "The bank ⟦, its chairman , Peter Lund , said ,⟧ also lost money .",
    "The bridge ⟦, said the mayor on Monday ,⟧ is unsafe .",
    "The new line ⟦, the Herald reported on Monday ,⟧ opens in May .",
    "Norway will open the tunnel on August 12 , 2027 ⟦, a ministry statement announced⟧ .",
    "⟦According to local media ,⟧ in Brenholt 40 people fell ill .",
    "⟦According to a fire chief ,⟧ in Brenholt , Norway , two barns burned down .",
    "⟦According to a statement from the ministry ,⟧ both countries closed the northern border crossing .",
  ])
  func insertions(marked: String) {
    let inside = marked.split(separator: "⟦").last?.split(separator: "⟧").first.map(String.init)
    let plain = marked.replacing("⟦", with: "").replacing("⟧", with: "")
    #expect(insertion(plain) == inside)
  }

  @Test(arguments: [
    "The bank , which said it had lost money , closed .",
    "The mayor stood up , said goodbye , and left the room .",
    "The bridge is unsafe , the mayor said , and it will be closed .",
    "When he came back , the minister said , he found nothing .",
    "The bridge , the mayor of the town and his brother , is unsafe .",
    "Said the mayor , it is unsafe .", "Says who ,", "According to plan ,",
  ])
  func noInsertions(text: String) { #expect(insertion(text) == nil) }

  @Test(arguments: [
    ("The new line from the harbour , a senior engineer said , will open in May .", "open", "line"),
    ("The net profit , people familiar with the matter stated , was booked in 2020 .", "booked", "profit"),
    ("The bank will , its chairman said , cut 300 jobs .", "cut", "bank"),
  ])
  func theClauseHasItsSubject(text: String, verb: String, subject: String) throws {
    let tree = tree(text)
    let root = try #require(tree.root)
    #expect(tree.nodes[root].form == verb)
    let found = tree.nodes.first { $0.form == subject }
    #expect(found?.head == root)
    let speech = tree.nodes.first { ["said", "stated"].contains($0.form) }
    #expect(speech?.relation == .parataxis)
    #expect(speech?.head == root)
  }

  @Test func thePhraseBeforeAClauseIsOblique() throws {
    let tree = tree("According to a statement , both countries closed the northern border crossing .")
    let root = try #require(tree.root)
    #expect(tree.nodes[root].form == "closed")
    let statement = tree.nodes.first { $0.form == "statement" }
    #expect(statement?.relation.universal == .oblique)
    #expect(statement?.head == root)
  }

  @Test func aTreeStaysATree() {
    for text in [
      "The line , officials said , was , the mayor added , too long .", "The bank , it said , is , it said , closed .",
    ] {
      let tree = tree(text)
      #expect(tree.nodes.count(where: { $0.head == nil }) == 1)
      for index in tree.nodes.indices {
        var (word, steps) = (index, 0)
        while let head = tree.nodes[word].head, steps <= tree.nodes.count { (word, steps) = (head, steps + 1) }
        #expect(steps < tree.nodes.count)
      }
    }
  }
}
