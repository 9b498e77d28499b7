import Claims

/// Something that only one gets, and who gets it: "the naming rights went to Lund & Co", "Lund & Co acquired the naming rights".
struct Award: Hashable, Sendable {
  /// The noun for what is given, and all its stems: "right", "catering".
  let noun: String
  private let thing: Set<String>
  /// The key of a name.
  let recipient: String

  /// Words that a thing needs to be told from others of its kind: "the contract" may be any.
  private static let leastWords = 2

  init?(_ statement: Statement) {
    let features = statement.features
    guard statement.polarity == .affirmative, let verb = features.verb else { return nil }
    let parties = features.arguments
    func argument(_ role: ClaimArgument.Role, marker: String? = nil) -> ClaimArgument? {
      parties.first { $0.role == role && $0.marker == marker }
    }
    let given: (thing: ClaimArgument?, recipient: ClaimArgument?)
    if ComparisonWords.isGiving(verb) {
      // Of "was awarded" the grammatical subject is an object.
      given = (argument(.object) ?? argument(.subject), argument(.oblique, marker: "to"))
    } else if ComparisonWords.isGetting(verb) {
      given = (argument(.object), argument(.subject))
    } else {
      return nil
    }
    guard let thing = given.thing, thing.names.isEmpty, thing.quantities.isEmpty, let recipient = given.recipient?.name
    else { return nil }
    noun = ComparisonWords.canonical(thing.head)
    self.thing = Set((thing.stems + [thing.head]).map(ComparisonWords.canonical))
    self.recipient = recipient
    guard self.thing.count >= Self.leastWords else { return nil }
  }

  /// Whether both are of one thing, which one of them may tell in more words.
  func isSame(as other: Award) -> Bool {
    noun == other.noun && (thing.isSubset(of: other.thing) || other.thing.isSubset(of: thing))
  }
}
