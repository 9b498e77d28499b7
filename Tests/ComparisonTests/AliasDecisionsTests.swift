import Comparison
import Testing

@Suite struct AliasDecisionsTests {
  private typealias Decision = AliasDecisions.Decision

  @Test func chainsAreOneClass() {
    let decisions = AliasDecisions([
      Decision("name:a", "name:b", .same), Decision("name:c", "person:dee", .same), Decision("name:b", "name:c", .same),
    ])
    let all: Set = ["name:a", "name:b", "name:c", "person:dee"]
    for entity in all {
      #expect(decisions.members(of: entity) == all)
      #expect(decisions.canonical(entity) == "person:dee")
    }
    #expect(decisions.canonical("name:x") == "name:x")
  }

  @Test func whatIsDifferentHoldsForAllThatAreOne() {
    let decisions = AliasDecisions([Decision("a", "b", .same), Decision("a", "c", .different)])
    #expect(decisions.areDifferent("b", "c") && decisions.areDifferent("c", "a"))
    #expect(!decisions.areDifferent("a", "b"))
  }

  @Test func theOrderOfDecisionsIsNoMatter() {
    let decisions = [
      Decision("a", "b", .same), Decision("c", "d", .same), Decision("b", "d", .same), Decision("d", "e", .different),
    ]
    let expected = AliasDecisions(decisions)
    for _ in 0..<20 {
      let shuffled = AliasDecisions(decisions.shuffled())
      for id in ["a", "b", "c", "d", "e"] {
        #expect(shuffled.canonical(id) == expected.canonical(id))
        #expect(shuffled.entities(differentFrom: id) == expected.entities(differentFrom: id))
      }
    }
  }

  @Test func aNameIsTakenFromAnEntityThatItIsNot() {
    let decisions = AliasDecisions([Decision("name:sorel", "person:sorel ines", .different)])
    #expect(decisions.entity("person:sorel ines", written: "SOREL") == "name:sorel")
    #expect(decisions.entity("person:sorel ines", written: "Ines Sorel") == "person:sorel ines")
  }
}
