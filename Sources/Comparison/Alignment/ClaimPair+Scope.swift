import Claims
import Language

/// Where, when and how claims tell what they count.
extension ClaimPair {
  /// One tells where, when or how what the other does not speak of: "in the first half".
  var haveOtherScope: Bool {
    func hasOwnScope(_ claim: ComparableClaim, beside other: ClaimProfile) -> Bool {
      claim.statement.features.arguments.contains { argument in
        (argument.role == .oblique || argument.role == .circumstance) && !argument.stems.isEmpty
          && other.stems.isDisjoint(with: argument.stems.map(ComparisonWords.canonical))
      }
    }
    return hasOwnScope(a, beside: b.profile) || hasOwnScope(b, beside: a.profile)
  }

  /// Each tells it of something else: "two goals on penalties", "four goals in the second half" may both be, and so may "scored twice
  /// for Oslo" and "scored six times for Bergen".
  var haveContrastingScopes: Bool {
    func scopes(_ claim: ComparableClaim, beside other: ClaimProfile) -> [ClaimArgument] {
      claim.statement.features.arguments.filter { argument in
        argument.role == .oblique && argument.marker != nil && argument.quantities.isEmpty && !argument.stems.isEmpty
          && other.stems.isDisjoint(with: argument.stems.map(ComparisonWords.canonical))
      }
    }
    let (first, second) = (scopes(a, beside: b.profile), scopes(b, beside: a.profile))
    return first.contains { one in
      second.contains { other in one.marker == other.marker && Self.likeness(one, other) < Self.leastScopeLikeness }
    }
  }

  /// The cosine from which two scopes may be one in other words.
  private static let leastScopeLikeness = 0.4

  private static func likeness(_ a: ClaimArgument, _ b: ClaimArgument) -> Double {
    let vectors = [a, b].map { WordVectors.english.vector(of: $0.stems.joined(separator: " ")) }
    return Double(vectors[0].cosine(vectors[1]))
  }
}
