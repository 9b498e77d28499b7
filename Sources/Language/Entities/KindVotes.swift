/// One name, one kind: what the sentences of a document together say.
struct KindVotes {
  private var votes: [String: SIMD8<Int>] = [:]

  init(_ found: [[FoundName]]) {
    for name in found.joined() where name.isOpen && name.mention.kind != .other {
      votes[name.folded, default: .zero][Self.index(of: name.mention.kind)] += Self.weight(of: name.certainty)
    }
  }

  private static func weight(of certainty: FoundName.Certainty) -> Int {
    switch certainty {
    case .guessed: 1
    case .hinted: 3
    case .told: 6
    case .known: 20
    }
  }

  private static func index(of kind: EntityKind) -> Int { EntityKind.allCases.firstIndex(of: kind) ?? 0 }

  func apply(_ found: inout [[FoundName]]) {
    for index in found.indices {
      for place in found[index].indices where found[index][place].isOpen && found[index][place].certainty < .known {
        guard let votes = votes[found[index][place].folded] else { continue }
        Self.settle(&found[index][place], votes)
      }
    }
  }

  private static func settle(_ name: inout FoundName, _ votes: SIMD8<Int>) {
    let most = votes.max()
    guard let kind = EntityKind.allCases.first(where: { votes[index(of: $0)] == most }) else { return }
    if kind == .person {
      // A guess makes no person: the key stays that of a name.
      if !name.isPerson, most > 2, let person = PersonName(name.folded) { name.mention.key = "person:" + person.key }
    } else if name.isPerson {
      name.mention.key = "name:" + name.folded
      name.mention.role = nil
    }
    name.mention.kind = kind
    name.certainty = most > 5 ? .told : most > 2 ? .hinted : .guessed
  }
}
