/// The dependents of every word of a sentence, in the order of the words.
struct Dependents: Sendable {
  /// For each word where its dependents start in `dependents`, and one past the last.
  private var starts: [Int32]
  private var dependents: [Int32]

  init(_ tokens: [NameToken]) {
    starts = [Int32](repeating: 0, count: tokens.count + 1)
    for token in tokens {
      if let head = token.head, head < tokens.count { starts[head + 1] += 1 }
    }
    for index in tokens.indices { starts[index + 1] += starts[index] }
    dependents = [Int32](repeating: 0, count: tokens.count)
    var next = starts
    for (index, token) in tokens.enumerated() {
      guard let head = token.head, head < tokens.count else { continue }
      dependents[Int(next[head])] = Int32(index)
      next[head] += 1
    }
  }

  subscript(word: Int) -> LazyMapSequence<ArraySlice<Int32>, Int> {
    dependents[Int(starts[word])..<Int(starts[word + 1])].lazy.map { Int($0) }
  }
}
