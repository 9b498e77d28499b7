import Document

/// When a clause says that something happens, seen from the day of writing.
public enum ClauseTense: String, Hashable, Sendable, Codable {
  case past, present, future

  /// The tense of the clause that a word stands in, nil where the parse does not tell.
  ///
  /// The heads of the word lead to its predicate; auxiliaries beside it decide, then its own form. An infinitive looks
  /// ahead from a present or future clause.
  public init?(at index: Int, in words: [Word]) {
    var place: Int? = index
    var (isInfinitive, steps) = (false, 0)
    while let current = place, words.indices.contains(current), steps < words.count {
      steps += 1
      defer { place = words[current].head }
      // "planned a march on Saturday", "was expected to leave on Monday".
      if current != index, Self.plans.contains(words[current].lemma) {
        self = .future
        return
      }
      guard let form = Self.form(of: current, in: words) else { continue }
      switch form {
      case .finite(let tense):
        guard isInfinitive else {
          self = tense
          return
        }
        // "planned to leave on Monday": before or after the day of writing, who knows.
        guard tense != .past else { return nil }
        self = .future
        return
      case .unreal:
        // "said it would close on Friday": ahead of what was said.
        guard current != index else { return nil }
        self = .future
        return
      case .infinitive: isInfinitive = true
      case .open: continue
      }
    }
    return nil
  }

  /// Verbs whose objects lie ahead.
  private static let plans: Set = ["plan", "schedule", "expect", "intend", "slate", "postpone"]

  private enum Form {
    case finite(ClauseTense)
    case infinitive
    /// "would", "could".
    case unreal
    /// A participle that the clause above it decides.
    case open
  }

  /// What a word says of time as the predicate of a clause, nil when it is none.
  private static func form(of index: Int, in words: [Word]) -> Form? {
    let word = words[index]
    var helpers: [Word] = []
    var isMarked = false
    // Auxiliaries stand near their verb.
    for place in max(0, index - 12)..<min(words.count, index + 4) where words[place].head == index {
      let other = words[place]
      if other.tag == .auxiliary { helpers.append(other) }
      if other.tag == .particle, other.form == "to" { isMarked = true }
    }
    guard word.tag == .verb || word.tag == .auxiliary || !helpers.isEmpty else { return nil }
    if helpers.contains(where: { $0.form == "would" || $0.form == "could" }) { return .unreal }
    if let tense = tense(of: helpers, verb: word) { return .finite(tense) }
    if isMarked { return .infinitive }
    guard word.tag == .verb || word.tag == .auxiliary else { return nil }
    switch (word.features["VerbForm"], word.features["Tense"]) {
    case ("Fin", "Past"): return .finite(.past)
    case ("Fin", "Pres"): return .finite(.present)
    case ("Part", "Past") where helpers.isEmpty: return .finite(.past)
    default: return .open
    }
  }

  private static func tense(of helpers: [Word], verb: Word) -> ClauseTense? {
    for helper in helpers {
      switch helper.form {
      case "will", "'ll", "wo", "shall", "ll": return .future
      case "may", "might", "can", "must", "should", "ca": return .future
      default: continue
      }
    }
    guard let first = helpers.first(where: \.isFinite) ?? helpers.first else { return nil }
    // "is going to meet" has "meet" as an infinitive below; "is meeting on Friday" is a plan.
    if verb.form == "going", first.features["Tense"] == "Pres" { return .future }
    if first.lemma == "have", first.features["Tense"] == "Pres" { return .past }
    if first.features["Tense"] == "Past" { return .past }
    guard first.features["Tense"] == "Pres" else { return nil }
    return .present
  }
}

/// The days that something happened on or will happen on, and how they are known; each side may be open.
public struct ClauseTime: Hashable, Sendable, Codable {
  public enum Origin: String, Hashable, Sendable, Codable {
    /// An expression of the clause says so in full.
    case stated
    /// An expression says so, seen from the document's date or a time named before.
    case resolved
    /// The tense of the clause and the document's date.
    case tense
  }

  /// ``DayNumber``s, both included; nil is open.
  public var first: Int?
  public var last: Int?
  public var origin: Origin

  public init(first: Int?, last: Int?, origin: Origin) {
    self.first = first
    self.last = last
    self.origin = origin
  }

  /// The time of the clause that a word stands in: that of the expressions given, all of them in the clause, where they
  /// are known; else what its tense says of the document's date. Nil when neither is known.
  ///
  /// What is told in the past did not happen after the document's date, what is announced not before it; what is so in
  /// the present is so on that day and has no known end.
  public init?(of index: Int, in words: [Word], times: [TimeExpression], document: CalendarDate?) {
    let days = times.filter(\.isCalendar).compactMap { time in time.days.map { ($0, time.isResolved) } }
    if let first = days.map(\.0.first).min(), let last = days.map(\.0.last).max() {
      self.init(first: first, last: last, origin: days.contains(where: \.1) ? .resolved : .stated)
      return
    }
    guard let written = document?.days, let tense = ClauseTense(at: index, in: words) else { return nil }
    switch tense {
    case .past: self.init(first: nil, last: written.last, origin: .tense)
    case .present: self.init(first: written.first, last: nil, origin: .tense)
    case .future: self.init(first: written.first, last: nil, origin: .tense)
    }
  }

  /// Whether the two may be the same time.
  public func mayMeet(_ other: ClauseTime) -> Bool {
    (first ?? .min) <= (other.last ?? .max) && (other.first ?? .min) <= (last ?? .max)
  }
}
