import Comparison
import Testing

/// Pairs that tell one deed in other words, of which one thing differs, and those that only look so.
@Suite struct OneDeedTests {
  /// Who buys has it sold to him.
  @Test(arguments: [
    (
      "Norway bought 14 ferries from Chile for 90 million dollars in 2019.",
      "Chile sold 14 ferries to Norway for 90 million dollars in 2019.", "overlap number.same"
    ),
    (
      "Norway bought 14 ferries from Chile for 90 million dollars in 2019.",
      "Chile sold 14 ferries to Norway for 160 million dollars in 2019.", "conflict number.different"
    ),
    (
      "The company bought the ferry line Nordlink from the city.",
      "The company sold the ferry line Nordlink to the city.",
      "conflict antonym"
    ),
  ])
  func converses(row: RuleRow) { check(row, dates: ("2020-03-01", "2020-03-01")) }

  /// A plan is for a day to come; what was decided about so many that are named is decided once.
  @Test(arguments: [
    (
      "Chile approved the request of Norway to join the Pacific Alliance on 3 May 2019.",
      "The request of Norway to join the Pacific Alliance was rejected by Chile.", "conflict antonym"
    ),
    (
      "The council of Bergen opened the tunnel on 3 May 2019.", "The council of Bergen closed the tunnel.", "-"
    ),
  ])
  func longAgo(row: RuleRow) { check(row, dates: ("2021-03-01", "2021-02-20")) }

  /// What officials report not to be so, their article reports.
  @Test(arguments: [
    (
      "According to an aide, the visit of Paul Berge to Bergen did not take place.",
      "The visit of Paul Berge to Bergen took place.", "conflict negation"
    ),
    (
      "The visit of Paul Berge to Bergen did not take place, Anna Lund said.",
      "The visit of Paul Berge to Bergen took place.", "dispute negation.denied"
    ),
  ])
  func deniers(row: RuleRow) { check(row) }

  @Test(arguments: [
    // What has fallen to 31 was more before.
    (
      "The reserves of Norway stood at $40 billion.", "The reserves of Norway have fallen to $31 billion.",
      "update number.moved"
    ),
    // Cases of two things.
    (
      "The clinic in Bergen counted 640 cases of measles.", "The clinic in Bergen counted 920 cases of mumps.", "-"
    ),
    // The object of one verb, with and without what it is made of.
    (
      "The new quarry at Bergen will cover 310 hectares.",
      "The new quarry at Bergen will cover 470 hectares of forest.",
      "conflict number.different"
    ),
    // One sum is the same, the length is not.
    (
      "For 12 million euros, the town will build 40 km of cycle path from Oslo to Bergen.",
      "For 30 million euros, the town will build 40 km of cycle path from Oslo to Bergen.",
      "conflict number.different"
    ),
  ])
  func numbers(row: RuleRow) { check(row) }

  /// Ages of two people do not set apart what else is one.
  @Test func agesOfTwoAreNoContrast() {
    check(
      (
        "A court in Bergen convicted Paul Berge, 41, of the murder of Anna Lund on 3 May.",
        "A court in Bergen acquitted Paul Berge of the murder of Anna Lund, 29, and her son, 4, on 3 May.",
        "conflict antonym"
      ), dates: ("2021-06-01", "2021-06-01"))
  }

  /// A state and a deed, on two days.
  @Test func aStateIsNoDeed() {
    let relation = compare(
      "Norway's bid for the Pacific Alliance was still pending in the parliament of Chile on Thursday.",
      "The parliament of Chile put off Norway's bid for the Pacific Alliance on Monday.")
    #expect(relation?.kind != .conflict)
  }

  /// One result of one match, whatever else is told of it.
  @Test func aMatchIsPlayedOnce() throws {
    let relation = compare(
      "Nordstad edged the visiting Ravens, 31-24, on Saturday night.",
      "Nordstad secured a place in the playoffs with a 31-24 victory over the Ravens on Thursday night.")
    #expect(relation?.rule == "date")
    #expect(try #require(relation).score >= 0.35)
  }

  @Test func howManyAHallSeats() {
    let story = DocumentProfile(
      names: ["place:bergen": 4, "country:NO": 3], amounts: ["seat": [11, 14_800]])
    let relation = compare(
      "The new hall in Bergen is to seat 18,400.", "The 14,800-seat hall in Bergen opens in May.",
      dates: ("2021-06-01", "2021-06-01"), story: story)
    #expect(relation?.rule == "capacity")
  }

  @Test func aTollIsSettledAfterYears() {
    let row = (a: "The 2018 storm in Bergen killed 41 people.", b: "The 2018 storm in Bergen killed 67 people.")
    check((row.a, row.b, "conflict number.settled"), dates: ("2021-03-01", "2021-09-01"))
    check((row.a, row.b, "update number.growing"), dates: ("2018-03-01", "2018-09-01"))
    check(
      (row.a, "The toll of the 2018 storm in Bergen has climbed to 67 dead.", "update number.growing"),
      dates: ("2021-03-01", "2021-09-01"))
  }

  /// What is told of a month does not move from day to day.
  @Test func pricesOfOneMonthDoNotMove() {
    check(
      (
        "Consumer prices in Norway rose by 4.1 percent in May 2020.",
        "Consumer prices in Norway rose by 6.3 percent in May 2020.", "conflict number.different"
      ), dates: ("2020-07-01", "2020-09-01"))
  }

  @Test(arguments: [
    (
      "Norway appointed Anna Lund ambassador to Chile on 3 May 2019.",
      "Anna Lund was appointed ambassador to Chile by Norway on 14 August 2019.", "conflict date"
    ),
    // An office that somebody got does not make her another one's holder.
    (
      "Anna Lund was named chief executive of Nordlink on 3 May 2019.",
      "Nordlink named Anna Lund as chief executive on 3 May 2019.", "overlap meaning"
    ),
    (
      "Norway named Anna Lund as its energy minister on 3 May 2019.",
      "The post of energy minister of Norway went to Paul Berge on 3 May 2019.", "conflict office"
    ),
  ])
  func appointments(row: RuleRow) { check(row, dates: ("2020-03-01", "2020-05-20")) }

  @Test(arguments: [
    (
      "Nordlink is building a cable from Oslo to Bergen.", "A cable from Oslo to Bergen is being laid by Fjordtel.",
      "conflict party"
    ),
    ("Nordlink is building a cable from Oslo to Bergen.", "Fjordtel is building a cable from Oslo to Narvik.", "-"),
  ])
  func builders(row: RuleRow) { check(row) }

  @Test(arguments: [
    (
      "The bank of Norway lifted its key rate to 4 percent on 6 March 2021.",
      "On 6 March 2021, the bank of Norway decided against raising its key rate.", "conflict negation"
    ),
    (
      "Norway sent no troops to Bergen in May 2021.", "Norway deployed 1,800 soldiers to Bergen in May 2021.",
      "conflict negation"
    ),
    (
      "A court in Bergen acquitted Paul Berge on Friday.",
      "Paul Berge was sentenced to four years in prison by a court in Bergen on Friday.", "conflict antonym"
    ),
    (
      "Norway lifted its sanctions on 14 banks from Chile on 3 May 2021.",
      "Norway imposed sanctions on 14 banks from Chile on 3 May 2021.", "conflict antonym"
    ),
  ])
  func opposites(row: RuleRow) { check(row, dates: ("2021-06-01", "2021-06-01")) }
}
