import Claims

/// An office and the person who is said to hold it: "Ada Lund is prime minister", "named Ada Lund as its energy minister",
/// "Prime Minister Ada Lund left for Oslo".
struct HeldOffice: Hashable, Sendable {
  /// The key of a person.
  let person: String
  /// As `comparison.tsv` writes it.
  let office: String
  /// The key of the country whose office it is, where that stands before the office: "Danish", "Denmark's".
  let country: String?
  let sense: Sense

  /// How a claim speaks of an office: in passing, before the name; that somebody has it; that somebody gets it.
  enum Sense { case title, held, gained }

  /// Nil for a claim that names no office or several, and for what was so or may be.
  init?(_ statement: Statement) {
    let features = statement.features
    guard statement.polarity == .affirmative, features.entities.contains(where: Self.mayBePerson) else { return nil }
    if let title = Self.title(statement) {
      (person, country, office, sense) = (title.person, title.country, title.office, .title)
      return
    }
    guard let verb = features.verb, Self.verbs.contains(verb), let person = Self.holder(features) else { return nil }
    let words = Self.words(statement.text)
    guard Self.lapsed.isDisjoint(with: words), let office = Self.onlyOffice(in: words) else { return nil }
    (self.person, country, self.office) = (person, nil, office)
    sense = ["be", "serve"].contains(verb) ? .held : .gained
  }

  /// "Prime Minister Ada Lund", "Danish Prime Minister Ada Lund", "Denmark’s prime minister, Ada Lund," as the subject.
  private static func title(_ statement: Statement) -> (person: String, country: String?, office: String)? {
    guard let subject = statement.subject.map(words),
      var names = statement.features.arguments.first(where: { $0.role == .subject })?.names[...]
    else { return nil }
    let country = names.first.flatMap { $0.hasPrefix("country:") ? $0 : nil }
    if country != nil { names.removeFirst() }
    // The country has two words at most here: "Denmark", "s".
    let places = country == nil ? 0..<1 : 1..<max(1, min(3, subject.count))
    guard let place = places.first(where: { office(at: $0, in: subject) != nil }),
      lapsed.isDisjoint(with: subject[..<place]),
      let office = office(at: place, in: subject), let person = names.first, isPerson(person)
    else { return nil }
    return (person, country, office.name)
  }

  /// Verbs that say who holds an office.
  private static let verbs: Set<String> = [
    "be", "become", "appoint", "name", "elect", "pick", "choose", "select", "go", "take", "take over", "serve",
    "assume", "promote",
  ]

  /// Words of an office that is not held, or not by this person.
  private static let lapsed: Set<String> = [
    "former", "ex", "late", "deputy", "vice", "acting", "interim", "then", "previously", "candidate", "son", "daughter",
    "wife", "husband", "brother", "sister", "adviser", "aide", "spokesman", "spokeswoman", "spokesperson",
  ]

  private static func isPerson(_ key: String) -> Bool { key.hasPrefix("person:") }

  /// A person, or a name of unknown kind.
  private static func mayBePerson(_ key: String) -> Bool { isPerson(key) || key.hasPrefix("name:") }

  /// The only person of whom the clause says something, or of all that it names: "the new mayor, Ada Lund, took office".
  private static func holder(_ features: ClaimFeatures) -> String? {
    let parties = features.arguments.filter {
      [.subject, .object].contains($0.role) || $0.role == .oblique && $0.marker == "to"
    }
    // Who gets an office is a person, known as one or not.
    let told = Set(parties.compactMap(\.name).filter(mayBePerson))
    let persons = told.isEmpty ? Set(features.entities.filter(isPerson)) : told
    return persons.count == 1 ? persons.first : nil
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
  }

  private static func office(at place: Int, in words: [String]) -> (name: String, end: Int)? {
    let found = ComparisonWords.offices.first { words[place...].starts(with: $0.words) }
    return found.map { ($0.office, place + $0.words.count) }
  }

  private static func onlyOffice(in words: [String]) -> String? {
    var found: Set<String> = []
    var index = 0
    while index < words.count {
      let office = office(at: index, in: words)
      if let office { found.insert(office.name) }
      index = office?.end ?? index + 1
    }
    return found.count == 1 ? found.first : nil
  }
}
