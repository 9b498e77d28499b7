/// The names of the sentence that is read and of those just before it.
struct SalientNames {
  private struct Salient {
    var name: FoundName
    var isSubject: Bool
  }

  private var current: [Salient] = []
  private var previous: [Salient] = []
  /// Sentences since the previous ones were read.
  private var age = 0

  mutating func add(_ name: FoundName, isSubject: Bool) {
    if let index = current.firstIndex(where: { $0.name.mention.key == name.mention.key }) {
      current[index].isSubject = current[index].isSubject || isSubject
    } else if current.count < 16 {
      current.append(Salient(name: name, isSubject: isSubject))
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

  /// The one person that "he" or "she" can mean here.
  func person(isMale: Bool, isMale known: (String) -> Bool?) -> FoundName? {
    for group in [current, previous] {
      let persons = group.filter { $0.name.isPerson && known($0.name.mention.key) ?? isMale == isMale }
      if persons.count == 1 { return persons.first?.name }
      let subjects = persons.filter(\.isSubject)
      if !persons.isEmpty { return subjects.count == 1 ? subjects.first?.name : nil }
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
    for salient in previous + current where fits(salient.name) {
      if let found, found.mention.key != salient.name.mention.key { return nil }
      found = found ?? salient.name
    }
    return found
  }
}
