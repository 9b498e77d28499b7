import Testing

@testable import Document

@Suite struct BlockClassifierTests {
  private func blocks(_ text: String) throws -> [(kind: String, text: String)] {
    let document = try AnyDocumentReader().read(Array(text.utf8))
    return document.blocks.map { ($0.kind.name, document.text.string(in: $0.range)) }
  }

  @Test func aWireReport() throws {
    let found = try blocks(
      """
      Ferries stop as strike spreads

      By Lena Ortiz and Paul Adeyemi

      PIRAEUS, Greece, May 4 (Strait Wire) — Ferry crews walked off their ships on Monday, unions said.

      The owners called the strike illegal.

      (Writing by Paul Adeyemi; Editing by R. Sand)
      """)
    #expect(found.map(\.kind) == ["headline", "byline", "dateline", "body", "body", "byline"])
    #expect(found[2].text == "PIRAEUS, Greece, May 4 (Strait Wire) —")
    #expect(found[3].text.hasPrefix("Ferry crews walked"))
  }

  @Test func aSentenceThatBeginsWithByIsNoByline() throws {
    let found = try blocks(
      """
      Ferry line to close

      By Lena Ortiz

      The owners of the ferry line met in Bergen on Monday.

      By October of 2027, Fjordline is to sell two of its ships in Bergen.

      Nothing was said about the crews. They were told to wait.
      """)
    #expect(found.map(\.kind) == ["headline", "byline", "body", "body", "body"])
  }

  @Test func aPageWithWhatStandsAroundIt() throws {
    let found = try blocks(
      """
      N E W S

      What Comes After the Harbor Deal?

      Maya Holt

      May 7, 2025

      6 min read

      What Comes After the Harbor Deal?

      The deal was signed in the spring, and little has happened since. The cranes stand still.

      Old Debts:

      The port owes the city money. Nobody knows how much it is.

        • 1. Pay first: the city should publish what it is owed by the port.

      The cranes will stay where they are for now.

      Maya Holt

      Grow Faster With Notely

      Notely allows you to keep your notes. Start your free trial today!
      """)
    #expect(
      found.map(\.kind) == [
        "furniture: navigation", "headline", "byline", "dateline", "furniture: navigation", "headline", "body",
        "heading",
        "body", "list item", "body", "byline", "furniture: navigation", "furniture: advertisement",
      ])
  }

  @Test func anAnalysisWithItsAuthors() throws {
    let found = try blocks(
      """
      The pact has changed little in the valley. Trade is what it was.

      Who gains from it

      Farmers gain nothing. The nonprofit that they founded has closed.

      Nora Lindh is a research fellow at the Institute for River Studies. @noralindh

      Photo by JAN KOS/Agency via Pictures

      The Institute for River Studies does not take positions; the views expressed are those of the authors.
      """)
    #expect(
      found.map(\.kind) == [
        "body", "heading", "body", "furniture: biography", "furniture: photo credit", "furniture: disclaimer",
      ])
  }

  @Test func captionsGiveClaimsAndCreditsDoNot() throws {
    let found = try blocks(
      """
      The mayor spoke for an hour in the square.

      Mayor Ada Brandt (L) greets the crowd in the main square on 4 May 2025.

      Photo: T. Quist
      """)
    #expect(found.map(\.kind) == ["body", "caption", "furniture: photo credit"])
    #expect(Block.Kind.caption.givesClaims)
    #expect(!Block.Kind.furniture(.photoCredit).givesClaims)
    #expect(!Block.Kind.headline.givesClaims && !Block.Kind.heading.givesClaims)
  }

  @Test func timeStampsOfLiveUpdatesAreHeadings() throws {
    let found = try blocks(
      """
      LIVE: Flood in the delta

      TUE 6 MAY, 10:05 — Water still rising

      The dam holds, the governor says on the radio this morning.

      TUE 6 MAY, 09:10

      Two bridges are closed to all traffic.
      """)
    #expect(found.map(\.kind) == ["headline", "heading", "body", "heading", "body"])
  }

  @Test func theLastSentenceOfAnArticleIsItsOwn() throws {
    let found = try blocks("The council met on Monday and voted for the plan.\n\nIt was over by noon.")
    #expect(found.map(\.kind) == ["body", "body"])
  }
}
