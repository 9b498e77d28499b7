import Language
import Lexicons

/// Learns the tables of the lemmatizer from treebanks: rules for endings, and the words that the rules get wrong.
struct LemmaLearner {
  /// Rows of a table in its order.
  typealias Rows = [(key: LemmaKey, value: String)]

  private struct Word {
    var form: String
    var tag: UniversalTag
    var xpos: String
    var features: Features
    var lemmas = LemmaCounts()
  }

  /// By the form in lower case: words, slips of the pen; and by the form with its capitals: words.
  private var plain: [LemmaKey: Word] = [:]
  private var slips: [LemmaKey: Word] = [:]
  private var capital: [LemmaKey: Word] = [:]
  /// Of words that are no word (X), how many have no lemma.
  private var others: [String: (none: Int, all: Int)] = [:]
  private var endings: EndingRules

  init() {
    endings = EndingRules(spelling: LemmaRules(lemmas: SortedTable([]), rules: SortedTable([])))
    for word in IrregularForms.words { endings.add(word.word, word.tag) }
  }

  mutating func add(_ sentences: [ConlluSentence]) {
    for word in sentences.flatMap(\.words) {
      guard let tag = word.tag, word.form.utf8.first != UInt8(ascii: "#") else { continue }
      endings.add(word, tag)
      let kind = LemmaClass(tag, word.xpos, word.features)
      if tag == .other {
        others[kind.name, default: (0, 0)].all += 1
        if word.lemma == "_" { others[kind.name, default: (0, 0)].none += 1 }
      }
      // In a name a word keeps its capitals: that says nothing about it elsewhere.
      guard tag == .properNoun || word.xpos != "NNP" && word.xpos != "NNPS" else { continue }
      let isSlip = word.features["Typo"] == "Yes"
      // A slip in a word of an open class says nothing about other texts.
      guard !isSlip || !kind.isInflected && tag != .properNoun || tag == .auxiliary else { continue }
      if isSlip {
        Self.count(word, tag, kind, in: &slips, withCapitals: false)
      } else {
        Self.count(word, tag, kind, in: &plain, withCapitals: false)
      }
      let isCapital =
        LemmaRules.key(word.form, withCapitals: true).dropFirst() != LemmaRules.key(word.form, withCapitals: false)[...]
      if !isSlip, isCapital || tag == .properNoun {
        Self.count(word, tag, kind, in: &capital, withCapitals: true)
      }
    }
  }

  private static func count(
    _ word: ConlluWord, _ tag: UniversalTag, _ kind: LemmaClass, in table: inout [LemmaKey: Word], withCapitals: Bool
  ) {
    let form = LemmaRules.key(word.form, withCapitals: withCapitals)
    let key = LemmaKey(form: form, kind: kind.name)
    let shown = String(decoding: withCapitals ? form.dropFirst() : form[...], as: UTF8.self)
    table[key, default: Word(form: shown, tag: tag, xpos: word.xpos, features: word.features)].lemmas.add(word.lemma)
  }

  /// The rows of `lemma-rules.tsv` and of `lemmas.tsv`.
  func learned() -> (rules: Rows, lemmas: Rows) {
    let rules = endings.rows()
    let table = SortedTable(Self.bytes(["ending", "class", "edits"], rules))
    var lemmas: [LemmaKey: String] = [:]
    for (kind, counts) in others where counts.none * 2 > counts.all {
      lemmas[LemmaKey(form: Array("*".utf8), kind: kind)] = "_"
    }
    let withSlips = plain.merging(slips) { word, _ in word }
    add(withSlips, to: &lemmas, with: LemmaRules(lemmas: Self.table(lemmas), rules: table)) { word, count, isCase in
      !isCase || word.tag != .properNoun && count >= 2
    }
    for word in IrregularForms.words {
      let key = LemmaKey(form: Array(word.word.form.utf8), kind: LemmaClass(word.tag, word.word.xpos, .none).name)
      let isSure = plain[key].flatMap(\.lemmas.best).map { $0.count > 4 } ?? false
      if !isSure { lemmas[key] = word.word.lemma }
    }
    let base = LemmaRules(lemmas: Self.table(lemmas), rules: table)
    // With its capitals a word may have other ones in its lemma, but no other lemma.
    add(capital, to: &lemmas, with: base) { word, count, isCase in
      isCase && count >= (word.tag == .properNoun ? 2 : 3)
    }
    lemmas = needed(lemmas, rules: table)
    return (rules, Self.sorted(lemmas))
  }

  /// Adds the words that the rules get wrong.
  ///
  /// - Parameter isWanted: asked with the word, how often the lemma is there and whether it differs in capitals only.
  private func add(
    _ words: [LemmaKey: Word], to lemmas: inout [LemmaKey: String], with rules: LemmaRules,
    _ isWanted: (Word, Int, Bool) -> Bool
  ) {
    for (key, word) in words {
      guard let best = word.lemmas.best, best.count * 2 > word.lemmas.total else { continue }
      let given = rules.lemma(of: word.form, tag: word.tag, xpos: word.xpos, features: word.features)
      guard given != best.lemma,
        isWanted(word, best.count, given.lowercased() == best.lemma.lowercased())
      else { continue }
      lemmas[key] = best.lemma
    }
  }

  /// Without irregular forms that the rules give as well.
  private func needed(_ lemmas: [LemmaKey: String], rules: SortedTable) -> [LemmaKey: String] {
    let alone = LemmaRules(lemmas: SortedTable([]), rules: rules)
    var needed = lemmas
    for word in IrregularForms.words {
      let key = LemmaKey(form: Array(word.word.form.utf8), kind: LemmaClass(word.tag, word.word.xpos, .none).name)
      let given = alone.lemma(of: word.word.form, tag: word.tag, xpos: word.word.xpos, features: .none)
      if needed[key] == given { needed[key] = nil }
    }
    return needed
  }

  private static func sorted(_ table: [LemmaKey: String]) -> Rows {
    table.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private static func table(_ rows: [LemmaKey: String]) -> SortedTable {
    SortedTable(bytes(["form", "class", "lemma"], sorted(rows)))
  }

  /// A table file without comments.
  static func bytes(_ columns: [String], _ rows: Rows) -> [UInt8] {
    var bytes = Array((columns.joined(separator: "\t") + "\n").utf8)
    for row in rows { bytes += row.key.form + Array("\t\(row.key.kind)\t\(row.value)\n".utf8) }
    return bytes
  }
}
