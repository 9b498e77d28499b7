/// The words of a sentence with the dependents of each: the tree as it is walked from above.
public struct WordTree: Sendable {
  public let words: [Word]
  private let dependents: Dependents

  public init(_ words: [Word]) {
    self.words = words
    dependents = Dependents(heads: words.map(\.head))
  }

  // Inlined, a question about one property copies no word.
  @inlinable
  public subscript(index: Int) -> Word { words[index] }

  /// Indices of the words that hang on a word, in the order of the sentence.
  public func dependents(of index: Int) -> ArraySlice<Int> { dependents[index] }

  /// The first word that hangs on a word by one of some relations.
  public func dependent(of index: Int, _ relations: Dependency...) -> Int? {
    dependents(of: index).first { relations.contains(words[$0].relation) }
  }

  /// A word and all below it, in the order of the sentence.
  ///
  /// - Parameter isLeftOut: what is left out with all below it.
  public func subtree(of index: Int, without isLeftOut: (Int) -> Bool = { _ in false }) -> [Int] {
    var found = [index]
    var next = 0
    while next < found.count {
      for dependent in dependents(of: found[next]) where !isLeftOut(dependent) { found.append(dependent) }
      next += 1
    }
    return found.sorted()
  }
}

extension Dependency {
  public static let nominalSubject = Dependency(rawValue: "nsubj")
  public static let passiveSubject = Dependency(rawValue: "nsubj:pass")
  public static let outerSubject = Dependency(rawValue: "nsubj:outer")
  public static let clausalSubject = Dependency(rawValue: "csubj")
  public static let clausalPassiveSubject = Dependency(rawValue: "csubj:pass")
  public static let expletive = Dependency(rawValue: "expl")
  public static let object = Dependency(rawValue: "obj")
  public static let indirectObject = Dependency(rawValue: "iobj")
  public static let oblique = Dependency(rawValue: "obl")
  public static let agent = Dependency(rawValue: "obl:agent")
  public static let unmarkedOblique = Dependency(rawValue: "obl:unmarked")
  public static let clausalComplement = Dependency(rawValue: "ccomp")
  public static let openComplement = Dependency(rawValue: "xcomp")
  public static let adverbialClause = Dependency(rawValue: "advcl")
  public static let clausalModifier = Dependency(rawValue: "acl")
  public static let relativeClause = Dependency(rawValue: "acl:relcl")
  public static let adjectivalModifier = Dependency(rawValue: "amod")
  public static let adverbialModifier = Dependency(rawValue: "advmod")
  public static let auxiliary = Dependency(rawValue: "aux")
  public static let passiveAuxiliary = Dependency(rawValue: "aux:pass")
  public static let copula = Dependency(rawValue: "cop")
  public static let marker = Dependency(rawValue: "mark")
  public static let caseMarker = Dependency(rawValue: "case")
  public static let coordinator = Dependency(rawValue: "cc")
  public static let conjunct = Dependency(rawValue: "conj")
  public static let apposition = Dependency(rawValue: "appos")
  public static let nominalModifier = Dependency(rawValue: "nmod")
  public static let particle = Dependency(rawValue: "compound:prt")
}
