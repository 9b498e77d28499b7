import Testing

@Suite struct ExtractTests {
  private static let article =
    "The council approved the bridge on Monday, and the mayor signed the contract a day later.\n"

  @Test func aJSONLineAClaimWithTheIdThatAddGives() throws {
    let place = try Workplace()
    try place.write(Self.article, to: "a.txt")
    let extracted = try place.ledger("extract", "a.txt").objects()
    #expect(extracted.compactMap { $0["text"] as? String }.count == 2)
    #expect(!place.exists("ledger.sqlite"))
    try place.ledger("add", "a.txt")
    let stored = try place.ledger("claims", "--json").objects()
    #expect(extracted.map { $0["id"] as? String } == stored.map { $0["id"] as? String })
    #expect(extracted.map { $0["start_byte"] as? Int } == stored.map { $0["start_byte"] as? Int })
  }

  @Test func readsStandardInput() throws {
    let run = try Workplace().ledger("extract", "-", input: Self.article)
    #expect(run.status == 0)
    #expect(try run.objects().allSatisfy { $0["file"] as? String == "-" })
  }

  @Test func whatCannotBeReadIsAnError() throws {
    let place = try Workplace()
    #expect(try place.ledger("extract", "missing.txt").status == 66)
    let german = "Der Rat der Stadt hat am Montag die neue Brücke über den Fluss genehmigt und nicht die alte. "
    try place.write(String(repeating: german, count: 4) + "\n", to: "b.txt")
    let run = try place.ledger("extract", "b.txt")
    #expect(run.status == 65)
    #expect(run.errors.contains("looks like German"))
  }
}
