import Document
import Lexicons

/// A token as a word of English: its form in lower case, its lemma and what it most often is.
///
/// A first guess word by word, from the counts of the treebanks; it knows nothing of the sentence.
public struct Word: Hashable, Sendable {
  /// UTF-8 bytes of the derived text.
  public var range: TextRange
  public var kind: Token.Kind
  /// Lower case, straight apostrophes.
  public var form: String
  public var lemma: String
  /// The universal part of speech it has most often, nil for unknown words.
  public var tag: String?
  /// In how many of a hundred occurrences it is a finite verb.
  public var finitePercent: Int
  public var isCapitalized: Bool

  public init(_ token: Token, of text: DerivedText, _ lemmatizer: Lemmatizer) {
    range = token.range
    kind = token.kind
    let written = text.string(in: token.range)
    var form = written.lowercased()
    if form.utf8.contains(0xE2) {
      form = String(form.map { $0 == "’" || $0 == "‘" ? "'" : $0 })
    }
    self.form = form
    let entry = token.kind == .word ? lemmatizer.entry(of: form) : nil
    let lemma = token.kind == .word ? lemmatizer.lemma(of: form, entry) : form
    self.lemma = lemma
    tag = entry?.tag
    finitePercent = entry?.finitePercent ?? 0
    if tag == nil, token.kind == .word, let guess = lemmatizer.guess(form, lemma) { (tag, finitePercent) = guess }
    isCapitalized = written.unicodeScalars.first?.properties.isUppercase ?? false
  }
}

/// Gives words their dictionary form: the lemma that the treebanks show most often, else by rule.
public struct Lemmatizer: Sendable {
  private let words = WordList()

  public init() {}

  /// Clitics are no words of a dictionary.
  private static let clitics: [String: WordList.Entry] = [
    "n't": clitic("PART", 0, "not"), "'s": clitic("PART", 0, "'s"), "'re": clitic("AUX", 100, "be"),
    "'ve": clitic("AUX", 100, "have"), "'ll": clitic("AUX", 100, "will"), "'d": clitic("AUX", 100, "would"),
    "'m": clitic("AUX", 100, "be"), "ca": clitic("AUX", 100, "can"), "wo": clitic("AUX", 100, "will"),
  ]

  private static func clitic(_ tag: String, _ finite: Int, _ lemma: String) -> WordList.Entry {
    WordList.Entry(count: 100, isDictionaryWord: true, isName: false, tag: tag, finitePercent: finite, lemma: lemma)
  }

  func entry(of form: String) -> WordList.Entry? { Self.clitics[form] ?? words[form] }

  func lemma(of form: String, _ entry: WordList.Entry?) -> String {
    if let lemma = entry?.lemma { return lemma }
    if entry?.tag != nil { return form }
    return byRule(form) ?? form
  }

  /// Part of speech and share of finite verbs of a form that the treebanks lack, from the word that it is a form of.
  func guess(_ form: String, _ lemma: String) -> (tag: String?, finitePercent: Int)? {
    guard let tag = words[lemma]?.tag ?? (form.hasSuffix("ed") ? "VERB" : nil) else {
      // A word that no treebank has may be the verb of a sentence that shows no other.
      return form != lemma && words[lemma] != nil ? (nil, 5) : nil
    }
    guard tag == "VERB" else { return (tag, 0) }
    if form.hasSuffix("ed") { return (tag, 35) }
    // "exports" is a noun as often as a verb: the neighbours must tell.
    return (tag, form != lemma && form.hasSuffix("s") ? 40 : 0)
  }

  /// The shortest known word that the form may be an inflection of.
  private func byRule(_ form: String) -> String? {
    let rules: [(ending: String, replacements: [String])] = [
      ("ies", ["y", "ie"]), ("sses", ["ss"]), ("es", ["e", ""]), ("s", [""]), ("ied", ["y"]), ("ed", ["", "e"]),
      ("ing", ["", "e"]),
    ]
    for rule in rules where form.hasSuffix(rule.ending) && form.utf8.count > rule.ending.utf8.count + 2 {
      let stem = String(form.dropLast(rule.ending.count))
      if rule.ending == "s", stem.hasSuffix("s") { continue }
      for replacement in rule.replacements where words[stem + replacement] != nil { return stem + replacement }
      if let last = stem.last, stem.dropLast().last == last, words[stem.dropLast()] != nil {
        return String(stem.dropLast())
      }
    }
    return form.hasSuffix("s") && !form.hasSuffix("ss") && form.utf8.count > 3 ? String(form.dropLast()) : nil
  }
}
