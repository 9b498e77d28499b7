import Testing

@testable import Lexicons

/// Laws that hold for every row: the tables are searched where they lie, so they must be as the search thinks.
@Suite struct WordNetTablesTests {
  let wordNet = WordNet()
  let words = LexiconTable(.wordNet)
  let kinds = LexiconTable(.wordNetKinds)

  @Test func columns() {
    #expect(words.columns == ["lemma", "pos", "class", "senses", "antonyms", "derived"])
    #expect(kinds.columns == ["first", "end", "parent", "word", "opposite", "follows"])
  }

  @Test func everyWordIsFound() {
    for row in words.rows where row[1] != "*" {
      let part = row[1].utf8.first.flatMap(WordNet.Part.init(rawValue:))
      #expect(part.map { wordNet.contains(row[0], as: $0) } == true, "\(row)")
      #expect(row[3].utf8.count % 4 == 0 && !row[3].isEmpty, "\(row)")
    }
  }

  /// A class is named by one of its own words.
  @Test func classesAreDisjoint() {
    let leaders = Set(words.rows.map { $0[2] }.filter { !$0.isEmpty })
    let leading = Set(words.rows.filter { $0[1] != "*" && $0[2].isEmpty }.map { $0[0] })
    #expect(leaders.subtracting(leading).isEmpty, "\(leaders.subtracting(leading).sorted().prefix(5))")
  }

  @Test func derivationsHoldEachWay() {
    for row in stride(from: 0, to: words.rows.count, by: 61).map({ words.rows[$0] }) {
      guard let part = row[1].utf8.first.flatMap(WordNet.Part.init(rawValue:)) else { continue }
      for other in wordNet.derivations(of: row[0], as: part) {
        #expect(
          wordNet.derivations(of: other.lemma, as: other.part).contains(WordNet.Word(row[0], part)), "\(row) \(other)")
      }
    }
  }

  /// Each kind lies wholly within the kind above it.
  @Test func kindsAreNested() {
    let ends = Dictionary(uniqueKeysWithValues: kinds.rows.map { ($0[0], $0[1]) })
    for row in kinds.rows {
      #expect(row[0].utf8.lexicographicallyPrecedes(row[1].utf8))
      guard !row[2].isEmpty else { continue }
      #expect(row[2].utf8.lexicographicallyPrecedes(row[0].utf8))
      #expect(ends[row[2]].map { !$0.utf8.lexicographicallyPrecedes(row[1].utf8) } == true, "\(row)")
    }
  }

  /// Climbing from a synset meets just the kinds whose ranges hold it.
  @Test func kindsByRangeAndByClimbing() {
    let table = KindTable(LexiconSource.wordNetKinds.bytes)
    let ranges = kinds.rows.map { KindTable.number($0[0].utf8)..<KindTable.number($0[1].utf8) }
    for row in stride(from: 0, to: words.rows.count, by: 997).map({ words.rows[$0] }) where row[1] != "*" {
      let synset = KindTable.number(row[3].utf8.prefix(3))
      let above = table.kinds(above: synset).map { $0.first..<$0.end }
      #expect(above.reversed() == ranges.filter { $0.contains(synset) && $0.lowerBound != synset }, "\(row)")
    }
  }
}
