import Lexicons

/// The words of `number-words.tsv`, by what they do.
struct NumberLexicon: Sendable {
  static let shared = NumberLexicon()

  enum Word: Sendable {
    /// Zero to nineteen.
    case unit(Double)
    /// Twenty, thirty … ninety.
    case ten(Double)
    case hundred
    case dozen
    /// A factor of a thousand or more.
    case magnitude(Double)
  }

  private(set) var words: [String: Word] = [:]
  /// "hundreds", "dozens", "millions", which multiply behind a number ("three dozens") and are vague alone.
  private(set) var plurals: [String: Word] = [:]
  /// Factors right behind digits, case kept: "30B".
  private(set) var attached: [String: Double] = [:]
  /// The same with a space between: "10 k".
  private(set) var spaced: [String: Double] = [:]
  /// The same, but only behind an amount of money: "€43m".
  private(set) var money: [String: Double] = [:]
  private(set) var ordinals: [String: Double] = [:]
  /// Denominators: "third", "quarters".
  private(set) var parts: [String: Double] = [:]
  private(set) var signs: [String: Double] = [:]
  private(set) var vague: [String: (least: Double, greatest: Double)] = [:]
  private(set) var labels: Set<String> = []
  private(set) var functionWords: Set<String> = []
  private var irregularPlurals: Set<String> = []
  /// Verbs that tell a direction of change, by lemma.
  private(set) var changes: [String: Quantity.Change.Direction] = [:]
  /// Those of them that are nouns of the same sense, too: "rise", not "contract".
  private(set) var changeNouns: Set<String> = []
  /// What a number is per, behind an article: "$98 a share".
  private(set) var denominators: Set<String> = []
  /// Words beside which degrees are those of temperature, or of an angle.
  private(set) var contexts: [String: Dimension] = [:]
  /// Every word that a number can start with: one look-up spares the others for most words of a text.
  private(set) var openers: Set<String> = ["a", "an", "half", "quarter", "minus", "negative"]
  private(set) var few = PhraseIndex<(least: Double, greatest: Double)>()
  private(set) var boundsBefore = PhraseIndex<Quantity.Bound>()
  private(set) var boundsAfter = PhraseIndex<Quantity.Bound>()

  private init() {
    for row in LexiconTable(.numberWords).rows where row.count >= 4 {
      let (phrase, value, upper) = (row[1], Double(row[2]) ?? 0, Double(row[3]) ?? 0)
      switch row[0] {
      case "unit": words[phrase] = .unit(value)
      case "ten": words[phrase] = .ten(value)
      case "hundred": words[phrase] = .hundred
      case "dozen": words[phrase] = .dozen
      case "magnitude": words[phrase] = .magnitude(value)
      case "attached": attached[phrase] = value
      case "spaced": spaced[phrase] = value
      case "money": money[phrase] = value
      case "ordinal": insertOrdinal(phrase, value)
      case "part": parts[phrase] = value
      case "sign":
        signs[phrase] = value
        openers.insert(phrase)
      case "few": few.insert(phrase, value: (value, upper))
      case "vague": vague[phrase] = (value, upper)
      case "label": labels.insert(phrase)
      case "function": functionWords.insert(phrase)
      case "plural": irregularPlurals.insert(phrase)
      case "change":
        changes[phrase] = Quantity.Change.Direction(rawValue: row[2])
        if row[3] == "noun" { changeNouns.insert(phrase) }
      case "per": denominators.insert(phrase)
      case "context": contexts[phrase] = Dimension(rawValue: row[2])
      case "before": if let bound = Quantity.Bound(rawValue: row[2]) { boundsBefore.insert(phrase, value: bound) }
      case "after": if let bound = Quantity.Bound(rawValue: row[2]) { boundsAfter.insert(phrase, value: bound) }
      default: continue
      }
      if ["unit", "ten", "hundred", "magnitude", "ordinal", "few", "vague"].contains(row[0]),
        let first = phrase.split(separator: " ").first
      {
        openers.insert(String(first))
      }
    }
    for (word, meaning) in words {
      switch meaning {
      case .hundred, .dozen, .magnitude: plurals[word + "s"] = meaning
      case .unit, .ten: openers.insert(word + "fold")
      }
    }
    // "twentyfifth", as some write it.
    for (ten, meaning) in words {
      guard case .ten(let tens) = meaning else { continue }
      for (unit, value) in ordinals where value < 10 {
        ordinals[ten + unit] = tens + value
        openers.insert(ten + unit)
      }
    }
  }

  /// An ordinal names the parts of a whole, too, but for "second".
  private mutating func insertOrdinal(_ phrase: String, _ value: Double) {
    ordinals[phrase] = value
    guard value > 2 else { return }
    parts[phrase] = value
    parts[phrase + "s"] = value
  }

  /// The factor of a magnitude word, nil for others.
  func magnitude(_ word: String) -> Double? {
    if case .magnitude(let factor) = words[word] { factor } else { nil }
  }

  /// A word that looks like a plural noun: "people", "lines", and not "is", "was", "gas".
  func isPlural(_ word: String) -> Bool {
    if irregularPlurals.contains(word) { return true }
    guard word.utf8.count > 3, word.hasSuffix("s"), !functionWords.contains(word) else { return false }
    return !word.hasSuffix("ss") && !word.hasSuffix("us") && !word.hasSuffix("is")
  }
}
