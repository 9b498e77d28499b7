import Document

/// Gives every name of one document its canonical key: surnames after full names, acronyms after their definitions.
///
/// It depends on the document alone, so the same file always gives the same keys; what other documents say about a
/// name is somebody else's work. Who holds an office is never used to identify a person.
public struct NameResolver: Sendable {
  public init() {}

  /// The names of each sentence, in the order of the sentences.
  public func mentions(in sentences: [Sentence], of text: DerivedText) -> [[Mention]] {
    let recognizer = NameRecognizer(capitals: CapitalEvidence(sentences, of: text))
    var found = sentences.map { recognizer.mentions(in: $0, of: text) }
    applyAcronyms(sentences, text, &found)
    promoteSurnames(text, &found)
    applyPersons(text, &found)
    applyShortForms(text, &found)
    unifyKinds(&found)
    settleCapitals(text, &found)
    return found
  }

  /// A capital of which a sentence says too little is the government where the document speaks of that country or
  /// lets that capital act, else the city.
  private func settleCapitals(_ text: DerivedText, _ found: inout [[Mention]]) {
    let acting = Set(found.joined().filter { $0.key.hasPrefix("country:") && !$0.isUnclear }.map(\.key))
    for index in found.indices {
      for place in found[index].indices where found[index][place].isUnclear {
        found[index][place].isUnclear = false
        guard !acting.contains(found[index][place].key) else { continue }
        found[index][place].asGovernment = false
        found[index][place].key = "place:" + foldedKey(text.string(in: found[index][place].range))
      }
    }
  }

  /// One name, one kind: what the most telling context of the document says.
  private func unifyKinds(_ found: inout [[Mention]]) {
    var kinds: [String: EntityKind] = [:]
    for mention in found.joined() where mention.key.hasPrefix("name:") && mention.kind != .other {
      if kinds[mention.key] == nil { kinds[mention.key] = mention.kind }
    }
    for index in found.indices {
      for place in found[index].indices {
        let mention = found[index][place]
        if let kind = kinds[mention.key] {
          found[index][place].kind = kind
        } else if mention.kind == .person, mention.role == nil, mention.key.hasPrefix("person:") {
          // "Orlen says" where the document has "in Orlen".
          let key = "name:" + mention.key.dropFirst("person:".count)
          guard kinds[key] == .place, !key.utf8.contains(0x20) else { continue }
          found[index][place].key = key
          found[index][place].kind = .place
        }
      }
    }
  }

  // MARK: - Acronyms

  private func applyAcronyms(_ sentences: [Sentence], _ text: DerivedText, _ found: inout [[Mention]]) {
    var defined: [String: Mention] = [:]
    for (index, sentence) in sentences.enumerated() {
      for definition in AcronymDefinition.definitions(in: NameToken.tokens(of: sentence, in: text)) {
        let long = longMention(definition, in: found[index], text)
        found[index].removeAll { $0.range.overlaps(definition.long) || $0.range.overlaps(definition.short) }
        found[index].append(long)
        found[index].append(short(long, at: definition.short))
        found[index].sort { $0.range < $1.range }
        if defined[definition.acronym] == nil { defined[definition.acronym] = long }
      }
    }
    guard !defined.isEmpty else { return }
    for index in found.indices {
      found[index] = found[index].map { mention in
        guard mention.resolvedFrom == nil, mention.kind != .person else { return mention }
        let letters = LatinFolding.baseLetters(text.utf8[mention.range.start..<mention.range.end]).filter { $0 != 0x2E }
        guard let long = defined[String(decoding: letters, as: UTF8.self)] else { return mention }
        return short(long, at: mention.range)
      }
    }
  }

  private func short(_ long: Mention, at range: TextRange) -> Mention {
    Mention(range: range, kind: long.kind, key: long.key, resolvedFrom: long.range)
  }

  private func longMention(_ definition: AcronymDefinition, in found: [Mention], _ text: DerivedText) -> Mention {
    let known = found.first { $0.range == definition.long }
    if let known, !known.key.hasPrefix("name:"), known.kind != .person { return known }
    let name = text.string(in: definition.long)
    var long = Mention(range: definition.long, kind: .organisation, key: "name:" + foldedKey(name))
    let tables = Gazetteer.shared
    if let sense = tables.names[String(decoding: LatinFolding.baseLetters(name.utf8), as: UTF8.self)],
      case .organisation(let id, _) = sense
    {
      long.key = "org:" + id
    } else if case .organisation(let id, _) = tables.names[definition.acronym] {
      // A translation or spelling that the table lacks, when it shares a word with the name it has.
      let words = Set(foldedKey(name).split(separator: " ").filter { $0.utf8.count > 3 }.map(String.init))
      if let known = tables.organisationWords[id], !known.isDisjoint(with: words) { long.key = "org:" + id }
    }
    return long
  }

  // MARK: - Persons

  private struct Person {
    var name: PersonName
    var range: TextRange
    /// Starts of the mentions with a given name.
    var places: [Int]
  }

  /// An unknown name of two or three words whose last word stands alone elsewhere is a person's: "Mina Sandoval …
  /// Sandoval". Of other names it is the first word or the initials that stand alone.
  private func promoteSurnames(_ text: DerivedText, _ found: inout [[Mention]]) {
    var alone: Set<String> = []
    for mention in found.joined() where mention.key.hasPrefix("name:") || mention.key.hasPrefix("person:") {
      let words = foldedKey(text.string(in: mention.range))
      if !words.utf8.contains(0x20), mention.kind != .organisation { alone.insert(words) }
    }
    for index in found.indices {
      for place in found[index].indices where found[index][place].kind == .other {
        let mention = found[index][place]
        let name = text.string(in: mention.range)
        let words = foldedKey(name).split(separator: " ")
        guard mention.key.hasPrefix("name:"), (2...3).contains(words.count), let last = words.last,
          alone.contains(String(last)), !isGenericEnd(name), let person = PersonName(name)
        else { continue }
        found[index][place].kind = .person
        found[index][place].key = "person:" + person.key
      }
    }
  }

  private func isGenericEnd(_ name: String) -> Bool {
    let last = name.split(separator: " ").last.map { $0.lowercased() } ?? ""
    return NameWords.isGeneric(last) || Gazetteer.shared.commonWords.contains(last)
  }

  private func applyPersons(_ text: DerivedText, _ found: inout [[Mention]]) {
    var persons: [Person] = []
    for mention in found.joined() where mention.kind == .person && mention.key.hasPrefix("person:") {
      guard let name = PersonName(text.string(in: mention.range)), !name.givenNames.isEmpty else { continue }
      if let index = persons.firstIndex(where: { $0.name.agreement(with: name) == .same }) {
        persons[index].places.append(mention.range.start)
        if name.givenNames.joined().utf8.count > persons[index].name.givenNames.joined().utf8.count {
          persons[index].name = name
          persons[index].range = mention.range
        }
      } else {
        persons.append(Person(name: name, range: mention.range, places: [mention.range.start]))
      }
    }
    guard !persons.isEmpty else { return }
    for index in found.indices {
      found[index] = found[index].map { resolved($0, text, persons) }
    }
  }

  private func resolved(_ mention: Mention, _ text: DerivedText, _ persons: [Person]) -> Mention {
    let isPerson = mention.key.hasPrefix("person:")
    guard isPerson || mention.key.hasPrefix("name:") && mention.kind != .event,
      let name = PersonName(text.string(in: mention.range))
    else { return mention }
    let fits = persons.filter { person in
      switch person.name.agreement(with: name) {
      case .same: true
      case .compatible: true
      case .different: name.givenNames.isEmpty && person.name.givenNames.first == name.familyName && persons.count > 0
      }
    }
    // Family names outrank given names; of several persons the one named last before, else the first after.
    let byFamily = fits.filter { $0.name.familyName == name.familyName }
    let candidates = byFamily.isEmpty ? fits : byFamily
    if byFamily.isEmpty, candidates.count > 1 { return mention }
    let before = candidates.max { nearest($0, mention) < nearest($1, mention) }
    guard let person = before else { return mention }
    var result = mention
    result.kind = .person
    result.key = "person:" + person.name.key
    if person.range != mention.range { result.resolvedFrom = person.range }
    return result
  }

  /// The last start at or before the mention; persons that come only later count less the later they come.
  private func nearest(_ person: Person, _ mention: Mention) -> Int {
    person.places.last { $0 <= mention.range.start } ?? -(person.places.first ?? 0) - 1
  }

  // MARK: - Short forms of other names

  /// "Phailin" for "Cyclone Phailin": a name that opens or ends exactly one longer name of the document.
  private func applyShortForms(_ text: DerivedText, _ found: inout [[Mention]]) {
    var long: [String: Mention] = [:]
    for mention in found.joined() where mention.key.hasPrefix("name:") && mention.key.utf8.contains(0x20) {
      if long[mention.key] == nil { long[mention.key] = mention }
    }
    guard !long.isEmpty else { return }
    for index in found.indices {
      found[index] = found[index].map { mention in
        guard mention.key.hasPrefix("name:") || mention.key.hasPrefix("person:"), mention.resolvedFrom == nil else {
          return mention
        }
        let short = foldedKey(text.string(in: mention.range))
        let plain = text.string(in: mention.range).lowercased()
        guard !NameWords.isGeneric(plain) else { return mention }
        let fits = long.values.filter {
          $0.key != mention.key && ($0.key.hasPrefix("name:" + short + " ") || $0.key.hasSuffix(" " + short))
        }
        guard fits.count == 1, let target = fits.first else { return mention }
        return Mention(
          range: mention.range, kind: target.kind, key: target.key, role: mention.role, resolvedFrom: target.range)
      }
    }
  }
}
