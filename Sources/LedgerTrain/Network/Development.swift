import Language

/// How often the network in floating point is right, for the report of training: a percentage of the words.
struct Development {
  var tags = 0
  var unlabelled = 0
  var labelled = 0
  var words = 0

  init(_ network: Network, _ examples: [Example], _ inventory: Inventory) {
    let arena = Arena()
    for start in stride(from: 0, to: examples.count, by: 32) {
      let batch = Array(examples[start..<min(start + 32, examples.count)])
      arena.reset()
      for (example, scores) in zip(batch, network.scores(of: batch, arena)) { count(example, scores, inventory) }
    }
  }

  private mutating func count(_ example: Example, _ scores: SentenceScores, _ inventory: Inventory) {
    let words = example.count
    var table = [Int32](repeating: 0, count: words * (words + 1))
    for word in 0..<words {
      for head in 0...words where head != word {
        table[word * (words + 1) + head] = Int32(scores.arcs[word][head] * 4096)
      }
    }
    let heads = TreeDecoder.heads(table, words: words)
    let relations = scores.relations(heads)
    self.words += words
    for word in 0..<words {
      let tag = inventory.tags[best(scores.tags[word], scores.tags.columns)].universal
      if example.tags[word] >= 0, tag == inventory.tags[example.tags[word]].universal { tags += 1 }
      guard heads[word] == example.heads[word] else { continue }
      unlabelled += 1
      let relation = inventory.relations[best(relations[word], relations.columns)]
      if example.relations[word] >= 0,
        relation.universal == inventory.relations[example.relations[word]].universal
      {
        labelled += 1
      }
    }
  }

  private func best(_ scores: UnsafePointer<Float>, _ count: Int) -> Int {
    var best = 0
    for index in 1..<count where scores[index] > scores[best] { best = index }
    return best
  }

  var summary: String {
    [("UPOS", tags), ("UAS", unlabelled), ("LAS", labelled)].map { name, right in
      let share = (Double(right) / Double(max(words, 1)) * 10_000).rounded() / 100
      return "\(name) \(share)"
    }.joined(separator: " ")
  }
}
