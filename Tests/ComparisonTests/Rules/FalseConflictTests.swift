import Comparison
import Testing

/// Pairs of one story that look like conflicts and are none.
@Suite struct FalseConflictTests {
  /// Whether the rules hold two sentences of one day's news for a conflict.
  private func conflicts(_ row: (a: String, b: String), dates: (String, String) = ("2025-03-01", "2025-03-01"))
    -> String?
  {
    compare(row.a, row.b, dates: dates, story: .bergen).flatMap { $0.kind == .conflict ? $0.reason : nil }
  }

  @Test(
    "words of one person that another sentence of the same day may follow",
    arguments: [
      // Who stands somewhere may be killed there.
      ("Paul Berge was killed in Bergen on Saturday.", "On Saturday Paul Berge was standing on a pier in Bergen."),
      // Who climbs may fall so many metres.
      (
        "On Saturday, 27-year-old Paul Berge fell about 400 metres when he climbed towards the Lind hut with two cousins.",
        "Paul Berge, 27, climbed towards the Lind hut above Bergen on Saturday."
      ),
      ("Paul Berge was arrested in Bergen.", "Paul Berge was later released in Bergen."),
      // The one escaped and killed.
      ("Paul Berge escaped and killed a guard in Bergen.", "Paul Berge killed a guard in Bergen."),
      // The losers, and the winners.
      ("Bergen Rovers lost to Delmar United in the cup final, 20-13.", "Delmar United won the cup final."),
    ])
  func sequences(row: (String, String)) { #expect(conflicts(row) == nil) }

  @Test(
    "what is not wholly or formally so, and what is not so of another",
    arguments: [
      ("Norway has not formally left the Delmar treaty.", "Norway left the Delmar treaty on Saturday."),
      ("Paul Berge is not completely new to the Bergen band.", "Paul Berge is new to the Bergen band."),
      (
        "Paul Berge never checked into Hotel Lind but is back at Hotel Moen.",
        "Paul Berge checked into Hotel Falk on Saturday night."
      ),
      (
        "Ms. Berge was not in the library when the roof burned.",
        "Some visitors were in the library in Bergen when the roof burned."
      ),
    ])
  func denials(row: (String, String)) { #expect(conflicts(row) == nil) }

  @Test func whatIsDeniedOfTheSameIsAConflict() {
    #expect(conflicts(("Norway has not left the Delmar treaty.", "Norway left the Delmar treaty on Saturday.")) != nil)
    #expect(conflicts(("Paul Berge never came to Hotel Lind.", "Paul Berge came to Hotel Lind.")) != nil)
  }

  /// Of articles that were written a year apart, or on two days.
  @Test(
    "days that the sentences do not tell",
    arguments: [
      (
        "Berge’s boat was found in a creek near Bergen on April 9.",
        "Berge’s boat was found in a creek near Bergen on April 9."
      ),
      (
        "Ada Lund left on Friday. A helicopter from Bergen was called about 3pm to assist with the search.",
        "Nobody swam on Thursday. A helicopter from Bergen was called at 3 pm to assist with the search."
      ),
      (
        "Paul Berge was sentenced in Bergen on Saturday.",
        "Paul Berge was sentenced in Bergen for the March 11, 2024, robbery."
      ),
      (
        "As of 4 p.m. on Saturday, 900 people had voted in Bergen.",
        "People voted in Bergen from 8 a.m. on Saturday."
      ),
    ])
  func days(row: (String, String)) { #expect(conflicts(row, dates: ("2024-04-12", "2025-04-12")) == nil) }

  @Test(
    "counts of other people",
    arguments: [
      ("The storm in Bergen injured 240 people.", "The storm in Bergen left 30 people seriously injured."),
      ("The storm killed 41 people in Norway.", "Twelve people were killed by the storm in Harwick."),
      ("Dozens were injured in the storm.", "Injured people were brought to Bergen in two trucks."),
    ])
  func tolls(row: (String, String)) { #expect(conflicts(row) == nil) }

  @Test func whatACourtTellsIsCounted() {
    let first = "A judge in Bergen sentenced the man who killed four people to life in prison."
    #expect(conflicts((first, "The man who killed seven people was sentenced in Bergen to life in prison.")) != nil)
  }

  @Test func goalsOfTwoKinds() {
    let free = "Paul Berge scored six goals this season in Bergen"
    #expect(conflicts((free + ".", "Paul Berge scored nine goals this season in Bergen.")) != nil)
    #expect(
      conflicts((free + " on penalties.", "Paul Berge scored nine goals this season in Bergen on defence.")) == nil)
  }

  @Test func presidentsOfTwoCountries() {
    let story = DocumentProfile(names: ["country:NO": 5, "country:SE": 4, "person:lund ada": 3, "person:berg nils": 3])
    let relation = compare(
      "President Ada Lund accused the Norwegian government of a plot.", "Norway’s President Nils Berg denied it.",
      dates: ("2025-03-01", "2025-03-01"), story: story)
    #expect(relation?.rule != "office")
  }

  @Test(
    "whose age it is where two are told",
    arguments: [
      ("Police held 27-year-old Nils Berg for the death of his 34-year-old neighbour Ada Lund.", true),
      ("Police held Nils Berg, 34, for the death of 20-year-old Ada Lund.", true),
      ("Police held Nils Berg and a 34-year-old friend of Ada Lund, 20, in Bergen.", false),
    ])
  func agesOfTwo(text: String, differs: Bool) {
    let other = "Nils Berg, 27, was charged with the murder of Ada Lund, 20, in Bergen."
    let relation = compare(text, other, dates: ("2025-03-01", "2025-03-01"), story: .bergen)
    #expect((relation?.rule == "age") == differs)
  }

  /// Of articles without a date that share no more than a name.
  @Test func theAgeYearsLater() {
    let relation = compare("The 32-year-old Paul Berge won in Bergen.", "Paul Berge, 36, floored Nils Moen in Oslo.")
    #expect(relation?.rule != "age")
  }

  @Test func theAgeOfAnotherPerson() {
    #expect(
      conflicts(("The 36-year-old Paul Berge won in Bergen.", "Paul Berge beat the 40-year-old Swede in Bergen."))
        == nil)
    #expect(conflicts(("The 36-year-old Paul Berge won in Bergen.", "Paul Berge, 40, lost in Bergen.")) != nil)
  }
}
