import Comparison
import Testing

/// Claims that name the same places, firms or persons and tell it in other words.
@Suite struct NamedMatterTests {
  /// Who writes day, month and year of what both name dates one thing.
  @Test(arguments: [
    (
      "The Bergen to Oslo line of Fjordline Railways reopened on 4 May 2019.",
      "On 9 May 2019, Fjordline Railways began running trains again from Bergen to Oslo.", "conflict date"
    ),
    // Further apart they may be two steps, or two tries.
    (
      "The Bergen to Oslo line of Fjordline Railways reopened on 4 May 2019.",
      "On 9 August 2019, Fjordline Railways began running trains again from Bergen to Oslo.", "-"
    ),
    // Without the year nobody can say that it is one time.
    (
      "The Bergen to Oslo line of Fjordline Railways reopened on 4 May.",
      "On 9 May, Fjordline Railways began running trains again from Bergen to Oslo.", "-"
    ),
    // One sum, lent once.
    (
      "The board of the World Bank cleared 3 billion dollars in lending to Norway on 4 May 2019.",
      "Norway secured a loan of $3 billion from the World Bank on 20 July 2019.", "conflict date"
    ),
    // One ship, taken once.
    (
      "On 7 March 2019, the navy of Norway detained the tanker Nordlink Star.",
      "The tanker Nordlink Star was seized by Norway on 20 May 2019.", "conflict date"
    ),
    // As many, by one month and by another.
    (
      "Fjordline Railways will cut 5,400 jobs at its Nordstad works by December 2027.",
      "5,400 employees of Fjordline Railways in Nordstad will be laid off by May 2027.", "conflict date"
    ),
  ])
  func dates(row: RuleRow) { check(row, story: .bergen) }

  @Test(arguments: [
    // People who fled are refugees.
    (
      "Norway gave shelter to 410,000 people who had fled Chile as of 2017.",
      "Norway hosted 260,000 refugees from Chile in 2017.", "conflict number.different"
    ),
    // Of the same names and day another verb gives the same.
    (
      "On 2 May 2019, Norway promised Chile 640 million dollars in emergency relief.",
      "Oslo pledged $300 million in humanitarian aid to Chile on 2 May 2019.", "conflict number.different"
    ),
    // A line between two towns has one length.
    (
      "90 million euros will be spent on 40 kilometres of track between Nordstad and Bergen.",
      "The railway from Nordstad to Bergen will be 65 kilometres long.", "conflict number.different"
    ),
    // The agreement to buy and the purchase to come are one plan.
    (
      "Fjordline Railways agreed on 2 May 2019 to buy Nordlink Ferries for 4 billion dollars.",
      "Nordlink Ferries is to be bought by Fjordline Railways for 7 billion dollars under a deal of 2 May 2019.",
      "conflict number.different"
    ),
    // Votes are counted by who casts them; ferries are no bridges.
    (
      "A 2019 resolution of the Nordic League on Nordstad, Norway, passed with 84 votes in favor.",
      "The resolution of the Nordic League on Nordstad, Norway, was backed by 31 countries in 2019.",
      "conflict number.different"
    ),
    (
      "Norway bought 14 ferries for Nordstad in 2019.", "Norway bought 40 bridges for Nordstad in 2019.",
      "overlap meaning"
    ),
    // A part and the whole.
    (
      "The hospitals of Norway treated 61 children under five for burns in 2019.",
      "The hospitals of Norway treated 9,300 people for burns in 2019.", "-"
    ),
  ])
  func numbers(row: RuleRow) { check(row, story: .bergen) }

  /// A capital stands for its government wherever it stands in the sentence.
  @Test(arguments: [
    (
      "Norway bought 14 ferries from Santiago de Chile for 90 million dollars in 2019.",
      "Chile sold 14 ferries to Norway for 160 million dollars in 2019.", "conflict number.different"
    ),
    (
      "Norway bought 14 ferries from Ottawa for 90 million dollars in 2019.",
      "Canada sold 14 ferries to Norway for 160 million dollars in 2019.", "conflict number.different"
    ),
  ])
  func capitals(row: RuleRow) { check(row) }

  @Test(arguments: [
    (
      "The 2029 summit of the Arab League will be held in Bergen.",
      "In 2029, the summit of the Arab League is to take place in Oslo.", "conflict place"
    )
  ])
  func places(row: RuleRow) { check(row) }

  /// What did not happen, was not sold, was called off.
  @Test(arguments: [
    (
      "Norway bought 14 ferries from Canada in 2019.", "Canada refused to sell ferries to Norway in 2019.",
      "conflict negation"
    ),
    (
      "Paul Berge of Norway was welcomed in Quito on 4 May 2019.",
      "Paul Berge of Norway cancelled his trip to Quito planned for 4 May 2019.", "conflict antonym"
    ),
    (
      "A truce between Norway and Chile around Nordstad came into force on 4 May 2019.",
      "Norway and Chile failed to agree on a truce around Nordstad on 4 May 2019.", "conflict negation"
    ),
    (
      "Fjordline Railways agreed on 4 May 2019 to buy Nordlink Ferries for 4 billion dollars.",
      "Fjordline Railways walked away on 4 May 2019 from its plan to buy Nordlink Ferries.", "conflict antonym"
    ),
  ])
  func undone(row: RuleRow) { check(row, dates: ("2019-06-01", "2019-06-01"), story: .bergen) }

  /// What goes on being counted long after the day of the event.
  @Test func aTollToldAnew() {
    check(
      (
        "On 4 May 2019, an attack on a hospital in Nordstad killed 41 people.",
        "The death toll from the attack on a hospital in Nordstad has risen to 67.", "update number.growing"
      ), dates: ("2021-03-01", "2021-02-01"))
  }
}
