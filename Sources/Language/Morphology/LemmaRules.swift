import Lexicons

/// Gives words their dictionary form from their form, their tags and their features.
///
/// First come the words that the rules would get wrong (the table `lemmas.tsv`), then rules for endings
/// (`lemma-rules.tsv`), both learnt from the treebanks by `ledger-train lemmas`, and among what the rules offer that
/// which is a word of the dictionary: "hoping" is of "hope", "planning" of "plan". Letters are written as the treebanks
/// write them: names keep their capitals, other words lose them.
public struct LemmaRules: Sendable {
  /// Those that are part of the program.
  public static let english = LemmaRules(lemmas: SortedTable(.lemmas), rules: SortedTable(.lemmaRules))

  /// Form, class, lemma; a form with "=" before it is meant with its capitals, else in lower case.
  private let lemmas: SortedTable
  /// Ending, class, edits.
  private let rules: SortedTable
  private let spelling = LemmaSpelling()

  public init(lemmas: SortedTable, rules: SortedTable) {
    self.lemmas = lemmas
    self.rules = rules
  }

  /// The lemma of a word, "_" for a piece of a word that a blank has torn off.
  public func lemma(of form: String, tag: UniversalTag, xpos: String, features: Features) -> String {
    let kind = LemmaClass(tag, xpos, features)
    var written = WrittenForm(form)
    // A slip of the pen has the lemma of the word that was meant, where there is one next to it.
    if lemmas[written.lower, kind.name.utf8] == nil, features["Typo"] == "Yes", let meant = spelling.corrected(written)
    {
      written = WrittenForm(meant)
    }
    return String(decoding: lemma(of: written, kind, xpos), as: UTF8.self)
  }

  private func lemma(of written: WrittenForm, _ kind: LemmaClass, _ xpos: String) -> [UInt8] {
    if written.hasCapital || kind.tag == .properNoun,
      let own = lemmas[[UInt8(ascii: "=")] + written.bytes, kind.name.utf8]
    {
      return Array(own)
    }
    if let own = lemmas[written.lower, kind.name.utf8] { return Array(own) }
    // The whole class.
    if kind.tag == .other, let own = lemmas["*".utf8, kind.name.utf8] { return Array(own) }
    let form = spelling.spelled(written, kind.tag, xpos)
    guard kind.isInflected else { return form }
    let lemma = byRule(form, kind)
    if kind.tag == .verb, lemma == form, let known = prefixed(form, kind) { return known }
    return lemma
  }

  /// What the rules offer, the longest ending first; the first word of the dictionary is taken, else the first of all.
  private func byRule(_ form: [UInt8], _ kind: LemmaClass) -> [UInt8] {
    var offered: [LemmaEdit] = []
    let lower = WrittenForm(form).lower
    for length in (0...min(LemmaEdit.longestEnding, lower.count)).reversed() {
      guard let edits = rules[lower.suffix(length), kind.name.utf8] else { continue }
      for edit in LemmaEdit.list(edits) where !offered.contains(edit) { offered.append(edit) }
    }
    guard offered.count > 1 else { return offered.first?.applied(to: form) ?? form }
    for edit in offered {
      guard let lemma = edit.applied(to: form) else { continue }
      let small = WrittenForm(lemma).lower
      if spelling.isKnown(small, asName: kind.tag == .properNoun), !LemmaEdit.wantsDoubling(lower, small) {
        return lemma
      }
    }
    return offered.first?.applied(to: form) ?? form
  }

  /// "undergo" of "underwent", as "go" of "went".
  private func prefixed(_ form: [UInt8], _ kind: LemmaClass) -> [UInt8]? {
    for prefix in Self.prefixes where form.count > prefix.utf8.count + 2 && form.starts(with: prefix.utf8) {
      if let lemma = lemmas[form.dropFirst(prefix.utf8.count), kind.name.utf8] { return Array(prefix.utf8) + lemma }
    }
    return nil
  }

  private static let prefixes = ["under", "over", "out", "fore", "with", "inter", "mis", "re", "un", "up", "be"]
}

extension LemmaRules {
  /// A form as the rules for endings see it: with the capitals of its lemma.
  public func spelled(_ form: String, tag: UniversalTag, xpos: String) -> [UInt8] {
    spelling.spelled(WrittenForm(form), tag, xpos)
  }

  /// The first column of a row for a form: in lower case, or as it is with "=" before it.
  public static func key(_ form: String, withCapitals: Bool) -> [UInt8] {
    let written = WrittenForm(form)
    return withCapitals ? [UInt8(ascii: "=")] + written.bytes : written.lower
  }
}
