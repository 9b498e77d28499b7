/// How often things have each of several lemmas.
struct LemmaCounts: Sendable {
  private(set) var counts: [String: Int] = [:]

  mutating func add(_ lemma: String, times: Int = 1) { counts[lemma, default: 0] += times }

  var total: Int { counts.values.reduce(0, +) }

  /// The most frequent lemma, among equals the first by its bytes; and how often it is there.
  var best: (lemma: String, count: Int)? {
    counts.min { a, b in a.value == b.value ? a.key.utf8.lexicographicallyPrecedes(b.key.utf8) : a.value > b.value }
      .map { ($0.key, $0.value) }
  }
}

/// A word of a table: its form and its class.
struct LemmaKey: Hashable, Comparable, Sendable {
  var form: [UInt8]
  var kind: String

  /// The order of the rows of a table.
  static func < (a: LemmaKey, b: LemmaKey) -> Bool {
    a.form == b.form
      ? a.kind.utf8.lexicographicallyPrecedes(b.kind.utf8) : a.form.lexicographicallyPrecedes(b.form)
  }
}
