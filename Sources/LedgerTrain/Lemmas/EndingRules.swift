import Language

/// Learns what endings become: for each class and each ending of up to six bytes the edits that words with it need.
struct EndingRules {
  /// How often each form of a class, spelled as its lemma, has each lemma; slips of the pen are left out.
  private var types: [LemmaKey: LemmaCounts] = [:]
  private let spelling: LemmaRules

  init(spelling: LemmaRules) { self.spelling = spelling }

  mutating func add(_ word: ConlluWord, _ tag: UniversalTag, times: Int = 1) {
    let kind = LemmaClass(tag, word.xpos, word.features)
    guard kind.isInflected, word.lemma != "_", word.features["Typo"] == nil else { return }
    let form = spelling.spelled(word.form, tag: tag, xpos: word.xpos)
    types[LemmaKey(form: form, kind: kind.name), default: LemmaCounts()].add(word.lemma, times: times)
  }

  /// The rows of `lemma-rules.tsv`.
  ///
  /// A word counts once, however often it stands in the treebanks; an edit that one word only needs is no rule.
  func rows() -> [(key: LemmaKey, value: String)] {
    var counts: [LemmaKey: [LemmaEdit: Int]] = [:]
    for (key, lemmas) in types {
      guard let best = lemmas.best else { continue }
      let edit = LemmaEdit(from: key.form, to: Array(best.lemma.utf8))
      guard edit.cut <= 4, edit.added.count <= 4 else { continue }
      let lower = LemmaRules.key(String(decoding: key.form, as: UTF8.self), withCapitals: false)
      guard lower.count == key.form.count else { continue }
      for length in edit.cut...max(edit.cut, min(LemmaEdit.longestEnding, lower.count - 1)) {
        let ending = Array(lower.suffix(length))
        // No half characters.
        if let first = ending.first, UTF8.isContinuation(first) { continue }
        counts[LemmaKey(form: ending, kind: key.kind), default: [:]][edit, default: 0] += 1
      }
    }
    var rules: [LemmaKey: String] = [:]
    for (key, edits) in counts where key.form.first != UInt8(ascii: "#") {
      let kept = edits.filter { $0.value >= 2 }.sorted { Self.comesFirst($0, $1) }
      if !kept.isEmpty { rules[key] = kept.map { Self.written($0.key, key.form) }.joined(separator: "|") }
    }
    return pruned(rules).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Without the endings that say what the next shorter one says.
  private func pruned(_ rules: [LemmaKey: String]) -> [LemmaKey: String] {
    var rules = rules
    for key in rules.keys.sorted(by: { $0.form.count > $1.form.count }) where !key.form.isEmpty {
      for length in (0..<key.form.count).reversed() {
        let shorter = LemmaKey(form: Array(key.form.suffix(length)), kind: key.kind)
        guard let said = rules[shorter] else { continue }
        if said == rules[key] { rules[key] = nil }
        break
      }
    }
    return rules
  }

  private static func comesFirst(_ a: (key: LemmaEdit, value: Int), _ b: (key: LemmaEdit, value: Int)) -> Bool {
    if a.value != b.value { return a.value > b.value }
    return a.key.cut == b.key.cut ? a.key.added.lexicographicallyPrecedes(b.key.added) : a.key.cut < b.key.cut
  }

  /// "ies>y".
  private static func written(_ edit: LemmaEdit, _ ending: [UInt8]) -> String {
    let cut = Array(ending.suffix(edit.cut))
    return String(decoding: cut + [UInt8(ascii: ">")] + edit.added, as: UTF8.self)
  }
}
