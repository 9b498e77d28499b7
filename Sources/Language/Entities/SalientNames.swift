/// The names of the sentence that is read and of those just before it, and the persons in them who have no name.
struct SalientNames {
  private struct Salient {
    var key: String
    /// nil for "a driver", and for a pronoun that stays open.
    var name: FoundName?
    var isMale: Bool?
    var isSubject: Bool
  }

  private var current: [Salient] = []
  private var previous: [Salient] = []
  /// Sentences since the previous ones were read.
  private var age = 0

  mutating func add(_ name: FoundName, isMale: Bool?, isSubject: Bool) {
    add(Salient(key: name.mention.key, name: name, isMale: isMale, isSubject: isSubject))
  }

  mutating func addNameless(_ word: String, isMale: Bool?, isSubject: Bool) {
    add(Salient(key: word, name: nil, isMale: isMale, isSubject: isSubject))
  }

  private mutating func add(_ salient: Salient) {
    if let index = current.firstIndex(where: { $0.key == salient.key }) {
      current[index].isSubject = current[index].isSubject || salient.isSubject
    } else if current.count < 16 {
      current.append(salient)
    }
  }

  mutating func endSentence() {
    if current.isEmpty, age < 2 {
      age += 1
    } else {
      previous = current
      age = 0
    }
    current = []
  }

  /// The one person that "he" or "she" can mean here; nil where that is nobody, or nobody with a name.
  func person(isMale: Bool) -> FoundName? {
    for group in [current, previous] {
      let persons = group.filter { $0.name?.isPerson ?? true && ($0.isMale ?? isMale) == isMale }
      guard !persons.isEmpty else { continue }
      if persons.count == 1 { return persons.first?.name }
      let subjects = persons.filter(\.isSubject)
      return subjects.count == 1 ? subjects.first?.name : nil
    }
    return nil
  }

  /// The one organisation that a noun can mean here.
  func organisation(calledThe noun: String) -> FoundName? {
    let kinds = Gazetteer.shared.organisationKinds
    return only { name in
      let key = name.mention.key
      guard name.mention.kind == .organisation, !key.hasPrefix("country:") else { return false }
      guard key.hasPrefix("org:") else { return Self.nouns["other"]?.contains(noun) ?? false }
      return kinds[String(key.dropFirst(4))].map { Self.nouns[$0]?.contains(noun) ?? false } ?? false
    }
  }

  /// What organisations of each kind of `organisations.tsv`, and those it does not have, are called.
  private static let nouns: [String: Set<String>] = [
    "bloc": ["alliance", "bloc", "organisation", "organization", "union"], "company": ["company", "firm", "group"],
    "body": ["body", "court", "council", "commission", "chamber", "parliament"], "agency": ["agency", "service"],
    "bank": ["bank", "lender"], "party": ["party"], "armed group": ["group", "movement", "militia"],
    "news": ["agency", "newspaper", "paper", "broadcaster", "network", "outlet"],
    "ngo": ["organisation", "organization", "charity", "group"],
    "other": ["company", "firm", "group", "organisation", "organization"],
  ]

  var country: FoundName? { only { $0.mention.key.hasPrefix("country:") } }

  private func only(_ fits: (FoundName) -> Bool) -> FoundName? {
    var found: FoundName?
    for salient in previous + current {
      guard let name = salient.name, fits(name) else { continue }
      if let found, found.mention.key != salient.key { return nil }
      found = found ?? name
    }
    return found
  }
}
