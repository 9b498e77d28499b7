import Document

/// The acronyms that a document defines, and their long forms.
struct DefinedAcronyms {
  /// By acronym, the name it was defined with first.
  private var long: [String: FoundName] = [:]

  /// Finds the definitions; the names in them are replaced by long and short form.
  init(_ sentences: [[NameToken]], _ text: DerivedText, _ found: inout [[FoundName]]) {
    for (index, tokens) in sentences.enumerated() {
      for definition in AcronymDefinition.definitions(in: tokens) {
        let long = Self.longName(definition, in: found[index], tokens, text)
        found[index].removeAll {
          $0.mention.range.overlaps(definition.long) || $0.mention.range.overlaps(definition.short)
        }
        found[index].append(long)
        found[index].append(Self.short(long, at: definition.short, tokens))
        found[index].sort { $0.mention.range < $1.mention.range }
        if self.long[definition.acronym] == nil { self.long[definition.acronym] = long }
      }
    }
  }

  /// Gives the acronyms of the document the keys of their long forms.
  func apply(_ text: DerivedText, _ found: inout [[FoundName]]) {
    guard !long.isEmpty else { return }
    for index in found.indices {
      for place in found[index].indices {
        let mention = found[index][place].mention
        guard mention.resolvedFrom == nil, mention.kind != .person, mention.range.count <= 16 else { continue }
        let letters = LatinFolding.baseLetters(text.utf8[mention.range.start..<mention.range.end]).filter { $0 != 0x2E }
        guard let long = long[String(decoding: letters, as: UTF8.self)], long.mention.range != mention.range else {
          continue
        }
        found[index][place].mention = Self.short(long.mention, at: mention.range)
        found[index][place].certainty = .known
      }
    }
  }

  private static func short(_ long: Mention, at range: TextRange) -> Mention {
    Mention(range: range, kind: long.kind, key: long.key, resolvedFrom: long.range)
  }

  private static func short(_ long: FoundName, at range: TextRange, _ tokens: [NameToken]) -> FoundName {
    let place = Self.tokens(range, tokens)
    let folded = foldedKey(place.isEmpty ? "" : tokens[place.lowerBound].normal)
    return FoundName(mention: short(long.mention, at: range), folded: folded, certainty: .known, tokens: place)
  }

  private static func tokens(_ range: TextRange, _ tokens: [NameToken]) -> Range<Int> {
    let first = tokens.partitionPoint { $0.range.start < range.start }
    return first..<max(first, tokens.partitionPoint { $0.range.start < range.end })
  }

  private static func longName(
    _ definition: AcronymDefinition, in found: [FoundName], _ tokens: [NameToken], _ text: DerivedText
  ) -> FoundName {
    if let known = found.first(where: { $0.mention.range == definition.long }),
      !known.mention.key.hasPrefix("name:"), known.mention.kind != .person
    {
      return known
    }
    let name = text.string(in: definition.long)
    let folded = foldedKey(name)
    var long = Mention(range: definition.long, kind: .organisation, key: "name:" + folded)
    let tables = Gazetteer.shared
    if let sense = tables.names[String(decoding: LatinFolding.baseLetters(name.utf8), as: UTF8.self)],
      case .organisation(let id, _) = sense
    {
      long.key = "org:" + id
    } else if case .organisation(let id, _) = tables.names[definition.acronym] {
      // A translation or spelling that the table lacks, when it shares a word with the name it has.
      let words = Set(folded.split(separator: " ").filter { $0.utf8.count > 3 }.map(String.init))
      if let known = tables.organisationWords[id], !known.isDisjoint(with: words) { long.key = "org:" + id }
    }
    return FoundName(
      mention: long, folded: folded, certainty: .known, tokens: Self.tokens(definition.long, tokens))
  }
}
