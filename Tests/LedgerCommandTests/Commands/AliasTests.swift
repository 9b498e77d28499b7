import Testing

@Suite struct AliasCommandTests {
  private func workplace() throws -> Workplace {
    let place = try Workplace()
    try place.write(
      "Minister Pavel Orlov opened the new bridge in Tarvos on Monday.\n\nOrlov met the engineers of the harbour on Tuesday.\n",
      to: "a.txt")
    try place.write("Minister Pawel Orloff opened the new bridge in Tarvos on Monday.\n", to: "b.txt")
    let run = try place.ledger("add", "a.txt", "b.txt")
    #expect(run.status == 0)
    return place
  }

  @Test func listsWhereANameComesFrom() throws {
    let run = try workplace().ledger("alias")
    #expect(run.output.contains("Pavel Orlov"))
    #expect(run.output.contains("also: Orlov (from Pavel Orlov)"))
  }

  @Test func theUserHasTheLastWord() throws {
    let place = try workplace()
    #expect(try place.ledger("alias", "remove", "orlov", "Pavel Orlov").status == 0)
    #expect(try place.ledger("alias", "list", "pavel").output.contains("you said it is not: Orlov"))
    #expect(try place.ledger("alias", "add", "Orlov", "Pavel Orlov").status == 0)
    let names = try place.ledger("alias", "list", "pavel", "--json").objects()
    #expect(names.compactMap { $0["name"] as? String }.contains("Orlov"))
    #expect(names.compactMap { $0["origin"] as? String }.contains("user"))
    #expect(try place.ledger("verify").status == 0)
  }

  @Test func saysWhatIsWrong() throws {
    let place = try workplace()
    let unknown = try place.ledger("alias", "add", "Nobody", "Pavel Orlov")
    #expect(unknown.status == 1)
    #expect(unknown.errors.hasPrefix("Error: no claim in this ledger names Nobody."))
    let same = try place.ledger("alias", "add", "Orlov", "Pavel Orlov")
    #expect(same.status == 1)
    #expect(same.errors.contains("both names are Pavel Orlov"))
    #expect(try place.ledger("alias", "add", "\u{1B}[31m", "x").errors.contains("\u{1B}") == false)
  }

  @Test func anEmptyAnswerIsASentence() throws {
    let place = try Workplace()
    try place.write("The old mill burnt down in the night of the flood.\n", to: "a.txt")
    try place.ledger("add", "a.txt")
    #expect(try place.ledger("alias").output == "Nothing in this ledger has several names.\n")
  }
}
