import Testing

@Suite struct AnalysisTests {
  private func workplace() throws -> (Workplace, String) {
    let place = try Workplace()
    try place.write(
      "OSLO, 12 June 2024 — Norway spent about 50,000 euros per month on the bridge in Tarvos last year.\n", to: "a.txt"
    )
    try place.ledger("add", "--date", "2024-06-12", "a.txt")
    let id = try #require(try place.ledger("claims", "--json").objects().first?["id"] as? String)
    return (place, String(id.prefix(10)))
  }

  @Test func tellsHowNumbersTimesAndNamesWereRead() throws {
    let (place, id) = try workplace()
    let run = try place.ledger("show", "--analysis", id)
    #expect(run.status == 0)
    #expect(run.output.contains("600000 EUR per year"))
    #expect(run.output.contains("about; means"))
    #expect(run.output.contains("country:NO"))
    #expect(run.output.contains("counted from the article's date"))
  }

  @Test func aJSONLineAFinding() throws {
    let (place, id) = try workplace()
    let findings = try place.ledger("show", "--analysis", "--json", id).objects()
    #expect(findings.contains { $0["kind"] as? String == "number" && $0["value"] as? String == "600000 EUR per year" })
    #expect(findings.allSatisfy { ($0["ranges"] as? [[Int]])?.isEmpty == false })
  }

  @Test func aSourceHasNone() throws {
    let (place, _) = try workplace()
    let source = try #require(try place.ledger("sources", "--json").objects().first?["id"] as? String)
    let run = try place.ledger("show", "--analysis", source)
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("Error: "))
  }
}
