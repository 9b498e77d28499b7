/// Short forms of names that are no person's: "Phailin" for "Cyclone Phailin".
struct ShortForms {
  private enum Long {
    case one(FoundName)
    case several
  }

  /// By the words that open or end a longer name of the document.
  private var long: [String: Long] = [:]
  private static let mostWords = 12

  init(_ found: [[FoundName]]) {
    var seen: Set<String> = []
    for name in found.joined() where name.mention.key.hasPrefix("name:") && !name.isSingleWord {
      guard seen.insert(name.folded).inserted else { continue }
      let gaps = name.folded.utf8.indices.filter { name.folded.utf8[$0] == 0x20 }
      guard gaps.count < Self.mostWords else { continue }
      for gap in gaps {
        add(name, String(name.folded[..<gap]))
        add(name, String(name.folded[name.folded.utf8.index(after: gap)...]))
      }
    }
  }

  private mutating func add(_ name: FoundName, _ short: String) {
    if case .one(let known) = long[short] {
      if known.folded != name.folded { long[short] = .several }
    } else if long[short] == nil {
      long[short] = .one(name)
    }
  }

  /// Gives a name that opens or ends exactly one longer name of the document the key of that one.
  func apply(_ found: inout [[FoundName]]) {
    guard !long.isEmpty else { return }
    let traits = Gazetteer.shared.traits
    for index in found.indices {
      for place in found[index].indices {
        let name = found[index][place]
        guard name.isOpen, name.mention.resolvedFrom == nil, !name.isModifier,
          case .one(let target) = long[name.folded],
          target.mention.key != name.mention.key, !(traits[name.folded]?.isAny(.generic) ?? false),
          name.certainty < .told || name.mention.kind == target.mention.kind
        else { continue }
        found[index][place].mention = Mention(
          range: name.mention.range, kind: target.mention.kind, key: target.mention.key, role: name.mention.role,
          resolvedFrom: target.mention.range)
      }
    }
  }
}
