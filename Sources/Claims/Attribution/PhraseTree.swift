import Language

/// The tree of a sentence with the first and the last word below each word, so that a phrase is a range at once.
///
/// The parser's trees are nearly always projective; where one is not, the range holds a few words of the neighbour.
struct PhraseTree {
  let tree: WordTree
  /// For each word, the words from the first to the last below it, itself included.
  private let extents: [Range<Int>]

  init(_ tree: WordTree) {
    self.tree = tree
    let words = tree.words
    var order = words.indices.filter { words[$0].head == nil }
    var next = 0
    while next < order.count {
      order += tree.dependents(of: order[next])
      next += 1
    }
    var extents = words.indices.map { $0..<$0 + 1 }
    for index in order.reversed() {
      guard let head = words[index].head else { continue }
      let (own, above) = (extents[index], extents[head])
      extents[head] = min(own.lowerBound, above.lowerBound)..<max(own.upperBound, above.upperBound)
    }
    self.extents = extents
  }

  var words: [Word] { tree.words }
  subscript(index: Int) -> Word { tree.words[index] }
  func dependents(of index: Int) -> ArraySlice<Int> { tree.dependents(of: index) }
  func extent(of index: Int) -> Range<Int> { extents[index] }

  func dependents(of index: Int, _ relations: Dependency...) -> [Int] {
    tree.dependents(of: index).filter { relations.contains(words[$0].relation) }
  }

  /// Whether a word has a dependent with one of some forms by a relation: the "that" or "to" of a clause.
  func has(_ relation: Dependency, _ forms: String..., below index: Int) -> Bool {
    tree.dependents(of: index).contains { words[$0].relation == relation && forms.contains(words[$0].form) }
  }

  /// Whether a verb has tense, itself or by an auxiliary: "said", "has said", "was quoted".
  func hasTense(_ index: Int) -> Bool {
    words[index].isFinite
      || tree.dependents(of: index).contains {
        [.auxiliary, .passiveAuxiliary].contains(words[$0].relation) && words[$0].isFinite
      }
  }

  /// Whether a clause has tense, be it by a copula.
  func hasTensedCore(_ index: Int) -> Bool {
    hasTense(index) || tree.dependent(of: index, .copula).map { words[$0].isFinite } ?? false
  }

  /// The noun phrase of a head, without its preposition and without what stands behind a comma as an addition.
  ///
  /// - Parameter isShort: leaves out appositions, too: "Ada Brandt" of "Ada Brandt, the mayor,".
  func nounPhrase(_ head: Int, isShort: Bool = false) -> Range<Int> {
    var (start, end) = (extents[head].lowerBound, extents[head].upperBound)
    for dependent in tree.dependents(of: head) where isAddition(dependent, to: head, isShort) {
      if dependent < head {
        start = max(start, extents[dependent].upperBound)
      } else {
        end = min(end, extents[dependent].lowerBound)
      }
    }
    return start < end ? trimmed(start..<end) : head..<head + 1
  }

  private func isAddition(_ dependent: Int, to head: Int, _ isShort: Bool) -> Bool {
    let relation = words[dependent].relation
    switch relation {
    case .caseMarker, .copula, .marker, .parataxis, .adverbialClause: return true
    case .coordinator: return dependent < head
    case .nominalModifier: return isShort && dependent > head && isAfterComma(dependent)
    case .apposition: return isShort && extents[dependent].lowerBound > 0 && isAfterComma(dependent)
    case .relativeClause, .clausalModifier:
      return dependent > head && (isShort && relation == .relativeClause || isAfterComma(dependent))
    default: return ClauseFinder.subjects.contains(relation) && words[head].tag != .verb
    }
  }

  private func isAfterComma(_ index: Int) -> Bool {
    let first = extents[index].lowerBound
    return words[first].form == "," || first > 0 && words[first - 1].form == ","
  }

  /// The name that stands beside a noun: "the mayor, Ada Brandt,".
  func name(of noun: Int) -> Int? {
    guard words[noun].tag == .noun else { return nil }
    return tree.dependents(of: noun).first { words[$0].relation == .apposition && words[$0].tag == .properNoun }
  }

  /// Who a statement, letter or remark comes from: "a statement by the mayor", "the mayor's remarks".
  func author(of noun: Int) -> Int? {
    guard words[noun].tag == .noun, let entry = ReportingLexicon.shared.nouns[words[noun].lemma],
      entry.kind == .speech || entry.kind == .writing
    else { return nil }
    return tree.dependents(of: noun).first {
      words[$0].relation == .possessive
        || words[$0].relation == .nominalModifier && has(.caseMarker, "by", "from", below: $0)
    }
  }

  /// Without punctuation at the ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, words[first].kind == .punctuation { range.removeFirst() }
    while let last = range.last, words[last].kind == .punctuation { range.removeLast() }
    return range
  }
}

extension Dependency {
  static let possessive = Dependency(rawValue: "nmod:poss")
}
