import Testing

@testable import Comparison

@Suite struct NameAlignmentTests {
  @Test(arguments: [
    // a, b, shared
    (["person:aragci abas"], ["person:araqhchi abas"], 1),
    (["person:rezai omar"], ["person:rizai umar"], 1),
    (["person:erdogan recep taip"], ["person:erdogan"], 1),
    (["person:erdogan recep taip", "country:TR"], ["country:TR", "name:erdogan"], 2),
    (["person:bus george w"], ["person:bus george h w"], 0),
    (["person:kamenei ali", "person:kamenei mojtaba"], ["person:kamenei"], 0),
    (["person:kamenei ali"], ["person:homeini ruhola"], 0),
    (["person:lee john"], ["person:lee john f"], 1),
    (["person:kim jongun"], ["person:kim jongil"], 0),
    (["place:ankara"], ["country:TR"], 1),
    (["place:kiiv"], ["org:NATO"], 0),
    (["place:mumbai"], ["place:bombai"], 1),
    (["name:harwick coastal research institute"], ["name:hcri"], 1),
    (["name:harwick coastal research institute"], ["name:hcru"], 0),
    (["name:northwind traders ltd"], ["name:northwind traders"], 1),
    (["country:IR"], ["country:IQ"], 0),
    ([], ["country:IQ"], 0),
  ])
  func namesMeet(_ a: [String], _ b: [String], _ shared: Int) {
    let (first, second) = NameAlignment.unified(a, b)
    #expect(first.intersection(second).count == shared)
    // The order of the claims does not matter.
    let (other, one) = NameAlignment.unified(b, a)
    #expect(first == one && second == other)
    #expect(first.count == Set(a).count && second.count == Set(b).count)
  }

  @Test func theUserHasTheLastWord() {
    let (first, second) = NameAlignment.unified(
      ["person:rezai omar"], ["person:rizai umar"], apart: ["person:rizai umar"])
    #expect(first.isDisjoint(with: second))
  }

  @Test func spellingsOfOnePersonAreOneFact() throws {
    let relation = try #require(
      compare(
        "Sergei Shoigu opened the new harbour of the fishing fleet in Bergen.",
        "Sergey Shoygu opened the new harbour of the fishing fleet in Bergen."))
    #expect(relation.kind == .overlap)
  }

  @Test func brothersAreTwo() {
    #expect(compare("Carlos Demir sold 30 ships to Norway.", "Javier Demir sold 50 ships to Norway.") == nil)
  }
}
