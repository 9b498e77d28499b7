import Document
import Language

/// Consecutive words of a sentence, with questions that several rules ask.
struct Passage {
  let analysis: SentenceAnalysis
  let text: DerivedText
  /// Indices of `analysis.words`.
  var range: Range<Int>

  var words: [Word] { analysis.words }
  var isEmpty: Bool { range.isEmpty }
  var count: Int { range.count }
  subscript(index: Int) -> Word { analysis.words[index] }

  func part(_ range: Range<Int>) -> Passage { Passage(analysis: analysis, text: text, range: range) }

  /// The derived text from the first to the last word.
  var textRange: TextRange? {
    guard let first = range.first, let last = range.last else { return nil }
    return TextRange(words[first].range.start, words[last].range.end)
  }

  var string: String { textRange.map { text.string(in: $0) } ?? "" }

  /// Without punctuation at its ends, but for brackets and quotation marks that have their partner inside.
  var trimmed: Passage {
    var trimmed = range
    while let first = trimmed.first, Self.isEdge(words[first]), !closesInside(first, trimmed) { trimmed.removeFirst() }
    while let last = trimmed.last, Self.isEdge(words[last]), !opensInside(last, trimmed) { trimmed.removeLast() }
    return part(trimmed)
  }

  private static func isEdge(_ word: Word) -> Bool {
    word.kind == .punctuation || (word.kind == .symbol && ["•", "–", "—", "-", "*"].contains(word.form))
  }

  private static let pairs = ["“": "”", "(": ")", "[": "]", "«": "»"]

  private func closesInside(_ index: Int, _ range: Range<Int>) -> Bool {
    guard let partner = Self.pairs[words[index].form] else {
      return words[index].form == "\"" && range.dropFirst().contains { words[$0].form == "\"" }
    }
    return range.dropFirst().contains { words[$0].form == partner }
  }

  private func opensInside(_ index: Int, _ range: Range<Int>) -> Bool {
    let opening = Self.pairs.first { $0.value == words[index].form }?.key
    guard let opening else {
      return words[index].form == "\"" && range.dropLast().contains { words[$0].form == "\"" }
    }
    return range.dropLast().contains { words[$0].form == opening }
  }

  static let pronouns: Set<String> = [
    "he", "she", "it", "they", "this", "that", "these", "those", "who", "what", "we", "i", "you", "both",
  ]

  var hasFiniteVerb: Bool { range.contains { words[$0].isFinite } }
  var wordCount: Int { range.reduce(0) { $0 + (words[$1].kind == .punctuation ? 0 : 1) } }

  /// What was found inside the passage, of findings in the order of their ranges: a sentence may have thousands of them.
  func inside<Finding>(_ findings: [Finding], _ range: KeyPath<Finding, TextRange>) -> [Finding] {
    guard let span = textRange else { return [] }
    let first = findings.partitionPoint { $0[keyPath: range].start < span.start }
    return findings[first...].prefix { $0[keyPath: range].start < span.end }.filter {
      span.contains($0[keyPath: range])
    }
  }
}
