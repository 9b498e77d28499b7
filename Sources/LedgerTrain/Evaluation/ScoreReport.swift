/// A score as a table for the terminal.
struct ScoreReport {
  let lines: [String]

  init(_ score: ParseScore) {
    let measures = [
      ("Tokens", score.tokens), ("Sentences", score.sentences), ("Words", score.words), ("UPOS", score.tags),
      ("XPOS", score.xpos), ("UFeats", score.features), ("Lemmas", score.lemmas), ("UAS", score.uas),
      ("LAS", score.las),
    ]
    var lines = [Self.row("measure", ["precision", "recall", "F1", "gold"])]
    lines += measures.map { Self.row($0, [$1.precision, $1.recall, $1.f1].map(Self.percent) + [String($1.gold)]) }
    lines += ["", Self.row("relation", ["precision", "recall", "F1", "gold"])]
    lines += score.relations.sorted { ($1.value.gold, $0.key) < ($0.value.gold, $1.key) }.map {
      Self.row($0.key, [$0.value.precision, $0.value.recall, $0.value.f1].map(Self.percent) + [String($0.value.gold)])
    }
    lines += ["", Self.row("words", ["UAS", "LAS", "sentences", "words"])]
    lines += score.lengths.filter { $0.words > 0 }.map {
      let (words, heads, labelled) = (Double($0.words), Double($0.heads), Double($0.labelled))
      return Self.row(
        $0.band, [Self.percent(heads / words), Self.percent(labelled / words), String($0.sentences), String($0.words)])
    }
    self.lines = lines
  }

  private static func row(_ name: String, _ columns: [String]) -> String {
    let padding = String(repeating: " ", count: max(1, 16 - name.count))
    return name + padding + columns.map { String(repeating: " ", count: max(1, 10 - $0.count)) + $0 }.joined()
  }

  /// "97.05" of 0.97049.
  static func percent(_ share: Double) -> String {
    let hundredths = Int((share * 10_000).rounded())
    let digits = String(hundredths % 100)
    return "\(hundredths / 100).\(digits.count == 1 ? "0" : "")\(digits)"
  }
}
