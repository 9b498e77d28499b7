import Claims
import Comparison
import Testing

@Suite struct CandidateKeysTests {
  private func keys(_ sentence: String) -> Set<Int64> {
    Set(comparable(sentence, id: "k").flatMap { CandidateKeys.keys(of: $0) })
  }

  @Test(arguments: [
    (
      "Norway and Chile set a trade target of $30 billion.",
      "In 2024 Chile agreed with Norway on a trade target of $50 billion."
    ),
    ("Iran opposes the radar at the coast.", "Tehran supports the radar."),
    ("Abbas Araghchi opened the harbour.", "Minister Abbas Araqchi opened the harbour."),
    ("Khalid Rezai left the council.", "The council was left by Khaled Rezaei."),
    ("The storm killed 9 people in Bergen.", "In Bergen the toll of the storm rose to 31 people."),
  ])
  func pairsThatMayMatchShareAKey(a: String, b: String) {
    #expect(!keys(a).isDisjoint(with: keys(b)))
  }

  @Test func aNameAloneIsNoKey() {
    #expect(keys("Norway bought forty tractors.").isDisjoint(with: keys("Norway opened a bridge in May.")))
  }

  @Test func keysAreFewAndStable() {
    let claims = comparable(
      "The minister of trade of Norway told the parliament of Chile in a long speech that copper, timber, salmon, wheat, wool "
        + "and machines worth $30 billion had crossed the ocean in 400 ships.", id: "k")
    for claim in claims {
      let found = CandidateKeys.keys(of: claim)
      #expect(found.count <= 60)
      #expect(found == CandidateKeys.keys(of: claim))
    }
  }
}
