import Language

extension WordTree {
  /// All words, heads before their dependents.
  var headsFirst: [Int] {
    var order = words.indices.filter { words[$0].head == nil }
    var next = 0
    while next < order.count {
      order += dependents(of: order[next])
      next += 1
    }
    return order
  }
}

extension Dependency {
  static let determiner = Dependency(rawValue: "det")
  static let possessor = Dependency(rawValue: "nmod:poss")
  /// A title before a name: "Foreign Minister" Hakan Fidan.
  static let title = Dependency(rawValue: "nmod:desc")
  /// An age behind a name: Ada Lund, "52".
  static let unmarkedModifier = Dependency(rawValue: "nmod:unmarked")
}
