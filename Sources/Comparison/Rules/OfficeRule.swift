import Claims
import Language

/// One person in two offices, or one office held by two.
struct OfficeRule: ComparisonRule {
  let slot = Evidence.Slot.names
  let leastAboutness = 0.0

  func verdict(_ pair: ClaimPair) -> Verdict? {
    guard let a = pair.a.profile.office, let b = pair.b.profile.office, pair.areEquallyFirm else { return nil }
    if let verdict = succession(a, b, pair) { return verdict }
    // Articles of one story speak of one country without naming it.
    guard !pair.alignment.times.areDisjoint,
      pair.alignment.times.mayBeSameNews || pair.alignment.times.meetOnDay,
      pair.areOneStory || pair.alignment.times.meet
    else { return nil }
    // A title stands in every other sentence: unless one of them is about the office, both must be of one day's story.
    guard a.sense != .title || b.sense != .title || pair.areOneStory && pair.alignment.times.areSameNews else {
      return nil
    }
    let persons = (NameKey(a.person), NameKey(b.person))
    if a.office != b.office {
      guard persons.0 == persons.1, persons.0.canonical.contains(" ") else { return nil }
      return verdict("one person as \(a.office) and as \(b.office)", (a.office, b.office), pair)
    }
    // Who is named in both is known to both: only one of them holds it.
    guard !persons.0.fits(persons.1), !haveNameInCommon(a.person, b.person), isOneOffice(a, b, pair),
      pair.alignment.sharedNames.isDisjoint(with: [a.person, b.person])
    else { return nil }
    // Who gets an office gets it from somebody who bears the title.
    let isHandedOn = Set([a.sense, b.sense]) == [.title, .gained]
    let isOneTime = pair.alignment.times.areSameNews || pair.alignment.times.meet
    return isHandedOn || !isOneTime
      ? handedOn(a, b, pair)
      : verdict("two holders of one office, \(a.office)", (persons.0.canonical, persons.1.canonical), pair)
  }

  /// Two who bear one title of one country in articles of different times: the office went from one to the other.
  private func succession(_ a: HeldOffice, _ b: HeldOffice, _ pair: ClaimPair) -> Verdict? {
    guard a.sense == .title, b.sense == .title, a.office == b.office, let country = a.country, country == b.country,
      !pair.alignment.times.areSameNews, !NameKey(a.person).fits(NameKey(b.person)),
      !haveNameInCommon(a.person, b.person),
      !pair.a.document.mentions(b.person), !pair.b.document.mentions(a.person)
    else { return nil }
    return handedOn(a, b, pair)
  }

  private func handedOn(_ a: HeldOffice, _ b: HeldOffice, _ pair: ClaimPair) -> Verdict {
    let isDated = pair.alignment.times.sourcesDiffer != nil
    return Verdict(
      kind: .update, cause: .entity, rule: "office.succession",
      reason: "one office, \(a.office), and two who have it" + (isDated ? "" : "; a date is unknown"),
      values: (a.person, b.person), slot: slot, certainty: 0.3, support: isDated ? 0.5 : 0.4)
  }

  /// "President Lund" may have been read as another Lund.
  private func haveNameInCommon(_ a: String, _ b: String) -> Bool {
    !NameKey.words(of: a).isDisjoint(with: NameKey.words(of: b))
  }

  /// Of one country that both give to it, or of a country or firm that both name; else neither article may know of the other's
  /// holder: two presidents of two countries talk in one story.
  private func isOneOffice(_ a: HeldOffice, _ b: HeldOffice, _ pair: ClaimPair) -> Bool {
    if let first = a.country, let second = b.country { return first == second }
    let isNamed = pair.alignment.sharedNames.contains {
      $0.hasPrefix("country:") || $0.hasPrefix("org:") || $0.hasPrefix("name:")
    }
    return a.country == nil && b.country == nil && isNamed
      || !pair.a.document.mentions(b.person) && !pair.b.document.mentions(a.person)
  }

  private func verdict(_ reason: String, _ values: (String, String), _ pair: ClaimPair) -> Verdict {
    Verdict(
      kind: pair.opposition, cause: .entity, rule: "office", reason: reason, values: values, slot: slot, certainty: 0.3,
      support: 0.45)
  }
}
