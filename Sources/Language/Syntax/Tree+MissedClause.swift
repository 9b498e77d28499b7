extension Tree {
  /// The tree with a clause where it has a noun and a participle: "An earthquake of magnitude 6.1 struck near the
  /// border."
  ///
  /// Texts that parsers learn from have many captions and headings of that form ("Two men rescued near the border"). A
  /// verb
  /// in the past is no participle; nor is "struck" behind something that happens and is never struck.
  var withMissedClause: Tree {
    guard let noun = root, nodes[noun].tag == .noun, nodes.last?.form == ".",
      let verb = nodes.indices.last(where: { nodes[$0].head == noun && nodes[$0].relation == .clausalModifier }),
      verb > noun, nodes[verb].tag == .verb, isPast(verb, of: noun), hasNoOtherVerb(than: verb, of: noun)
    else { return self }
    var tree = self
    tree.nodes[verb].head = nil
    tree.nodes[verb].relation = .root
    tree.nodes[verb].xpos = "VBD"
    tree.nodes[verb].features = Features(rawValue: "Mood=Ind|Tense=Past|VerbForm=Fin")
    tree.nodes[noun].head = verb
    tree.nodes[noun].relation = .nominalSubject
    for index in nodes.indices where nodes[index].head == noun && index > verb { tree.nodes[index].head = verb }
    return tree
  }

  private func isPast(_ verb: Int, of noun: Int) -> Bool {
    nodes[verb].xpos == "VBD" || nodes[verb].xpos == "VBN" && Self.happenings.contains(nodes[noun].lemma)
  }

  private func hasNoOtherVerb(than verb: Int, of noun: Int) -> Bool {
    !nodes.indices.contains { index in
      guard index != verb, let head = nodes[index].head else { return false }
      if head == noun, Self.clausal.contains(nodes[index].relation) { return true }
      if head == verb, [.passiveAuxiliary, .auxiliary, .nominalSubject].contains(nodes[index].relation) { return true }
      // "A storm brought by the north wind."
      return head == verb && nodes[index].relation.universal == .oblique
        && nodes.indices.contains { nodes[$0].head == index && nodes[$0].form == "by" }
    }
  }

  private static let clausal: Set<Dependency> = [
    .copula, .auxiliary, .nominalSubject, .expletive, .parataxis, .conjunct, .clausalComplement,
  ]

  /// What comes over people and places.
  private static let happenings: Set<String> = [
    "earthquake", "quake", "tremor", "aftershock", "storm", "hurricane", "typhoon", "cyclone", "tornado", "tsunami",
    "landslide", "mudslide", "avalanche", "flood", "fire", "wildfire", "blaze", "explosion", "blast", "bomb",
    "missile", "rocket", "drone", "shell", "eruption", "heatwave", "blizzard",
  ]
}
