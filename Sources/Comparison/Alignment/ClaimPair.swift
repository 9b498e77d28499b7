import Claims
import Language

/// Two claims laid side by side, in the order of their ids.
struct ClaimPair {
  let a: ComparableClaim
  let b: ComparableClaim
  let alignment: Alignment
  let evidence: Evidence
  /// How sure it is that both are about the same matter, 0 to 1.
  let aboutness: Double

  /// The same apart from what the rules compare: each is asked for by several of them.
  private let apart: [Evidence.Slot: Double]

  init(_ a: ComparableClaim, _ b: ComparableClaim) {
    (self.a, self.b) = (a, b)
    alignment = Alignment(a, b)
    let evidence = Evidence(a, b, alignment)
    self.evidence = evidence
    let all = AboutnessModel.shared.probability(evidence)
    aboutness = all
    let slots = Evidence.Slot.allCases.filter { $0 != .nothing }
    apart = Dictionary(
      uniqueKeysWithValues: slots.map { ($0, max(all, AboutnessModel.shared.probability(evidence, apartFrom: $0))) })
  }

  /// The same apart from what is compared, and at least ``aboutness``.
  func aboutness(apartFrom slot: Evidence.Slot) -> Double { apart[slot] ?? aboutness }

  /// Whether both are put forward as facts, or both as plans; what is only possible contradicts nothing.
  var areEquallyFirm: Bool {
    let facts: Set = [a.statement.factuality, b.statement.factuality]
    return facts.isSubset(of: [.asserted, .reported, .denied]) || facts == [.planned]
  }

  /// Whether both are facts, or both plans, or both only possible: a plan does not confirm a deed.
  var areAlikeInFirmness: Bool { areEquallyFirm || a.statement.factuality == b.statement.factuality }

  /// "has agreed to buy it for $4 billion" tells a plan, too, when the other says that it is to be bought.
  var areOnePlan: Bool {
    func isPlanned(_ claim: ComparableClaim) -> Bool { claim.statement.factuality == .planned }
    func isProspective(_ claim: ComparableClaim) -> Bool {
      [.asserted, .reported].contains(claim.statement.factuality)
        && claim.statement.features.verb.map(ComparisonWords.isProspective) ?? false
    }
    return isPlanned(a) && isProspective(b) || isPlanned(b) && isProspective(a)
  }

  /// "The next meeting is on 6 May" tells a plan, too, when the other says that it will be then.
  var areOneSchedule: Bool {
    let (first, second) = (a.statement, b.statement)
    func tells(_ fact: Statement, _ plan: Statement) -> Bool {
      fact.factuality == .asserted && fact.features.tense == .present && plan.factuality == .planned
    }
    return alignment.times.meet && (tells(first, second) || tells(second, first))
  }

  var haveSamePolarity: Bool { a.statement.polarity == b.statement.polarity }

  /// Two speakers who are named and differ.
  var haveDifferentSpeakers: Bool {
    guard let first = NamedSpeaker(of: a.statement), let second = NamedSpeaker(of: b.statement) else { return false }
    return first.words.isDisjoint(with: second.words)
  }

  /// Who does it is somebody else: both are named, and the names have nothing in common.
  var haveOtherParties: Bool {
    guard a.profile.subjects.count == 1, b.profile.subjects.count == 1 else { return false }
    let (first, second) = (a.profile.subjects[0].names, b.profile.subjects[0].names)
    return !first.isEmpty && !second.isEmpty && first.intersection(second).isEmpty
      && first.isDisjoint(with: alignment.bNames) && second.isDisjoint(with: alignment.aNames)
  }

  /// What it is done to is something else: both are named, and the names have nothing in common.
  var haveOtherObjects: Bool {
    let (first, second) = (a.profile.objects, b.profile.objects)
    let names = (a: Set(first.flatMap(\.names)), b: Set(second.flatMap(\.names)))
    return !names.a.isEmpty && !names.b.isEmpty && names.a.isDisjoint(with: alignment.bNames)
      && names.b.isDisjoint(with: alignment.aNames)
  }

  /// "Peru bought wheat from Chile", "Chile sold wheat to Peru": who does the one has the other done to it.
  var areConverse: Bool {
    func isPassive(_ claim: ComparableClaim, in other: ComparableClaim) -> Bool {
      guard claim.profile.subjects.count == 1, let name = claim.profile.subjects[0].name else { return false }
      return !other.profile.subjects.contains { $0.names.contains(name) }
        && other.statement.features.arguments.contains { argument in
          argument.role != .subject && argument.names.contains { NameKey.canonical($0) == name }
        }
    }
    return isPassive(a, in: b) && isPassive(b, in: a)
  }

  /// Exports that fell and imports that fell are two matters.
  var haveOppositeSubjects: Bool {
    let (first, second) = (a.profile.subjectWords, b.profile.subjectWords)
    return Antonyms.pair(first.subtracting(second), second.subtracting(first)) != nil
  }

  /// What it adds when who does it and to what are the same in both.
  var supportOfParties: Double {
    let isIntransitive = a.profile.objects.isEmpty && b.profile.objects.isEmpty
    return (alignment.subjectLikeness ?? 0) >= 0.8 && (isIntransitive || (alignment.objectLikeness ?? 0) >= 0.5)
      ? 0.2 : 0
  }

  /// Each speaks of somebody whom nothing tells from others: "a man" and "a man" may be two.
  var areIndefinite: Bool {
    alignment.sharedNames.isEmpty && !alignment.numbers.agree && [a, b].contains(where: Self.isIndefinite)
  }

  private static func isIndefinite(_ claim: ComparableClaim) -> Bool {
    if claim.statement.features.arguments.contains(where: { $0.role == .subject && !$0.quantities.isEmpty }) {
      return true
    }
    guard let word = claim.statement.subject?.split(separator: " ").first?.lowercased() else { return true }
    return ["a", "an", "some", "one", "another", "many", "several", "someone", "somebody"].contains(word)
  }

  /// Whether either speaks of a price or reading that changes from hour to hour.
  var isMoving: Bool {
    [a, b].contains { claim in
      let named = claim.statement.features.entities.flatMap { $0.split { $0 == ":" || $0 == " " }.map(String.init) }
      return named.contains(where: ComparisonWords.isMoving)
        || claim.profile.subjectWords.contains(where: ComparisonWords.isMoving)
        || claim.statement.features.quantities.contains {
          $0.quantity.unit == .count && $0.counted.contains(where: ComparisonWords.isMoving)
        }
    }
  }

  /// The one word or name in which they differ.
  var exchange: Exchange? { Exchange(a, b, names: (alignment.aNames, alignment.bNames)) }

  /// Neither has a subject or a verb: "Notes on the market, 4 May" is written every day.
  var areHeadings: Bool {
    [a, b].allSatisfy { $0.statement.subject == nil && $0.statement.features.tense == nil }
  }

  /// What both say happens, where one says up and the other down.
  var directions: (String, String)? { Antonyms.directions(a.profile.predicates, b.profile.predicates) }

  /// Whether either tells a number.
  var haveNumbers: Bool { [a, b].contains { !$0.statement.features.quantities.isEmpty } }

  /// One says how it is now, the other how it was at first or at an earlier time.
  var isRevision: Bool {
    let (first, second) = (Standing(a.statement.text), Standing(b.statement.text))
    if first == .present, second != .present { return second == .former || alignment.times.isPast(false) }
    if second == .present, first != .present { return first == .former || alignment.times.isPast(true) }
    return false
  }

  /// What tells two places, or two objects, of one kind from each other: "the east stand", "the west stand".
  var sides: (String, String)? {
    func told(_ claim: ComparableClaim) -> [ClaimArgument] {
      claim.statement.features.arguments.filter { $0.role == .oblique || $0.role == .object }
    }
    let others = told(b)
    for first in told(a) {
      for second in others where first.head == second.head {
        let (left, right) = (Set(first.stems), Set(second.stems))
        if let found = Antonyms.pair(left.subtracting(right), right.subtracting(left)) { return found }
      }
    }
    return nil
  }

  /// Nothing in either keeps the other from being true: days, numbers, verbs, parties.
  var mayAgree: Bool {
    haveSamePolarity && !alignment.times.areDisjoint && !alignment.times.arePartsApart
      && alignment.times.exclusiveClocks == nil && !alignment.numbers.contrast && !alignment.verbsExclude
      && !haveOtherParties && directions == nil && sides == nil
  }

  /// A conflict of sources, or a dispute when two named speakers differ.
  var opposition: Relation.Kind { haveDifferentSpeakers ? .dispute : .conflict }
}
