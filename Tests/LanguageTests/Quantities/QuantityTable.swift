import Document
import Foundation
import Testing

@testable import Language

/// The rows of a table beside this file, without comments and the names of the columns.
func rows(of table: String, file: String = #filePath) throws -> [[String]] {
  let place = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent(table)
  let lines = try String(contentsOf: place, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
  return lines.dropFirst().map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
}

/// A text as one sentence with its analysis.
struct AnalyzedSentence {
  var text: DerivedText
  var analysis: SentenceAnalysis

  init(_ written: String) throws {
    text = DerivedText(written)
    let sentence = Sentence(range: text.range, tokens: Tokenizer().tokens(in: text, text.range))
    analysis = try #require(DocumentAnalysis(of: text, sentences: [sentence]).sentences.first)
  }
}

extension Quantity {
  /// As `quantities.tsv` writes it.
  var described: String {
    var text = (bound == .exactly ? "" : bound.rawValue + " ") + canonical
    if !countedLemmas.isEmpty { text += " of " + countedLemmas.joined(separator: " ") }
    if isPartitive { text += " (one of)" }
    if let change { text += " (\(change.direction) \(change.part))" }
    return text
  }
}
