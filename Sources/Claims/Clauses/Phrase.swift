import Language

/// The words that belong to a noun or another head of a phrase, without what is said of it besides.
struct Phrases {
  let tree: WordTree
  /// For each word the first one of all that hangs on it, punctuation aside.
  private let starts: [Int]

  init(tree: WordTree) {
    self.tree = tree
    var starts = Array(tree.words.indices)
    for index in tree.headsFirst.reversed() where tree[index].kind != .punctuation {
      if let head = tree[index].head { starts[head] = min(starts[head], starts[index]) }
    }
    self.starts = starts
  }

  /// The words of the phrase of a head in order: without relative clauses behind a comma, appositions, insertions and
  /// what is coordinated with the head, unless that is asked for.
  ///
  /// - Parameter isWhole: with what tells which one it is: "the talks between Oslo and the union", where else only "of" counts.
  func words(of head: Int, withCase: Bool = true, isCoordinated: Bool = false, isWhole: Bool = false) -> [Int] {
    let words = tree.subtree(of: head) { index in
      let word = tree[index]
      if word.head == head {
        if Self.predicational.contains(word.relation) && isPredicate(head) { return true }
        switch word.relation {
        case .conjunct, .coordinator: return !isCoordinated
        case .apposition, .parataxis: return true
        case .caseMarker, .marker: return !withCase
        case .relativeClause, .clausalModifier: return index > head
        case .nominalModifier: return index > head && !isOf(index) && !(isWhole && !isSetOff(index))
        case .unmarkedModifier: return isAge(index, of: head)
        case .openComplement: return isAdjective(head)
        default: return false
        }
      }
      return [.parataxis, .apposition].contains(word.relation)
        || word.relation == .relativeClause && isSetOff(index)
    }
    return trimmed(words)
  }

  /// The head and the heads coordinated with it.
  func alternatives(of head: Int) -> [Int] {
    [head] + tree.dependents(of: head).filter { tree[$0].relation == .conjunct && isNominal($0) == isNominal(head) }
  }

  private func isOf(_ index: Int) -> Bool {
    tree.dependents(of: index).contains { tree[$0].relation == .caseMarker && tree[$0].form == "of" }
  }

  /// "Ada Lund, 52,": not the year of a date.
  private func isAge(_ index: Int, of head: Int) -> Bool {
    index > head && tree[index].kind == .number && tree[index].form.utf8.count <= 3 && isSetOff(index)
  }

  /// The first word of all that hangs on a word, punctuation aside.
  func start(of index: Int) -> Int { starts[index] }

  /// Whether a phrase or clause stands behind a comma, a dash or a bracket, or at the start of the sentence:
  /// "Speaking in Oslo, she …".
  func isSetOff(_ index: Int) -> Bool {
    let first = starts[index]
    return first == 0 || [",", "(", "–", "—", "-"].contains(tree[first - 1].form)
  }

  private func isAdjective(_ index: Int) -> Bool { tree[index].tag == .adjective }

  private func isNominal(_ index: Int) -> Bool { tree[index].tag != .verb }

  private func isPredicate(_ index: Int) -> Bool {
    tree[index].tag == .verb || tree.dependent(of: index, .copula) != nil
  }

  /// What belongs to the clause of a linked noun and not to its phrase.
  private static let predicational: Set<Dependency> = [
    .nominalSubject, .passiveSubject, .clausalSubject, .outerSubject, .expletive, .copula, .auxiliary,
    .passiveAuxiliary, .marker, .adverbialClause, .clausalComplement, .oblique, .unmarkedOblique, .adverbialModifier,
    .conjunct,
    .coordinator,
  ]

  /// Without punctuation at the ends.
  func trimmed(_ words: [Int]) -> [Int] {
    var words = words[...]
    while let first = words.first, isEdge(first) { words.removeFirst() }
    while let last = words.last, isEdge(last) { words.removeLast() }
    return Array(words)
  }

  private func isEdge(_ index: Int) -> Bool {
    tree[index].kind == .punctuation && !["%", "$"].contains(tree[index].form)
  }
}
