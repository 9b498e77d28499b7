import Document

/// The persons that a document names in full, and the short names that mean them.
struct DocumentPersons {
  private struct Person {
    var name: PersonName
    /// Of the fullest name.
    var range: TextRange
    /// Start of the first full name, and of the last name read so far; -1 before that.
    var first: Int
    var last = -1
  }

  private var persons: [Person] = []
  private var byFamilyName: [String: [Int]] = [:]
  private var byGivenName: [String: [Int]] = [:]
  /// Of persons with one family name only so many are looked at, that no document costs more than its length.
  private static let mostNamesakes = 24

  /// Reads the full names; unknown names of two or three words whose last word stands alone elsewhere become persons.
  init(_ text: DerivedText, _ found: inout [[FoundName]]) {
    Self.promoteSurnames(text, &found)
    for name in found.joined() where name.isPerson && !name.isSingleWord {
      guard let person = PersonName(text.string(in: name.mention.range)), let given = person.givenNames.first else {
        continue
      }
      let range = name.mention.range
      if let known = same(person) {
        if person.givenNames.joined().utf8.count > persons[known].name.givenNames.joined().utf8.count {
          persons[known].name = person
          persons[known].range = range
        }
      } else {
        byFamilyName[person.familyName, default: []].append(persons.count)
        byGivenName[given, default: []].append(persons.count)
        persons.append(Person(name: person, range: range, first: range.start))
      }
    }
  }

  private func same(_ name: PersonName) -> Int? {
    byFamilyName[name.familyName]?.suffix(Self.mostNamesakes).first { persons[$0].name.agreement(with: name) == .same }
  }

  /// "Mina Sandoval … Sandoval": of names that are no person's it is the first word or the initials that stand alone.
  private static func promoteSurnames(_ text: DerivedText, _ found: inout [[FoundName]]) {
    var alone: Set<String> = []
    for name in found.joined() where name.isOpen && name.isSingleWord && name.mention.kind != .organisation {
      alone.insert(name.folded)
    }
    for index in found.indices {
      for place in found[index].indices {
        let name = found[index][place]
        guard name.mention.kind == .other, name.certainty < .told, name.mention.key.hasPrefix("name:"),
          let gap = name.folded.utf8.lastIndex(of: 0x20), alone.contains(String(name.folded[gap...].dropFirst())),
          name.folded.utf8.count(where: { $0 == 0x20 }) <= 2, !isGenericEnd(name, text),
          let person = PersonName(text.string(in: name.mention.range))
        else { continue }
        found[index][place].mention.kind = .person
        found[index][place].mention.key = "person:" + person.key
      }
    }
  }

  private static func isGenericEnd(_ name: FoundName, _ text: DerivedText) -> Bool {
    let last = text.string(in: name.mention.range).split(separator: " ").last.map { $0.lowercased() } ?? ""
    return Gazetteer.shared.traits[last]?.isAny(WordTraits.generic.union(.common)) ?? false
  }

  /// Gives every name of a person the key of the fullest one.
  mutating func apply(_ text: DerivedText, _ found: inout [[FoundName]]) {
    guard !persons.isEmpty else { return }
    for index in found.indices {
      for place in found[index].indices {
        let name = found[index][place]
        guard let person = person(for: name, text) else { continue }
        persons[person].last = name.mention.range.start
        found[index][place].mention.kind = .person
        found[index][place].mention.key = "person:" + persons[person].name.key
        if persons[person].range != name.mention.range {
          found[index][place].mention.resolvedFrom = persons[person].range
        }
        found[index][place].certainty = max(name.certainty, .told)
      }
    }
  }

  private func person(for name: FoundName, _ text: DerivedText) -> Int? {
    guard name.isOpen, name.mention.resolvedFrom == nil else { return nil }
    if !name.isPerson {
      guard name.mention.kind != .event, name.mention.kind == .person || name.certainty < .told else { return nil }
    }
    if let family = byFamilyName[name.folded] { return nearest(family.suffix(Self.mostNamesakes)) }
    if name.isSingleWord {
      if let given = byGivenName[name.folded], given.count == 1 { return given.first }
      return nil
    }
    guard name.isPerson, let person = PersonName(text.string(in: name.mention.range)) else { return nil }
    let namesakes = byFamilyName[person.familyName]?.suffix(Self.mostNamesakes) ?? []
    return nearest(namesakes.filter { persons[$0].name.agreement(with: person) != .different }[...])
  }

  /// Of several persons the one named last before, else the first after.
  private func nearest(_ candidates: ArraySlice<Int>) -> Int? {
    candidates.max { rank($0) < rank($1) }
  }

  private func rank(_ person: Int) -> Int {
    persons[person].last >= 0 ? persons[person].last : -persons[person].first - 1
  }
}
