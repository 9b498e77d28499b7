import Claims
import Language

/// Whether two claims speak of one matter: by their names, and by the stories that their documents tell.
extension ClaimPair {
  /// Three names or more, and each in both.
  var haveSameNames: Bool { alignment.sharedNames.count >= 3 && alignment.aNames == alignment.bNames }

  /// Two names or more, the same in both, of which one is not only a country: a town, a firm, a person.
  var haveOwnNames: Bool {
    alignment.aNames == alignment.bNames && alignment.sharedNames.count >= 2
      && alignment.sharedNames.contains { !$0.hasPrefix("country:") }
  }

  /// Two names or more, the same in both, and a day or period that both name, or names enough to do without.
  var haveOneOccasion: Bool {
    alignment.aNames == alignment.bNames && alignment.sharedNames.count >= 2
      && (alignment.times.meet || haveOwnNames && !alignment.times.isOneSided)
  }

  /// How much of their names both documents share, 0 to 1: whether they tell one story.
  var storyLikeness: Double { evidence[.documents] }

  /// Their documents share as many of their names as articles of one story do.
  var areOneStory: Bool { storyLikeness >= 0.3 }

  /// Both claims name somebody, a number or a time and their documents tell one story, or nothing is known of the stories.
  var mayBeOneStory: Bool {
    areOneStory && a.statement.features.hasAnchor && b.statement.features.hasAnchor
      || a.document.names(only: alignment.aNames) && b.document.names(only: alignment.bNames)
  }

  /// Each name of the one claim stands somewhere in the other's document: who is unknown there is another matter.
  var isNamedInBoth: Bool { isKnown(a, in: b) && isKnown(b, in: a) }

  /// Each name of a claim stands somewhere in the document of the other.
  func isKnown(_ claim: ComparableClaim, in other: ComparableClaim) -> Bool {
    let (own, others) = claim.id == a.id ? (alignment.aNames, alignment.bNames) : (alignment.bNames, alignment.aNames)
    return own.subtracting(others).allSatisfy(other.document.mentions)
  }

  /// What only one claim names is what the other's document is mostly about, and so goes without saying there.
  var haveMainNames: Bool {
    let (first, second) = (a.document.mostToldNames(6), b.document.mostToldNames(6))
    // "Nordlink Ltd." in one is the "Nordlink" of the other.
    func isMain(_ name: String, of main: [String]) -> Bool {
      main.isEmpty || main.contains(name) || main.contains { NameKey($0).fits(NameKey(name)) }
    }
    return alignment.aNames.subtracting(alignment.bNames).allSatisfy { isMain($0, of: second) }
      && alignment.bNames.subtracting(alignment.aNames).allSatisfy { isMain($0, of: first) }
  }
}
