import Claims
import Language

/// One person, told to be of two ages: whatever else both claims say.
struct AgeRule: ComparisonRule {
  let leastAboutness = 0.0

  func verdict(_ pair: ClaimPair) -> Verdict? {
    guard let (name, first) = Self.age(pair.a), let (other, second) = Self.age(pair.b), isOne(name, other, pair),
      // A birthday may lie between two articles.
      abs(first.quantity.value - second.quantity.value) > 1, !pair.alignment.times.isOneLongAgo
    else { return nil }
    return Verdict(
      kind: pair.opposition, cause: .number, rule: "age",
      reason: "the same person aged \(first.text) and \(second.text)",
      values: (first.quantity.canonical, second.quantity.canonical), certainty: 0.2, support: 0.6)
  }

  /// The only age in a claim and the person of whom it is told: the one whom the same phrase names, "10-year-old Ada Lund",
  /// or the only one, who is or does something.
  static func age(_ claim: ComparableClaim) -> (person: String, age: CountedQuantity)? {
    let features = claim.statement.features
    let ages = features.quantities.indices.filter { features.quantities[$0].quantity.unit == .age }
    guard ages.count == 1, features.quantities[ages[0]].quantity.bound == .exactly,
      // "was 30 at the time of the wedding"
      !features.arguments.contains(where: { $0.marker == "at" && $0.head == "time" })
    else { return nil }
    let age = features.quantities[ages[0]]
    let phrase = features.arguments.first { $0.quantities.contains(ages[0]) }
    if let phrase, let person = phrase.name, person.hasPrefix("person:") {
      // "Lund and a 9-year-old boy": nobody else may be meant.
      return phrase.names.count == 1 && phrase.stems.isEmpty ? (person, age) : nil
    }
    let persons = features.entities.filter { $0.hasPrefix("person:") }
    let subjects = features.arguments.filter { $0.role == .subject || $0.role == .object }.compactMap(\.name)
    guard Set(persons).count == 1, let person = persons.first, subjects.contains(person),
      // "beat the 40-year-old American" tells another's.
      phrase.map({ $0.role == .complement || $0.role == .modifier }) ?? true
    else { return nil }
    return (person, age)
  }

  /// A name of two words; "Smith" may be many.
  private func isOne(_ a: String, _ b: String, _ pair: ClaimPair) -> Bool {
    let (first, second) = (NameKey(a).canonical, NameKey(b).canonical)
    return first == second && first.contains(" ") && pair.alignment.sharedNames.contains(first)
  }
}
