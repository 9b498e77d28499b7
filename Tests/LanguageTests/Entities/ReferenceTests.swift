import Document
import Language
import Testing

/// Pronouns and descriptions: resolved where one candidate is good, left open elsewhere.
struct ReferenceTests {
  static let cases: [String] = [
    "Anna Holm resigned on Monday.\n⟦She=person:holm ana⟧ gave no reason.",
    "Foreign Minister Orla Venn met reporters.\nLater ⟦the minister=person:ven orla⟧ left.",
    "Orla Venn, Norway's foreign minister, met Peter Lund, Denmark's foreign minister.\nThe minister left.",
    "Orla Venn, Norway's foreign minister, met Peter Lund, Denmark's foreign minister.\n"
      + "⟦The Norwegian foreign minister=person:ven orla⟧ left.",
    "President Marta Holm arrived on Monday.\nThe ⟦President=person:holm marta⟧ waved.",
    // Two men, neither of them the only subject.
    "Peter Lund and Mark Okafor met in Oslo.\nHe left early.",
    "Peter Lund met Mark Okafor in Oslo.\n⟦He=person:lund peter⟧ left early.",
    // The title says that he is a man.
    "Mr. Lund spoke first.\nShe answered.",
    // A speaker speaks of others.
    "Peter Lund left the room.\n“He knows nothing,” said Anna Holm.",
    // Somebody without a name is meant, or may be.
    "The woman disputed that she was ill.\nPeter Lund said that a driver had lost his keys.",
    "She had left early, as Anna Holm knew.\nHer car was gone.",
    "Turkey raised ⟦its=country:TR⟧ tariffs.",
    "The Peace and Progress Party lost seats.\n⟦The party=name:peace and progres parti⟧ will appeal.",
    "Prices rose again.\nHe was not surprised, and the minister was silent.",
    "Boeing cut jobs in May.\n⟦The company=org:BOEING⟧ gave no figures.",
    "NATO met on Monday.\nThe company gave no figures.",
  ]

  @Test(arguments: cases) func references(_ marked: String) {
    let expected = MarkedNames(marked)
    #expect(expected.foundReferences() == expected.names)
  }

  @Test func referencesSayFromWhere() throws {
    let text = DerivedText("Quilla Sandoval won.\nShe thanked her team.")
    let found = Array(PlainTokens.names(of: text).references.joined())
    #expect(found.map { text.string(in: $0.range) } == ["She", "her"])
    for reference in found {
      #expect(reference.form == .pronoun)
      #expect(text.string(in: reference.resolvedFrom) == "Quilla Sandoval")
    }
  }

  @Test func descriptionsAreNoNames() {
    let text = DerivedText("Foreign Minister Orla Venn came.\nThe minister left, and she was late.")
    let found = PlainTokens.names(of: text)
    #expect(found.mentions.joined().map(\.key) == ["person:ven orla"])
    #expect(found.references.joined().map(\.key) == ["person:ven orla", "person:ven orla"])
  }
}
