import Document
import Foundation
import LedgerTestSupport
import Testing

@testable import Language

/// A row of `times.tsv`.
struct TimeRow: Sendable, CustomTestStringConvertible {
  var document: CalendarDate?
  var text: String
  var values: [String]
  var testDescription: String { text }

  static let all: [TimeRow] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "times.tsv")
    let lines = ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n")
    return lines.filter { !$0.hasPrefix("#") }.dropFirst().map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let values = fields[2].split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      return TimeRow(document: CalendarDate(iso: fields[0]), text: fields[1], values: values)
    }
  }()
}

/// The expressions of a text written on a date, each sentence parsed.
func times(in text: DerivedText, on date: CalendarDate?) -> [TimeExpression] {
  let sentences = SentenceSegmenter().sentences(inPlainText: text)
  return DocumentAnalysis(of: text, sentences: sentences, date: date).sentences.flatMap(\.times)
}

struct TimeTableTests {
  @Test func hasRows() { #expect(TimeRow.all.count > 60) }

  @Test(arguments: TimeRow.all)
  func readsAndResolves(_ row: TimeRow) {
    let marked = MarkedText(row.text)
    let found = times(in: marked.derived, on: row.document)
    #expect(
      found.map { marked.derived.string(in: $0.range) } == marked.ranges.map { marked.derived.string(in: $0) })
    let values = found.map { time in
      time.kind.rawValue + " " + (time.ends.count == 2 ? time.iso ?? "?" : time.timex ?? "?")
    }
    #expect(values == row.values)
  }
}
