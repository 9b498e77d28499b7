import Document
import Store
import Testing

@testable import Ledger

@Suite("Adding articles")
struct AddArticlesTests {
  private let turkish = """
    Toplantı bir gün sürdü ve bu sabah daha çok kişi geldi. Köprü için bir karar olarak bu metin de kabul edildi ve \
    daha sonra ilan edildi. Iran closed the border crossing at Bazargan in May 2024.
    """

  private func add(_ bytes: [UInt8], to ledger: TestLedger, forced: Bool = false) throws -> AddArticles.Report {
    try AddArticles(store: ledger.store, isLanguageForced: forced).add(
      bytes, path: "t.txt", relativePath: "t.txt", given: SourceMetadata())
  }

  @Test("a text in another language is stored without claims, and said so")
  func foreign() throws {
    let ledger = try TestLedger()
    let report = try add(Array(turkish.utf8), to: ledger)
    #expect(report.change == .added && report.claimCount == 0 && report.foreignLanguage == "Turkish")
    #expect(try ledger.store.sources().map(\.language) == ["tr"])
    #expect(try ledger.store.claims().isEmpty)
  }

  @Test("forced, claims are read from it, also when it was stored without before")
  func forced() throws {
    for isKnown in [false, true] {
      let ledger = try TestLedger()
      if isKnown { _ = try add(Array(turkish.utf8), to: ledger) }
      let report = try add(Array(turkish.utf8), to: ledger, forced: true)
      #expect(report.change == .added && report.claimCount > 0 && report.foreignLanguage == nil)
      let again = try add(Array(turkish.utf8), to: ledger)
      #expect(again.change == .unchanged && again.claimCount == report.claimCount && again.foreignLanguage == nil)
      #expect(try ledger.store.damages() == [])
    }
  }

  @Test("the report names the source of old bytes, too")
  func oldBytes() throws {
    let ledger = try TestLedger()
    let first = try ledger.add(TestArticle("a.txt", "Iran closed the border crossing at Bazargan in May 2024."))
    try ledger.add(TestArticle("a.txt", "Iran opened the border crossing at Bazargan in June 2024."))
    let report = try ledger.add(TestArticle("b.txt", "Iran closed the border crossing at Bazargan in May 2024."))
    #expect(report.change == .unchanged && report.source.id == first.source.id)
  }

  @Test("what the user says is stronger than what the text says")
  func metadata() throws {
    let ledger = try TestLedger()
    let text = """
      Talks on the Crossing

      By Jane Example

      KOSTAN, May 3 (Adria Wire) - Iran closed the border crossing at Bazargan in May 2024. Drivers waited in the sun.
      """
    try ledger.add(TestArticle("a.txt", text, date: "2024-05-04"))
    let source = try #require(try ledger.store.sources().first)
    #expect(source.metadata.title == "Talks on the Crossing")
    #expect(source.metadata.author == "Jane Example")
    #expect(source.metadata.date == CalendarDate(iso: "2024-05-04"))
  }

  @Test(
    "what is no article is refused and not stored",
    arguments: [
      ([], DocumentError.empty), (Array(0..<200), .binary), (Array("{\\rtf1".utf8), .unsupported(.rtf)),
      (Array("<html><body><!-- x".utf8), .noText), ([0x50, 0x4B, 3, 4, 0, 0], .unsupported(.zip)),
    ] as [([UInt8], DocumentError)])
  func refused(bytes: [UInt8], error: DocumentError) throws {
    let ledger = try TestLedger()
    #expect(throws: AddError.document(error)) { try add(bytes, to: ledger) }
    #expect(try ledger.store.sources().isEmpty)
  }

  @Test("an article that cannot be stored is an error of the store")
  func storeError() throws {
    let ledger = try TestLedger()
    let reader = try LedgerStore(path: ledger.store.path, access: .read)
    #expect(throws: AddError.store(.readOnly(path: ledger.store.path))) {
      try AddArticles(store: reader).add(
        Array("Some text.".utf8), path: "a", relativePath: "a", given: SourceMetadata())
    }
  }

  @Test("what is compared knows the numbers that its article tells")
  func amounts() throws {
    let ledger = try TestLedger()
    _ = try add(Array("The barge lost 38 crates near Nesset. Divers of the harbour found nothing.".utf8), to: ledger)
    let claims = try ledger.store.comparableClaims()
    let counted = try #require(claims.flatMap(\.statement.features.quantities).first)
    #expect(claims.allSatisfy { $0.document.tells(38, of: counted.counted.first) })
    #expect(claims.contains { $0.statement.features.arguments.contains { $0.quantities.isEmpty } })
  }
}
