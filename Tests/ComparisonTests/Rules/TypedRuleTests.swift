import Comparison
import Testing

/// One table for each rule: what it says, and what looks like it and is left alone.
@Suite struct TypedRuleTests {
  @Test(
    arguments: [
      (
        "Paul Berge, 41, was charged with fraud in Oslo.", "Paul Berge, 47, was charged with fraud in Oslo.",
        "conflict age"
      ),
      ("Paul Berge, 41, was charged with fraud in Oslo.", "Paul Berge, 42, has left the city.", "-"),
      ("The police spoke to 17-year-old Paul Berge.", "Paul Berge, 71, has left the city.", "conflict age"),
      // Somebody else's age, and that of another time.
      ("Paul Berge, 41, has left the city.", "A bus hit Paul Berge and a 12-year-old girl.", "-"),
      ("Paul Berge, 41, has left the city.", "Paul Berge was 17 at the time of the crash.", "-"),
    ] as [RuleRow])
  func ages(row: RuleRow) { check(row) }

  @Test(
    arguments: [
      (
        "The storm reached Bergen at 3:47 a.m. on Tuesday.", "The storm reached Bergen at 3:47 p.m. on Tuesday.",
        "conflict date"
      ),
      (
        "Norway signed the treaty with Chile on Friday.", "Norway signed the treaty with Chile on Sunday.",
        "conflict date"
      ),
      // Passive and active, and of each only a day of the week.
      (
        "Anna Lund was elected to the board of the bank on Friday.",
        "The owners elected Anna Lund to the board of the bank on Wednesday after a dispute.", "conflict date"
      ),
      // A month without a year.
      (
        "The elections in Norway will be held on March 15.",
        "The elections in Norway will be held on December 15, 2013.",
        "conflict date"
      ),
      (
        "The elections in Norway will be held on December 15.",
        "The elections in Norway will be held on December 15, 2013.", "overlap meaning"
      ),
      // 37 crates are stolen once, whatever the words and however far apart the days.
      (
        "The theft of 37 crates of salmon in Bergen, Norway, took place on 16 March 2022.",
        "Thieves in Bergen, Norway, stole 37 crates of salmon on October 12, 2023.", "conflict date"
      ),
      // The minutes left to play are no time of the day.
      (
        "Bergen took the lead against Oslo with 6:15 left to play.",
        "Bergen took the lead against Oslo with 9:12 left to play.", "overlap meaning"
      ),
    ] as [RuleRow])
  func times(row: RuleRow) { check(row) }

  @Test(
    arguments: [
      (
        "The bank of Norway raised its key rate by 25 basis points to 4 percent.",
        "The bank of Norway delivered a 25-basis-point cut of its key rate to 4 percent.", "conflict antonym"
      ),
      ("A baker in Bergen is standing in the shop.", "Paul Berge rose to his feet.", "-"),
      ("Nordbank ruled out job cuts in Bergen.", "Nordbank will cut 440 jobs in Bergen.", "conflict antonym"),
      (
        "The bank of Norway left its key rate unchanged on 6 March 2021.",
        "The bank of Norway increased its key rate on 6 March 2021.", "conflict antonym"
      ),
      // Who comes goes.
      (
        "In April 2025 Norway moved six thousand troops to Bergen.",
        "In April 2025 six thousand troops of Norway came to Bergen.", "overlap number.same"
      ),
      ("A man is sitting on a bench.", "A man is standing near a bench.", "-"),
      // Two deeds to two things.
      (
        "The police released the name of a 71-year-old woman.", "The police arrested a 71-year-old man in Bergen.", "-"
      ),
      (
        "The crash wounded a 71-year-old woman from Bergen on Friday.",
        "The crash killed a 71-year-old woman from Bergen on Friday.", "conflict antonym"
      ),
      (
        "The bank of Norway left its key rate unchanged at 4 percent on Friday.",
        "The bank of Norway raised its key rate to 4 percent on Friday.", "conflict antonym"
      ),
      ("Paul Berge climbed the tower in Bergen.", "Paul Berge fell from the tower in Bergen.", "-"),
    ] as [RuleRow])
  func opposites(row: RuleRow) { check(row, dates: ("2025-03-01", "2025-03-01")) }

  @Test(
    arguments: [
      (
        "Norway offered two helicopters to Chile on Monday.", "Norway sent two helicopters to Chile on Monday.",
        "conflict offered"
      ),
      (
        "Norway and Chile ended the talks on Monday without signing the accord.",
        "Norway and Chile signed the accord on Monday.", "conflict omitted"
      ),
    ] as [RuleRow])
  func status(row: RuleRow) { check(row, dates: ("2025-03-03", "2025-03-03")) }

  @Test(
    arguments: [
      (
        "Paul Berge has sued the city of Bergen over the harbour.",
        "The city of Bergen has sued Paul Berge over the harbour.", "conflict roles"
      ),
      (
        "Paul Berge has taken the city to court.", "The city has sued Paul Berge over the harbour.", "conflict roles"
      ),
      ("Paul Berge met Anna Lund in Oslo.", "Anna Lund met Paul Berge in Oslo.", "overlap meaning"),
    ] as [RuleRow])
  func roles(row: RuleRow) { check(row, dates: ("2025-03-01", "2025-03-01")) }

  @Test(
    arguments: [
      (
        "There is no ferry crossing the fjord at Bergen.", "A ferry is crossing the fjord at Bergen.",
        "conflict negation"
      ),
      // Why it was not done, and what else is told of who did not do it, is not denied.
      (
        "Last year's surprise winner Paul Berge has not joined the national team because of a broken arm.",
        "Paul Berge has joined the national team.", "conflict negation"
      ),
      ("There was no lack of snow on the pistes of Norway.", "Snow lay on the pistes of Norway.", "-"),
      ("Paul Berge was not hired as a cook.", "Paul Berge was hired as the new coach.", "-"),
      // Who denies more denies less.
      ("The ferry is not crossing the frozen fjord behind the old mill.", "The ferry is crossing a lake.", "-"),
    ] as [RuleRow])
  func negation(row: RuleRow) { check(row) }

  @Test(
    arguments: [
      (
        "The Bergen index gained 22.25 points to 1,018.", "The Bergen index gained 11.22 points to 1,007.",
        "update number.moving"
      ),
      (
        "Costs in Norway rose to $17 million from $11 million.",
        "Costs in Norway rose to $17.7 million from $11.4 million.", "overlap number.same"
      ),
    ] as [RuleRow])
  func numbers(row: RuleRow) { check(row) }

  /// What both articles are about.
  @Test(
    arguments: [
      ("The council approved the plan by eight votes to five.", "The council was unanimous.", "conflict tally"),
      (
        "The council approved the plan by eight votes to five.", "Seven members voted for, six against.",
        "conflict tally"
      ),
      ("Bergen beat Oslo 3-1 on Sunday.", "Bergen beat Oslo 4-1 on Sunday.", "conflict tally"),
      // Two matches, the score before the end, and the record of a season.
      ("Bergen beat Oslo 3-1.", "Bergen beat Oslo 4-2.", "overlap meaning"),
      ("Bergen beat Oslo 3-1.", "Bergen beat Oslo after a 1-1 tie at the half.", "overlap meaning"),
    ] as [RuleRow])
  func tallies(row: RuleRow) { check(row, dates: ("2025-03-03", "2025-03-03"), story: .bergen) }

  @Test(
    arguments: [
      ("Nobody was injured.", "Three workers were taken to hospital.", "conflict nobody"),
      ("Nobody was killed.", "Three workers were injured.", "-"),
      ("Nobody was surprised.", "Three workers were injured.", "-"),
    ] as [RuleRow])
  func nobody(row: RuleRow) { check(row, dates: ("2025-03-03", "2025-03-03"), story: .bergen) }

  @Test func ofTwoStoriesNothingFollows() {
    #expect(compare("Nobody was injured.", "Three workers were injured.")?.rule != "nobody")
  }

  @Test(
    "what is told again and again is of two days, unless these are near each other",
    arguments: [
      ("Stocks in Oslo closed lower on 3 January.", "Stocks in Oslo closed lower on 19 August.", "-"),
      ("Stocks in Oslo closed lower on 3 June.", "Stocks in Oslo closed lower on Tuesday, 19 June.", "conflict date"),
    ] as [RuleRow])
  func daysWithoutAYear(row: RuleRow) { check(row) }

  @Test(
    arguments: [
      (
        "The total bill for the new bridge was put at €31 million.",
        "The bridge will be built at a price of €44 million.",
        "-"
      ),
      (
        "The total bill for the new bridge was put at €31 million.",
        "The overall cost of the bridge project was estimated at €44 million.", "conflict cost"
      ),
      // Another thing, a part, and a rise.
      (
        "The total bill for the new bridge was put at €31 million.", "The price of steel has reached €44 million.", "-"
      ),
      (
        "The total bill for the new bridge was put at €31 million.", "The bill for the bridge has risen by €4 million.",
        "-"
      ),
    ] as [RuleRow])
  func costs(row: RuleRow) { check(row, dates: ("2025-03-03", "2025-03-03"), story: .bergen) }

  @Test func aLaterCostIsAnUpdate() {
    check(
      (
        "The cost of rebuilding the bridge could reach €31 million.",
        "The ministry now puts the bill for the bridge at €44 million.", "update cost"
      ), dates: ("2025-03-03", "2025-04-21"), story: .bergen)
  }

  /// How it was, and how it is now, in articles of one day.
  @Test(
    arguments: [
      (
        "Originally the bridge was to cost €31 million.", "The total price of the bridge now stands at €44 million.",
        "-"
      ),
      (
        "The total bill for the bridge was originally put at €31 million.",
        "The total price of the bridge now stands at €44 million.", "update cost"
      ),
      (
        "Norway initially sent 1,800 soldiers to Bergen.", "Norway now has sent 1,100 soldiers to Bergen.",
        "update number.revised"
      ),
      (
        "The opening of the museum in Bergen was originally planned for 3 May 2025.",
        "The opening of the museum in Bergen is now planned for 14 May 2025.", "update date"
      ),
    ] as [RuleRow])
  func revisions(row: RuleRow) { check(row, dates: ("2025-03-03", "2025-03-03"), story: .bergen) }

  /// Hardly a word in common, but a figure or a minute that nobody tells of two things.
  @Test(
    arguments: [
      (
        "The cabinet freed 4.2 billion kroner for tents and blankets.",
        "Shopkeepers in Bergen laugh about a down payment of 4.2 billion kroner.", "overlap figure"
      ),
      (
        "The cabinet freed 4 billion kroner for tents and blankets.",
        "Shopkeepers in Bergen laugh about a down payment of 4 billion kroner.", "-"
      ),
      ("The tremor hit Bergen at 3:47 a.m.", "The main shock was registered at 03:47.", "overlap figure"),
      ("The tremor hit Bergen at 3:30 a.m.", "The main shock was registered at 03:30.", "-"),
      // A decision and what it decides on; one that was refused.
      (
        "The council in Bergen voted to pump a further €14.5 million into the scheme.",
        "Seven members approved an extra €14.5 million for the museum in Bergen.", "overlap figure"
      ),
      (
        "The council in Bergen voted to pump a further €14.5 million into the scheme.",
        "Seven members rejected an extra €14.5 million for the museum in Bergen.", "-"
      ),
    ] as [RuleRow])
  func figures(row: RuleRow) { check(row, dates: ("2025-03-03", "2025-03-03"), story: .bergen) }

  /// What somebody holds of a thing stands behind the verb.
  @Test(
    arguments: [
      ("Anna Lund welcomed the plan.", "Anna Lund described the plan as insufficient.", "conflict antonym"),
      ("Anna Lund called the plan reckless.", "Anna Lund praised the plan.", "conflict antonym"),
      ("Anna Lund called the plan reckless.", "Anna Lund called the plan overdue.", "-"),
      ("Anna Lund called the plan reckless.", "Anna Lund has called the plan reckless.", "overlap meaning"),
    ] as [RuleRow])
  func judgements(row: RuleRow) { check(row, dates: ("2025-03-03", "2025-03-03"), story: .bergen) }

  /// Present and future tell one appointment.
  @Test(
    arguments: [
      (
        "The next meeting of the bank in Oslo is on 6 May 2025.",
        "The next meeting of the bank in Oslo will be held on 6 May 2025.", "overlap meaning"
      )
    ] as [RuleRow])
  func appointments(row: RuleRow) { check(row, dates: ("2025-03-03", "2025-03-03"), story: .bergen) }

  /// Who has no name is no party.
  @Test(
    arguments: [
      (
        "Norway will pull 1,800 soldiers out of Bergen by May 2029, officials said.",
        "According to local media, Norway will pull 1,100 soldiers out of Bergen by May 2029.",
        "conflict number.different"
      ),
      (
        "Norway will pull 1,800 soldiers out of Bergen by May 2029, Anna Lund said.",
        "According to Peter Berge, Norway will pull 1,100 soldiers out of Bergen by May 2029.",
        "dispute number.speakers"
      ),
    ] as [RuleRow])
  func speakers(row: RuleRow) { check(row) }

  /// Texts that are one but for a word.
  @Test(
    arguments: [
      (
        "The old printing house by the harbour was painted green in the spring.",
        "The old printing house by the harbour was painted yellow in the spring.", "conflict exchange"
      ),
      (
        "The guard was asleep when the thieves broke into the old museum.",
        "The guard was not asleep when the thieves broke into the old museum.", "conflict negation"
      ),
      (
        "The council of Bergen praised the guard who was asleep when the thieves came in.",
        "The council of Bergen praised the guard who was not asleep when the thieves came in.", "conflict exchange"
      ),
      (
        "The old museum of Bergen was robbed for the third time at night.",
        "The old museum of Bergen was robbed for the fourth time at night.", "conflict exchange"
      ),
      // Spellings of one name.
      (
        "The mayor thanked the pilot Lindqvist for bringing the ferry safely into the old harbour.",
        "The mayor thanked the pilot Lindkvist for bringing the ferry safely into the old harbour.", "overlap meaning"
      ),
      // The same sentence is used for one and then for another.
      ("Norway signed the treaty on fishing rights.", "Chile signed the treaty on fishing rights.", "-"),
    ] as [RuleRow])
  func exchanges(row: RuleRow) { check(row, story: .bergen) }

  @Test(
    arguments: [
      (
        "The catering rights for the hall have gone to Lund Holding.",
        "Fjell Bakeries has acquired the catering rights for the hall.", "conflict award"
      ),
      ("The hall was sold to Lund Holding.", "Fjell Bakeries has won the contract.", "-"),
      ("The 14-storey tower opens in May.", "The tower, with 17 storeys, will house the council.", "conflict capacity"),
      ("The 14-storey tower opens in May.", "The council has hired 17 cooks.", "-"),
    ] as [RuleRow])
  func things(row: RuleRow) { check(row, dates: ("2025-03-03", "2025-03-03"), story: .bergen) }

  @Test func soldiersAndTroopsAreCountedAsOneThing() {
    let relation = compare(
      "Norway will withdraw 2,400 troops from Bergen by May 2029.",
      "By May 2029, Norway is to pull 1,700 soldiers out of Bergen.")
    #expect(relation?.rule == "number.different")
  }

  @Test func aDocumentThatTellsBothNumbersContradictsNeither() {
    let (a, b) = ("Norway scored 20 points in Bergen.", "Norway scored 12 points in Bergen.")
    let both = DocumentProfile(amounts: ["point": [12, 20]])
    #expect(compare(a, b)?.kind != .overlap)
    #expect(both.tells(12, of: "point") && !both.tells(13, of: "point") && !both.tells(12, of: nil))
  }
}
