import Lexicons
import Testing

@Suite struct LexiconTests {
  @Test(arguments: LexiconSource.allCases) func everyTableIsWellFormed(source: LexiconSource) {
    let table = LexiconTable(source)
    #expect(table.columns.count >= 2)
    #expect(!table.rows.isEmpty)
    #expect(table.rows.allSatisfy { $0.count == table.columns.count && !$0.joined().isEmpty })
  }

  @Test func wordsAreFoundWhereTheyLie() throws {
    let words = WordList()
    #expect(try #require(words["of"]).count > 1000)
    #expect(words["approved"]?.isDictionaryWord == true)
    #expect(words["turkey"].map { $0.isDictionaryWord || $0.isName } == true)
    #expect(words["tehran"]?.isName == true)
    for missing in ["", "zzzzzz", "#", "qqq", "aaaaaaa", "word", "\u{10FFFF}"] where missing != "word" {
      #expect(words[missing] == nil)
    }
  }

  /// The look-up reads the file as it lies: it must be sorted by its bytes.
  @Test func everyWordIsFound() {
    let words = WordList()
    let rows = LexiconTable(.words).rows
    #expect(zip(rows, rows.dropFirst()).allSatisfy { Array($0[0].utf8).lexicographicallyPrecedes(Array($1[0].utf8)) })
    for row in stride(from: 0, to: rows.count, by: 37).map({ rows[$0] }) {
      #expect(words[row[0]]?.count == Int(row[1]))
    }
  }

  @Test(arguments: [
    (LexiconSource.nameWords, ["closedClass", "calendar", "institutionHeads", "particles", "governmentNouns"]),
    (.blockWords, ["biographyRole", "letterhead", "captionDirection", "captionLabel", "editingNote"]),
    (.comparison, ["light", "growing", "empty"]),
  ])
  func classesOfWords(source: LexiconSource, names: [String]) {
    let classes = WordClasses(source)
    for name in names { #expect(!classes[name].isEmpty && classes.list(name).count == classes[name].count, "\(name)") }
    #expect(classes["no such class"].isEmpty)
  }
}
