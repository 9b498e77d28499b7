import Claims
import Document
import Foundation
import Language
import Lexicons
import Testing

@Suite struct FactualityTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var tokens: [String]
    var event: Int
    var expected: [String]
    var testDescription: String { tokens.joined(separator: " ") }
  }

  static let rows: [Row] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "events.tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst().map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let tokens = fields[0].split(separator: " ").map(String.init)
      let event = tokens.firstIndex { $0.hasPrefix("⟦") } ?? 0
      let plain = tokens.map { $0.filter { $0 != "⟦" && $0 != "⟧" } }
      return Row(tokens: plain, event: event, expected: Array(fields.dropFirst()))
    }
  }()

  private static func words(_ tokens: [String]) -> [Word] {
    var start = 0
    return zip(tokens, Parser.english.trees(of: [tokens])[0].nodes).map { token, node in
      defer { start += token.utf8.count + 1 }
      let kind: Token.Kind = token.contains { $0.isLetter || $0.isNumber } ? .word : .punctuation
      return Word(Token(range: TextRange(start, start + token.utf8.count), kind: kind), node)
    }
  }

  private static func finder(_ tokens: [String]) -> FactualityFinder { FactualityFinder(WordTree(words(tokens))) }

  @Test func thereAreRows() { #expect(Self.rows.count > 60) }

  @Test(arguments: rows) func events(row: Row) {
    let event = Self.finder(row.tokens)[row.event]
    #expect(
      [
        event.polarity.rawValue, "\(event.certainty)", event.status.rawValue,
        event.reasons.map { row.tokens[$0] }.joined(separator: " "),
      ] == row.expected)
  }

  /// What somebody says is never certain, and as negative as it is said to be.
  @Test(arguments: rows.filter { $0.tokens.last == "." && $0.expected[2] == "asserted" })
  func reportingKeepsThePolarity(row: Row) {
    let tokens = ["The", "ministry", "said", "that"] + row.tokens
    let event = Self.finder(tokens)[row.event + 4]
    #expect(event.polarity.rawValue == row.expected[0])
    #expect(event.certainty < .certain)
    #expect(event.status == .reported)
  }

  @Test(arguments: rows) func whatTurnsIsAReason(row: Row) {
    let finder = Self.finder(row.tokens)
    for index in row.tokens.indices {
      let event = finder[index]
      #expect(Set(event.negators).isSubset(of: event.reasons))
      #expect(event.reasons == Set(event.reasons).sorted())
      #expect(event.polarity == .affirmative || !event.negators.isEmpty)
      #expect(event.status == .asserted || !event.reasons.isEmpty)
    }
  }

  @Test(arguments: [
    "", "not", "? ?", "not not not not", "if if if", "will will will", "no no no no one", "to to to be to",
    "denied denied that that denied", "yet to", "not only but", "without", "according to", "is to",
    String(repeating: "said that he ", count: 400), String(repeating: "not ", count: 1_000),
  ])
  func hostileWords(text: String) {
    let tokens = text.split(separator: " ").map(String.init)
    let finder = Self.finder(tokens)
    for index in tokens.indices { #expect(finder[index].reasons.allSatisfy(tokens.indices.contains)) }
  }

  @Test(arguments: [
    ("Norway and Chile want trade to reach ten billion crowns.", Statement.Factuality.planned),
    ("The council expects the works to begin in May.", .planned), ("The council is to blame for the delay.", .asserted),
    ("The mayor asked the council to wait.", .asserted),
  ])
  func claimsAreAsFirmAsTheirWords(text: String, factuality: Statement.Factuality) throws {
    #expect(try readClaims(text).map(\.statement.factuality) == [factuality])
  }

  @Test func valuesOfTheTableAreKnown() {
    let table = LexiconTable(.polarity)
    let outcomes: Set = ["yes", "likely", "open", "unlikely", "no"]
    let beside: Set = ["head", "determiner", "argument", "clause", "condition", "outer", "verb", "excess"]
    let governed: Set = ["that", "to", "ing", "np", "noun"]
    var known: Set<[String]> = []
    for row in table.rows {
      let frames = row[3].split(separator: "|").map(String.init)
      switch row[2] {
      case "verb", "noun", "adjective": #expect(governed.isSuperset(of: frames), "\(row)")
      case "auxiliary", "adverb", "negation", "marker", "phrase": #expect(beside.isSuperset(of: frames), "\(row)")
      default: Issue.record("unknown part: \(row)")
      }
      #expect(outcomes.contains(row[4]) && outcomes.contains(row[5]), "\(row)")
      #expect(row[6].isEmpty || Statement.Factuality(rawValue: row[6]) != nil, "\(row)")
      for frame in frames { #expect(known.insert([row[0], row[2], frame]).inserted, "\(row[0]) twice: \(frame)") }
    }
  }
}
