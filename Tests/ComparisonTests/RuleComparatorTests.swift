import Comparison
import Testing

@Suite struct RuleComparatorTests {
  @Test(arguments: [
    ("Norway and Chile set a trade target of $30 billion.", "Norway and Chile set a trade target of $50 billion."),
    ("The storm damaged 300 houses in Bergen.", "The storm damaged 900 houses in Bergen."),
    ("The railway tunnel to Bergen is 14 kilometres long.", "The railway tunnel to Bergen is 24 kilometres long."),
  ])
  func numbersThatExcludeEachOther(a: String, b: String) throws {
    let relation = try #require(compare(a, b, dates: ("2025-03-01", "2025-03-01")))
    #expect(relation.kind == .conflict && relation.cause == .number)
    #expect(relation.aValue != nil && relation.bValue != nil && relation.aValue != relation.bValue)
  }

  @Test(arguments: [
    ("Norway and Chile set a trade target of $30 billion.", "Norway and Chile set a trade target of US$30bn."),
    ("Some 40,000 lorries crossed the Bergen gate in 2023.", "40,312 trucks crossed the Bergen gate in 2023."),
    ("The wall on the Norwegian border is 30 miles long.", "The wall on the Norwegian border is 48 kilometres long."),
  ])
  func roundingUnitsAndSynonymsAgree(a: String, b: String) throws {
    #expect(compare(a, b)?.kind == .overlap)
  }

  @Test(arguments: [
    (
      "Trade between Norway and Chile reached $5 billion in 2023.",
      "Trade between Norway and Chile reached $7 billion in 2024."
    ),
    ("The storm killed 9 people in Bergen.", "The storm injured 40 people in Bergen."),
    ("Norway signed the treaty in May.", "Chile did not sign the treaty in May."),
    ("Norway may raise the tax to 30 percent.", "Norway raised the tax to 20 percent."),
    ("If the vote fails, Norway will leave the union.", "Norway will not leave the union."),
    ("Norway exported 300 ships to Chile.", "Norway exported 300 tractors to Chile."),
    ("The minister visited Oslo on 4 May 2025.", "The minister visited Bergen on 9 May 2025."),
    ("Norway's president met Chile's president.", "The weather in Norway was mild."),
  ])
  func lookAlikesAreNoConflict(a: String, b: String) {
    #expect(compare(a, b)?.kind != .conflict)
  }

  @Test("alike, but each names what the other does not, in articles about other things")
  func likenessAloneIsLittle() {
    let storm = "A storm closed schools across Moravia"
    #expect(compare(storm, "The storm closed schools and roads in Galicia") == nil)
    #expect(compare(storm, "The storm closed schools and roads in Moravia")?.kind == .overlap)
  }

  @Test("what names nobody and counts only a few is said of anything, unless the articles tell one story")
  func fillers() {
    let (a, b) = ("The two delegations took no questions.", "The two delegations took no questions at the end.")
    let (bridge, storm) = (DocumentProfile(names: ["place:bergen": 3]), DocumentProfile(names: ["place:oslo": 3]))
    func relation(_ other: DocumentProfile) -> Relation? {
      RuleComparator().compare(
        comparable(a, id: "a", document: bridge)[0], comparable(b, id: "b", document: other)[0])
    }
    #expect(relation(storm) == nil)
    #expect(relation(DocumentProfile(ofRead: [:], amounts: [:])) == nil)
    #expect(relation(bridge)?.kind == .overlap)
    #expect(relation(DocumentProfile())?.kind == .overlap)
  }

  @Test func countsThatGrowAreUpdates() throws {
    let (early, late) = ("The storm has killed 9 people in Bergen.", "The storm has killed 31 people in Bergen.")
    #expect(compare(early, late, dates: ("2025-03-01", "2025-03-03"))?.kind == .update)
    #expect(compare(early, late, dates: ("2025-03-03", "2025-03-01"))?.kind == .conflict, "the later says less")
    #expect(compare(early, late, dates: ("2025-03-01", "2025-03-01"))?.kind == .conflict, "on one day")
    let unknown = try #require(compare(early, late))
    #expect(unknown.kind == .update)
    #expect(unknown.reason.contains("unknown"))
  }

  @Test("an event of years ago has a toll of its own")
  func tollsOfTwoEvents() {
    let (old, new) = ("The 1998 flood killed 38 people.", "The flood of 14 April has killed 71 people.")
    #expect(compare(old, new, dates: ("2026-04-16", "2026-04-20")) == nil)
    #expect(compare("A flood in June 2023 killed 9 people.", "The flood in July killed 46 people.") == nil)
    #expect(compare(new, "The flood has killed 75 people.", dates: ("2026-04-16", "2026-04-20"))?.kind == .update)
  }

  @Test("“against that” before a clause is no stance of its subject")
  func besideBe() {
    #expect(
      compare(
        "The cabinet approved 4.2 billion lek on Monday.", "Against that, the 4.2 billion lek of Monday are a start.")?
        .kind != .conflict)
  }

  @Test("one side of a thing and the other are not the same place, however alike the rest is")
  func sides() {
    let relation = compare(
      "A mast toppled on to the north pier in Bergen.", "A mast fell on to the south pier in Bergen.")
    #expect(relation?.kind != .overlap)
  }

  @Test func negation() {
    let (yes, no) = (
      "Norway took part in the exercise in March 2025.", "Norway did not take part in the exercise in March 2025."
    )
    #expect(compare(yes, no)?.kind == .conflict)
    #expect(compare(yes, no)?.cause == .negation)
    #expect(
      compare(yes, "Norway did not take part in the exercise in March 2025, the ministry said.")?.kind == .dispute)
    #expect(
      compare(
        "Norway has not yet ratified the treaty.", "Norway has ratified the treaty.",
        dates: ("2025-01-10", "2025-01-24"))?
        .kind == .update)
  }

  @Test func predicatesThatExcludeEachOther() {
    let relation = compare("Norway supports the new harbour in Bergen.", "Norway opposes the new harbour in Bergen.")
    #expect(relation?.kind == .conflict && relation?.cause == .antonym)
    #expect(
      compare(
        "Norway's parliament approved the Danish bid on Tuesday.",
        "Norway's parliament put off the Danish bid on Tuesday.")?
        .cause == .antonym)
  }

  @Test func whatFollowsItsOppositeIsNoConflict() {
    let (opened, closed) = (
      "Norway opened the border crossing at Bergen.", "Norway closed the border crossing at Bergen."
    )
    #expect(compare(opened, closed, dates: ("2023-05-01", "2025-01-01"))?.kind == .update)
    #expect(compare(opened, closed, dates: ("2025-01-01", "2025-01-01"))?.kind == .conflict, "on one day")
    #expect((compare(opened, closed)?.score ?? 0) < 0.6, "held back while a date is unknown")
  }

  @Test func oneEventOnTwoDays() {
    let (a, b) = ("The two kings met in Oslo on 24 January 2024.", "The two kings met in Oslo on 26 January 2024.")
    #expect(compare(a, b)?.cause == .date)
    #expect(compare(a, "The two kings met in Oslo on 24 January 2021.") == nil, "another meeting")
    #expect(
      compare("The storm hit Bergen at 3:47 a.m. on Tuesday.", "The storm hit Bergen at 3:47 p.m. on Tuesday.")?.cause
        == .date)
  }

  @Test func plannedThenDone() {
    let (plan, deed) = (
      "Norway will open a trade office in Lima in 2025.", "Norway opened a trade office in Lima in May 2025."
    )
    #expect(compare(plan, deed, dates: ("2024-01-26", "2025-06-01"))?.kind == .update)
    #expect(compare(plan, deed, dates: ("2025-07-01", "2025-06-01")) == nil, "a plan after the deed is another")
  }

  /// A pair's evidence is a function of the two claims alone, and of no order.
  @Test func orderDoesNotMatter() {
    let sentences = [
      "Norway and Chile set a trade target of $30 billion.", "Norway and Chile set a trade target of $50 billion.",
      "Norway took part in the exercise in March 2025.", "Norway did not take part in the exercise in March 2025.",
      "Norway supports the new harbour in Bergen.", "Norway opposes the new harbour in Bergen.",
      "The storm has killed 9 people in Bergen.", "The storm has killed 31 people in Bergen.",
    ]
    let claims = sentences.enumerated().flatMap { comparable($1, id: "s\($0)", date: "2025-0\($0 + 1)-01") }
    for a in claims {
      for b in claims { #expect(RuleComparator().compare(a, b) == RuleComparator().compare(b, a)) }
      #expect(RuleComparator().compare(a, a) == nil)
    }
  }

  @Test func everyRelationSaysWhy() throws {
    let relation = try #require(
      compare("Norway supports the new harbour in Bergen.", "Norway opposes the new harbour in Bergen."))
    #expect(!relation.reason.isEmpty && !relation.rule.isEmpty)
    #expect((0...1).contains(relation.score))
    #expect(relation.a < relation.b && relation.id.count == 52)
  }
}
