import Comparison
import Document
import Language
import Testing

@Suite struct LineageTests {
  private func shingles(_ text: String) throws -> [Int64] {
    Lineage.shingles(of: DocumentAnalysis(try AnyDocumentReader().read(Array(text.utf8))))
  }

  private static let original = """
    The harbour of Bergen has lost a third of its ships since the tunnel was opened in the spring of last year. Captains
    complain about the fees, and the council has promised to look at them before the winter begins. So far nothing has
    been decided, and two companies have already moved their offices to the south of the country.
    """

  @Test func aCopySharesItsWordsWithTheOriginal() throws {
    let copy = Self.original.replacing("So far nothing has", with: "Until now nothing at all has")
    let (a, b) = (try shingles(Self.original), try shingles(copy))
    #expect(try #require(Lineage.sharedCount(a, b)) > 30)
    #expect(a == a.sorted() && Set(a).count == a.count)
  }

  @Test func anArticleOfItsOwnIsNoCopy() throws {
    let other = """
      Fewer ships than before call at Bergen, where the new tunnel has taken much of the traffic. Fees are high, captains
      say, and a promise of the council to lower them has come to nothing yet. Two firms have left for the south.
      """
    #expect(Lineage.sharedCount(try shingles(Self.original), try shingles(other)) == nil)
  }

  @Test func quotingTheSameStatementIsNoCopying() throws {
    let statement =
      "“The fees will be looked at before the winter begins, and everybody who has paid too much since the tunnel was opened will get the money back without having to ask for it,” the mayor said."
    let a = "In Bergen the council has given in after months. " + statement
    let b = "Captains were pleased on Monday about what they heard. " + statement
    #expect(Lineage.sharedCount(try shingles(a), try shingles(b)) == nil)
  }
}
