/// How the words of one document are written: what a capital letter at the start of a sentence is worth there.
struct CapitalEvidence: Sendable {
  private struct Counts {
    /// Capitalised where grammar does not ask for it.
    var capitalised = 0
    var lower = 0
  }

  /// By lower-case word, of the words that have a capital somewhere.
  private var counts: [String: Counts] = [:]

  /// Counts the words of all sentences, headings left out.
  init(_ sentences: [[NameToken]]) {
    for tokens in sentences {
      let isHeading = SentenceStyle(tokens).isHeading
      for (index, token) in tokens.enumerated() where token.isCapitalised {
        let proves = !isHeading && !SentenceStyle.opensClause(index, tokens)
        counts[token.lower, default: Counts()].capitalised += proves ? 1 : 0
      }
    }
    for tokens in sentences {
      for token in tokens where token.shape == .lower {
        if let index = counts.index(forKey: token.lower) { counts.values[index].lower += 1 }
      }
    }
  }

  /// True when the document writes the word with a capital inside sentences, and no more often without.
  func isName(_ word: String) -> Bool { counts[word].map { $0.capitalised > 0 && $0.capitalised >= $0.lower } ?? false }

  func isSeenInLowerCase(_ word: String) -> Bool { counts[word].map { $0.lower > 0 } ?? false }
}

/// What the capitals of one sentence mean.
struct SentenceStyle {
  /// Most words have capitals, so a capital says nothing: "TURKEY BACKS BID", "Turkey Approves Bid".
  let isHeading: Bool
  /// All letters are capitals.
  let isAllCapitals: Bool

  init(_ tokens: [NameToken]) {
    var (words, capitalised, capitals) = (0, 0, 0)
    for token in tokens where token.lower.utf8.count > 3 && !token.isOf(.function) {
      switch token.shape {
      case .capital: (words, capitalised) = (words + 1, capitalised + 1)
      case .capitals: (words, capitalised, capitals) = (words + 1, capitalised + 1, capitals + 1)
      case .lower: words += 1
      default: break
      }
    }
    let ended = tokens.last.map { [".", "\"", "”", "'"].contains($0.normal) } ?? false
    isAllCapitals = words >= 2 && capitals == words
    let isTitle = words >= 4 && capitalised * 100 >= words * 80 || words >= 2 && capitalised == words
    // A full stop makes no sentence of a title.
    let isLongTitle = words >= 6 && !tokens.contains { $0.shape == .lower && !$0.isOf(.function) }
    isHeading = isAllCapitals || isTitle && !ended || isLongTitle
  }

  /// True for a word whose capital grammar asks for: the first of the sentence, after an opening quote or a colon.
  static func opensClause(_ index: Int, _ tokens: [NameToken]) -> Bool {
    guard index > 0 else { return true }
    let before = tokens[index - 1]
    switch before.normal {
    case ":", "“", "\"", "'", "(", "[", "•", "*", "–", "—", "…", "...", ".", "?", "!", "«", "``": break
    case "-": return before.hasGap || index == 1
    default:
      // Numbers and marks of a list at the start of the line.
      return before.shape != .lower && !before.isCapitalised && index <= 2 && tokens[0].shape == .number
        && before.shape == .punctuation
    }
    if ["(", "[", "–", "—"].contains(before.normal) { return index == 1 }
    // A quote that closes stands directly behind a word and is followed by white space.
    if ["\"", "'"].contains(before.normal) { return !tokens[index].hasGap }
    return true
  }
}
