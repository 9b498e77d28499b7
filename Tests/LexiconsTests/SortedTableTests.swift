import Lexicons
import Testing

@Suite struct SortedTableTests {
  private func text(_ value: ArraySlice<UInt8>?) -> String? { value.map { String(decoding: $0, as: UTF8.self) } }

  @Test func everyRowIsFoundAndNothingElse() {
    let rows = [("", "A", "x"), ("a", "A", ""), ("a", "B", "y"), ("ab", "A", "z"), ("é", "A", "ö")]
    let file = "# about\nkey\tkind\tvalue\n" + rows.map { "\($0.0)\t\($0.1)\t\($0.2)\n" }.joined()
    let table = SortedTable(Array(file.utf8))
    for row in rows { #expect(text(table[row.0.utf8, row.1.utf8]) == row.2) }
    for missing in [
      ("a", "C"), ("a", ""), ("aa", "A"), ("b", "A"), ("", "B"), ("key", "kind"), ("z", "A"), ("# about", ""),
    ] {
      #expect(table[missing.0.utf8, missing.1.utf8] == nil, "\(missing)")
    }
  }

  @Test(arguments: ["", "# only this\n", "# only this", "key\tkind\tvalue\n", "key\tkind\tvalue"])
  func tablesWithoutRows(file: String) {
    let table = SortedTable(Array(file.utf8))
    #expect(table["".utf8, "".utf8] == nil)
    #expect(table["key".utf8, "kind".utf8] == nil)
  }

  @Test(arguments: [LexiconSource.lemmas, .lemmaRules]) func embeddedTablesAreSorted(source: LexiconSource) {
    let table = SortedTable(source)
    for row in LexiconTable(source).rows { #expect(text(table[row[0].utf8, row[1].utf8]) == row[2], "\(row)") }
  }
}
