import Lexicons
import Testing

@testable import Language

@Suite struct AbbreviationTableTests {
  private let rows = LexiconTable(.abbreviations).rows

  @Test func everyRowHasAKnownKind() {
    #expect(rows.count > 100)
    for row in rows {
      #expect(row.count == 2 && (row[1] == "starter" || AbbreviationLexicon.Kind(rawValue: row[1]) != nil), "\(row)")
    }
  }

  @Test func noEntryStandsTwice() {
    let abbreviations = rows.filter { $0[1] != "starter" }.map { $0[0] }
    #expect(Set(abbreviations).count == abbreviations.count)
  }

  @Test func entriesAreWrittenWithoutTheirLastStop() {
    for row in rows { #expect(!row[0].isEmpty && !row[0].hasSuffix(".") && row[0].utf8.count <= 16, "\(row)") }
  }

  @Test func capitalisedEntriesMatchOnlyCapitalisedWords() {
    func kind(_ word: String) -> AbbreviationLexicon.Kind? {
      let bytes = Array(word.utf8)
      return AbbreviationLexicon.shared.stopKind(bytes, 0, bytes.count)
    }
    #expect(kind("Mar") == .date)
    #expect(kind("mar") == nil)
    #expect(kind("etc") == .end)
    #expect(kind("ETC") == .end)
    #expect(kind("Yahoo") == nil)
    #expect(kind("") == nil)
  }
}
