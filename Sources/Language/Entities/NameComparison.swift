/// Whether two written names mean the same, with the reason.
///
/// It looks at the names alone, with what general knowledge says of them (`name-variants.tsv`, the gazetteers); who is
/// meant in a text is the business of ``NameResolver``. Law: the result does not depend on the order.
public struct NameComparison: Hashable, Sendable {
  public enum Outcome: String, Hashable, Sendable {
    case same, different
    /// The names fit each other, but do not say enough: "Erdogan" and "Recep Tayyip Erdogan".
    case unknown
  }

  /// What brings them together or keeps them apart.
  public enum Cause: String, Hashable, Sendable {
    /// The same letters, save case, marks, hyphens and stops.
    case equal
    /// Two spellings of the same sounds.
    case spelling
    /// The gazetteer or the table of variants knows both as one, or as two.
    case known
    case nickname, middleName, initial, order, suffix
    case givenName, familyName
    /// One of them is only the family name, or only the given name, of the other.
    case familyNameAlone, givenNameAlone
    /// One goes on where the other ends: "Abiy Ahmed" and "Abiy Ahmed Ali".
    case longerName
    case legalForm, acronym, words
  }

  public var outcome: Outcome
  public var cause: Cause
  /// In words, for a reader.
  public var reason: String { cause.explanation(outcome) }

  init(_ outcome: Outcome, _ cause: Cause) {
    self.outcome = outcome
    self.cause = cause
  }

  /// Compares two names as they are written, titles included.
  ///
  /// - Parameters:
  ///   - kind: what both name; `.other` for what is not known.
  ///   - asGovernments: whether countries, capitals and nationalities stand for governments: "Ankara", "Turkish officials".
  public init(_ a: String, _ b: String, as kind: EntityKind, asGovernments: Bool = false) {
    if asGovernments {
      self = PlaceComparison.governments(a, b)
      return
    }
    switch kind {
    case .person:
      guard let first = PersonName(titled: a), let second = PersonName(titled: b) else {
        self.init(.unknown, .words)
        return
      }
      self = first.compared(with: second)
    case .place: self = PlaceComparison.places(a, b)
    case .organisation, .event, .other: self = OrganisationName(a).compared(with: OrganisationName(b))
    }
  }
}

extension NameComparison.Cause {
  fileprivate func explanation(_ outcome: NameComparison.Outcome) -> String {
    switch self {
    case .equal: "the same letters"
    case .spelling: "two spellings of one name"
    case .known: outcome == .same ? "known as one" : "known as two"
    case .nickname: "a short form of the given name"
    case .middleName: outcome == .same ? "a middle name left out" : "other middle names"
    case .initial: outcome == .same ? "initials of the given names" : "an initial may be another name"
    case .order: outcome == .same ? "the family name first in one of them" : "the words in another order"
    case .suffix: "another person of the family"
    case .givenName: outcome == .same ? "forms of one given name" : "other given names"
    case .familyName: "other family names"
    case .familyNameAlone: "a family name alone"
    case .givenNameAlone: "a given name alone"
    case .longerName: outcome == .same ? "a further family name" : "one name goes on where the other ends"
    case .legalForm: "the legal form left out"
    case .acronym: outcome == .same ? "the initials of the other" : "two letters only"
    case .words: outcome == .unknown ? "one is a part of the other" : "other words"
    }
  }
}
