import Claims

/// Of whom a count of the dead or injured is taken: of all, of those hurt badly, of one town.
struct TollScope {
  private let severities: Set<String>
  /// Keys of the places in which a claim counts.
  private let places: Set<String>

  init(_ claim: ComparableClaim) {
    let words = claim.statement.text.split { !$0.isLetter }.map { $0.lowercased() }
    severities = Set(words.filter(ComparisonWords.isSeverity))
    let arguments = claim.statement.features.arguments.filter { argument in
      argument.role == .oblique && ["in", "at", "near", "around", "across"].contains(argument.marker ?? "")
    }
    places = Set(arguments.compactMap(\.name))
  }

  /// Whether two claims count different people: "30 were seriously injured", "200 were injured"; "12 died in Lindmo", of a story that
  /// is not about Lindmo, and "40 died".
  static func differ(_ pair: ClaimPair) -> Bool {
    let (first, second) = (TollScope(pair.a), TollScope(pair.b))
    return first.severities != second.severities || first.isPart(of: pair.b, places: second.places)
      || second.isPart(of: pair.a, places: first.places)
  }

  private static let mainPlaces = 4

  /// Whether it counts in a place that the other claim does not speak of, and that its article is not mainly about.
  private func isPart(of other: ComparableClaim, places others: Set<String>) -> Bool {
    let told = Set(other.statement.features.entities).union(other.document.mostToldNames(Self.mainPlaces))
    return !places.isEmpty && others.isEmpty && places.isDisjoint(with: told)
  }
}
