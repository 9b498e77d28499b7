/// The dependents of every word of a sentence, in the order of the words.
struct Dependents: Sendable {
  /// The dependents of word `i` are `dependents[starts[i]..<starts[i + 1]]`.
  private let starts: [Int]
  private let dependents: [Int]

  /// - Parameter heads: for each word the index of its head, nil for the root; what lies outside is left out.
  init(heads: [Int?]) {
    let heads = heads.map { head in head.flatMap { heads.indices.contains($0) ? $0 : nil } }
    var starts = [Int](repeating: 0, count: heads.count + 1)
    for case let head? in heads { starts[head + 1] += 1 }
    for index in heads.indices { starts[index + 1] += starts[index] }
    var next = starts
    var dependents = [Int](repeating: 0, count: starts[heads.count])
    for (index, head) in heads.enumerated() {
      guard let head else { continue }
      dependents[next[head]] = index
      next[head] += 1
    }
    self.starts = starts
    self.dependents = dependents
  }

  subscript(word: Int) -> ArraySlice<Int> { dependents[starts[word]..<starts[word + 1]] }
}
