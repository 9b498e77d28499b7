import Lexicons
import Testing

/// The tables that the names are read from hold together.
struct NameTablesTests {
  static let tables: [(LexiconSource, Int)] = [
    (.countries, 240), (.organisations, 200), (.titles, 100), (.givenNames, 500), (.reportingWords, 150),
    (.antonyms, 250),
    (.polarity, 100),
  ]

  @Test(arguments: tables) func rowsAreFullAndColumnsNamed(_ source: LexiconSource, _ least: Int) {
    let table = LexiconTable(source)
    #expect(table.rows.count >= least)
    #expect(Set(table.columns).count == table.columns.count)
    for row in table.rows {
      #expect(row.count == table.columns.count, "\(row)")
      for field in row {
        let parts = field.split(separator: "|", omittingEmptySubsequences: false)
        #expect(field.isEmpty || Set(parts).count == parts.count, "\(field)")
        #expect(field.isEmpty || !parts.contains { $0.isEmpty || $0.hasPrefix(" ") || $0.hasSuffix(" ") }, "\(field)")
      }
    }
  }

  @Test func idsAreUnique() {
    for source in [LexiconSource.countries, .organisations] {
      let ids = LexiconTable(source).rows.map { $0[0] }.filter { !$0.isEmpty }
      #expect(Set(ids).count == ids.count)
    }
  }

  @Test func countriesHaveTheirCodes() {
    let isCode = { (code: String, length: Int) in
      code.utf8.count == length && code.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    }
    for row in LexiconTable(.countries).rows where !row[0].isEmpty {
      #expect(isCode(row[0], 2), "\(row[1])")
      #expect(isCode(row[7], 3) || row[0] == "SU", "\(row[1])")
    }
  }

  /// No name stands for two countries, and no city for two either: the first row would win unseen.
  @Test func namesOfCountriesAreUnique() {
    for columns in [1...2, 3...3] {
      let names = LexiconTable(.countries).rows.flatMap { row in
        Set(row[columns].flatMap { $0.split(separator: "|").map(String.init) })
      }
      let twice = Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys
      #expect(twice.isEmpty)
    }
  }

  @Test func noWordIsItsOwnAntonym() {
    for row in LexiconTable(.antonyms).rows {
      #expect(row[0] != row[1])
      #expect(["verb", "adjective", "noun"].contains(row[2]))
      #expect(
        row[3].split(separator: "|").contains { $0 == row[0] } && row[4].split(separator: "|").contains { $0 == row[1] }
      )
    }
  }

  @Test func valuesOfClassesAreKnown() {
    for row in LexiconTable(.reportingWords).rows {
      #expect(["neutral", "factive", "doubting", "denying"].contains(row[3]))
      let patterns = ["verb-that", "verb-quote", "noun", "phrase", "genitive"]
      #expect(row[4].split(separator: "|").allSatisfy { patterns.contains(String($0)) })
    }
    for row in LexiconTable(.titles).rows { #expect(["office", "honorific", "role"].contains(row[1])) }
  }
}
