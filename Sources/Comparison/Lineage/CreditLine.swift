import Document
import Language

/// A name that a text gives as the one who reported, said or was told something: "Reuters" in "Reuters reported".
public struct CreditLine: Hashable, Sendable {
  public var name: String
  /// As the text has it, from the name to the cue: "according to the Guardian".
  public var words: String

  public init(name: String, words: String) {
    self.name = name
    self.words = words
  }

  private static let cues: Set = [
    "report", "say", "tell", "write", "reveal", "announce", "state", "publish", "quote", "cite", "note", "disclose",
  ]
  /// Bytes; longer ones are told by their name.
  private static let longestWords = 60

  /// The credits of a text, each name once, in the order of the text.
  static func lines(in analysis: DocumentAnalysis, of text: DerivedText) -> [CreditLine] {
    var lines: [CreditLine] = []
    var known: Set<String> = []
    for sentence in analysis.sentences {
      for name in sentence.mentions where !name.isAdjective {
        guard let range = range(of: name, in: sentence) else { continue }
        let words = text.string(in: name.range)
        guard known.insert(words).inserted else { continue }
        lines.append(
          CreditLine(name: words, words: range.count <= longestWords ? text.string(in: range) : words))
      }
    }
    return lines
  }

  /// From the cue to the name, nil when nothing makes it a credit.
  private static func range(of name: Mention, in sentence: SentenceAnalysis) -> TextRange? {
    let words = sentence.words
    let first = firstIndex(in: words) { $0.range.end > name.range.start }
    let last = firstIndex(in: words) { $0.range.start >= name.range.end } - 1
    guard first <= last else { return nil }
    let own = first...last
    if let bracket = bracket(around: own, words) { return bracket }
    guard let head = own.first(where: { index in words[index].head.map { !own.contains($0) } ?? true }) else {
      return nil
    }
    let before = words[..<first].suffix(3)
    if let cue = before.first(where: { $0.form == "according" }), before.contains(where: { $0.form == "to" }) {
      return cue.range.union(name.range)
    }
    guard let governor = words[head].head.map({ words[$0] }), cues.contains(governor.lemma) else { return nil }
    switch words[head].relation.universal.rawValue {
    case "nsubj": break
    case "obj", "iobj": guard governor.lemma == "tell" else { return nil }
    case "obl": guard before.contains(where: { $0.form == "by" }) else { return nil }
    default: return nil
    }
    return governor.range.union(name.range)
  }

  /// The first word from which on something holds, by halving: a "sentence" may be a list of a thousand names.
  private static func firstIndex(in words: [Word], where holds: (Word) -> Bool) -> Int {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(words[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// "(AP)" before the dash of an opening.
  private static func bracket(around own: ClosedRange<Int>, _ words: [Word]) -> TextRange? {
    let (open, close) = (own.lowerBound - 1, own.upperBound + 1)
    guard (0...12).contains(open), close < words.count, words[open].form == "(", words[close].form == ")",
      close + 1 == words.count || ["-", "–", "—", "--"].contains(words[close + 1].form)
    else { return nil }
    return words[open].range.union(words[close].range)
  }
}

extension TextRange {
  fileprivate func union(_ other: TextRange) -> TextRange {
    TextRange(min(start, other.start), max(end, other.end))
  }
}
