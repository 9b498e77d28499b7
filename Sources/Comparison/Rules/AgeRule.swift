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

  /// The only age in a claim and the person of whom it is told, the subject.
  static func age(_ claim: ComparableClaim) -> (person: String, age: CountedQuantity)? {
    let ages = claim.statement.features.quantities.filter { $0.quantity.unit == .age }
    let persons = claim.statement.features.entities.filter { $0.hasPrefix("person:") }
    let subjects = claim.statement.features.arguments.filter { $0.role == .subject || $0.role == .object }.compactMap(
      \.name)
    guard ages.count == 1, Set(persons).count == 1, let person = persons.first, subjects.contains(person),
      ages[0].quantity.bound == .exactly
    else { return nil }
    return (person, ages[0])
  }

  /// A name of two words; "Smith" may be many.
  private func isOne(_ a: String, _ b: String, _ pair: ClaimPair) -> Bool {
    let (first, second) = (NameKey(a).canonical, NameKey(b).canonical)
    return first == second && first.contains(" ") && pair.alignment.sharedNames.contains(first)
  }
}
