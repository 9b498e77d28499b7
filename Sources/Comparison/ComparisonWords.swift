import Lexicons

/// The words of `comparison.tsv`: synonyms, verbs that say little, counts that grow.
struct ComparisonWords: Sendable {
  static let shared = ComparisonWords()

  /// A class of words; its name is that of the table.
  private enum Class: String, CaseIterable {
    case light, growing, empty, sequential, mutual, persons, aims, harm, moving, bearing, occurring, prospective, coming
    case exclusive, renouncing, hurting, match, capacity, cost, whole, giving, getting, present, former
    case judging, once, hindering, clearing, following, partial, postures, severity, trial
  }

  private var heads: [String: String] = [:]
  private let classes: [Class: Set<String>]
  /// The sides of opposites on which a word stands, and the other side of each.
  private let sides: [String: [Int]]
  private let directions: [String: [Int]]
  private let viewpoints: [String: [Int]]
  /// The rows of kinds on which each word stands.
  private let kinds: [String: Set<Int>]
  /// The names of offices in words, the longest first, each with the one that stands for all of its row.
  private let offices: [(words: [String], office: String)]

  private init() {
    for row in LexiconTable(.comparison).rows where row[0] == "synonyms" {
      let words = row[1].split(separator: "|").map(String.init)
      for word in words { heads[word] = words[0] }
    }
    sides = Self.sides("opposites", heads)
    directions = Self.sides("directions", heads)
    viewpoints = Self.sides("viewpoints", heads)
    kinds = Self.sides("kind", heads).mapValues(Set.init)
    offices = LexiconTable(.comparison).rows.filter { $0[0] == "office" }.flatMap { row in
      let names = row[1].split(separator: "|").map(String.init)
      return names.map { (name: $0, office: names[0]) }
    }.sorted { ($1.name.utf8.count, $0.name) < ($0.name.utf8.count, $1.name) }
      .map { ($0.name.split(separator: " ").map(String.init), $0.office) }
    let classes = WordClasses(.comparison)
    self.classes = Dictionary(uniqueKeysWithValues: Class.allCases.map { ($0, classes[$0.rawValue]) })
  }

  private static func belongs(_ word: String, to name: Class) -> Bool {
    shared.classes[name]?.contains(word) ?? false
  }

  /// Words that say nothing of what is counted: "a total of".
  static var empty: Set<String> { shared.classes[.empty] ?? [] }

  /// The word that stands for a stem and its synonyms.
  static func canonical(_ stem: String) -> String { shared.heads[stem] ?? stem }

  /// The word that stands for a phrase; nil for one that is not known.
  static func phrase(_ words: String) -> String? { shared.heads[words] }

  /// Whether two words exclude each other.
  static func areOpposites(_ a: String, _ b: String) -> Bool { stand(a, b, on: shared.sides) }

  /// Whether one word says that a number goes up, and the other that it goes down.
  static func areDirections(_ a: String, _ b: String) -> Bool { stand(a, b, on: shared.directions) }

  /// Whether both words say that a number goes up, or both that it goes down.
  static func areOneDirection(_ a: String, _ b: String) -> Bool {
    guard let first = shared.directions[a], let second = shared.directions[b] else { return false }
    return !Set(first).isDisjoint(with: second)
  }

  /// Whether a word says that a number goes up or down.
  static func isDirection(_ word: String) -> Bool { shared.directions[word] != nil }

  /// Whether two words are opposites only as seen from here or from there: who comes goes.
  static func areViewpoints(_ a: String, _ b: String) -> Bool { stand(a, b, on: shared.viewpoints) }

  /// Whether two words are of one kind of which a thing has one: red and green, brick and glass.
  static func areAlternatives(_ a: String, _ b: String) -> Bool {
    guard a != b, let first = shared.kinds[a], let second = shared.kinds[b] else { return false }
    return !first.isDisjoint(with: second)
  }

  private static func stand(_ a: String, _ b: String, on sides: [String: [Int]]) -> Bool {
    guard let first = sides[a], let second = sides[b] else { return false }
    return first.contains { second.contains($0 ^ 1) }
  }

  /// The sides of the rows of a class on which each word stands, and the one that stands for it: even numbers before the
  /// slash, odd ones behind it.
  private static func sides(_ name: String, _ heads: [String: String]) -> [String: [Int]] {
    var sides: [String: [Int]] = [:]
    for (number, row) in LexiconTable(.comparison).rows.filter({ $0[0] == name }).enumerated() {
      for (side, words) in row[1].split(separator: "/").enumerated() {
        let words = words.split(separator: "|").map(String.init)
        for word in Set(words + words.compactMap { heads[$0] }) { sides[word, default: []].append(2 * number + side) }
      }
    }
    return sides
  }

  /// Whether what a predicate says happens once to the same parties.
  static func isOnce(_ predicate: String) -> Bool { belongs(predicate, to: .once) }

  /// Whether the object of a verb says what is done.
  static func isBearing(_ verb: String) -> Bool { belongs(verb, to: .bearing) }

  /// Whether behind a verb stands what its subject holds of something.
  static func isJudging(_ verb: String) -> Bool { belongs(verb, to: .judging) }

  /// Whether a predicate only says that its subject happens.
  static func isOccurring(_ predicate: String) -> Bool { belongs(predicate, to: .occurring) }

  /// Whether what a verb brings is still to come.
  static func isProspective(_ verb: String) -> Bool { belongs(verb, to: .prospective) }

  /// Whether a word says that something is the one that comes next.
  static func isComing(_ stem: String) -> Bool { belongs(stem, to: .coming) }

  /// Whether only one can do to a thing what a verb says: who buys it, wins it, builds it.
  static func isExclusive(_ verb: String) -> Bool { belongs(verb, to: .exclusive) }

  /// Whether a verb says that its object will not be: "ruled out cuts".
  static func isRenouncing(_ verb: String) -> Bool { belongs(verb, to: .renouncing) }

  /// Whether a word names a price or reading that changes from hour to hour.
  static func isMoving(_ stem: String) -> Bool { belongs(stem, to: .moving) }

  /// Whether a verb says so little that another may stand in its place.
  static func isLight(_ verb: String) -> Bool { belongs(verb, to: .light) }

  /// Whether a word counts the dead and the injured alike.
  static func isAnyHarm(_ stem: String) -> Bool { belongs(stem, to: .harm) }

  /// Whether what a word counts only grows while an event is reported: the dead, the injured, the displaced.
  static func isGrowing(_ stem: String) -> Bool { belongs(canonical(stem), to: .growing) }

  /// Whether a word counts people, whoever they are.
  static func isPerson(_ stem: String) -> Bool { belongs(canonical(stem), to: .persons) }

  /// Offices that one holds at a time, in words, the longest name first, each with the name that stands for it.
  static var offices: [(words: [String], office: String)] { shared.offices }

  /// Whether what happens to people hurts them, or shows that they were hurt.
  static func isHurting(_ predicate: String) -> Bool { belongs(predicate, to: .hurting) }

  /// Whether a noun is counted to tell how large one thing is: seats, storeys.
  static func isCapacity(_ noun: String) -> Bool { belongs(noun, to: .capacity) }

  /// Whether a noun names what has to be paid for a thing.
  static func isCost(_ noun: String) -> Bool { belongs(noun, to: .cost) }

  /// Whether a word beside a price does not tell what has it: "the total cost of the project".
  static func isWhole(_ stem: String) -> Bool { belongs(stem, to: .whole) }

  /// Whether a word says that something is so now, perhaps not before.
  static func isPresent(_ word: String) -> Bool { belongs(word, to: .present) }

  /// Whether a word says that something was so at first, perhaps not now.
  static func isFormer(_ word: String) -> Bool { belongs(word, to: .former) }

  /// Whether a word says that something happened after something else.
  static func isFollowing(_ word: String) -> Bool { belongs(word, to: .following) }

  /// Whether a word says how badly people are hurt.
  static func isSeverity(_ word: String) -> Bool { belongs(word, to: .severity) }

  /// Whether a verb says what a court does with somebody.
  static func isTrial(_ verb: String) -> Bool { belongs(verb, to: .trial) }

  /// Whether both words say how a body is placed.
  static func arePostures(_ a: String, _ b: String) -> Bool { belongs(a, to: .postures) && belongs(b, to: .postures) }

  /// Whether "not" before a word denies only that something is wholly or formally so.
  static func isPartial(_ word: String) -> Bool { belongs(word, to: .partial) }

  /// Whether a word says that something is kept from going on.
  static func isHindering(_ stem: String) -> Bool { belongs(stem, to: .hindering) }

  /// Whether a predicate says that something which had to be decided on may go on.
  static func isClearing(_ predicate: String) -> Bool { belongs(predicate, to: .clearing) }

  /// Whether the object of a verb goes to whom "to" names.
  static func isGiving(_ verb: String) -> Bool { belongs(verb, to: .giving) }

  /// Whether the subject of a verb gets its object.
  static func isGetting(_ verb: String) -> Bool { belongs(verb, to: .getting) }

  /// Whether a word tells how a match ended.
  static func isMatch(_ stem: String) -> Bool { belongs(stem, to: .match) }

  /// Whether a word makes a number one that is aimed at or expected.
  static func isAim(_ stem: String) -> Bool { belongs(stem, to: .aims) }

  /// Whether both of two counted nouns are people.
  static func arePersons(_ a: [String], _ b: [String]) -> Bool {
    [a.first, b.first].allSatisfy { $0.map(isPerson) ?? false }
  }

  /// Whether a verb says of both sides what it says of one: who meets somebody is met.
  static func isMutual(_ verb: String) -> Bool { belongs(verb, to: .mutual) }

  /// Whether a verb often follows its opposite: hired one year, fired the next.
  static func isSequential(_ verb: String) -> Bool { belongs(verb, to: .sequential) }
}
