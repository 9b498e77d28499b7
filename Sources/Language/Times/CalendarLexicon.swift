import Document
import Lexicons

/// The words of `calendar.tsv` and `holidays.tsv`.
struct CalendarLexicon: Sendable {
  static let shared = CalendarLexicon()

  /// Everything that a single word can be; one look-up spares the others for most words of a text.
  struct Word: Sendable {
    var month: Int?
    var weekday: Int?
    var isAbbreviated = false
    var unit: CalendarUnit?
    var factor = 1.0
    var isPlural = false
    var season: TimeExpression.Season?
    var part: TimeExpression.DayPart?
    var shift: Shift?
    var position: TimeExpression.Modifier?
    var clock: Int?
    var isAdjective = false
    /// A phrase of more than one word, a feast day, a number or an article may start here.
    var opens = false
  }

  struct Shift: Hashable, Sendable {
    var direction: Int
    var anchor: TimeExpression.Anchor
  }

  struct Day: Sendable {
    var offset: Int
    var part: TimeExpression.DayPart?
  }

  private(set) var words: [String: Word] = [:]
  private(set) var days = PhraseIndex<Day>()
  private(set) var references = PhraseIndex<TimeExpression.Reference>()
  private(set) var frequencies = PhraseIndex<CalendarDuration>()
  /// Vague numbers.
  private(set) var few = PhraseIndex<Double>()
  private(set) var bounds = PhraseIndex<TimeExpression.Modifier>()
  private(set) var holidays = PhraseIndex<Holiday>()
  /// a.m. and p.m.: minutes to add.
  private(set) var halves = PhraseIndex<Int>()
  /// Minutes east of Greenwich.
  private(set) var zones = PhraseIndex<Int>()

  private init() {
    for row in LexiconTable(.calendar).rows where row.count >= 4 { add(row[0], row[1], row[2], row[3]) }
    for row in LexiconTable(.holidays).rows where row.count >= 2 {
      guard let holiday = Holiday(rule: row[1]) else { continue }
      holidays.insert(row[0], value: holiday)
      open(row[0])
    }
    let openers = [
      "the", "every", "each", "all", "once", "twice", "half", "quarter", "ten", "between", "fiscal", "q", "h", "fy",
      "cy",
    ]
    for word in NumberLexicon.shared.openers.union(openers) { words[word, default: Word()].opens = true }
  }

  private mutating func open(_ phrase: String) {
    let first = Atom.atoms(of: DerivedText(phrase), in: DerivedText(phrase).range).first?.text ?? ""
    words[first, default: Word()].opens = true
  }

  private mutating func add(_ kind: String, _ phrase: String, _ value: String, _ more: String) {
    let number = Int(value) ?? 0
    let set = { (change: (inout Word) -> Void, lexicon: inout CalendarLexicon) in
      change(&lexicon.words[phrase, default: Word()])
    }
    switch kind {
    case "month", "abbreviatedMonth":
      set({ ($0.month, $0.isAbbreviated) = (number, kind != "month") }, &self)
    case "weekday", "abbreviatedWeekday":
      set({ ($0.weekday, $0.isAbbreviated) = (number, kind != "weekday") }, &self)
    case "unit", "units":
      set(
        {
          ($0.unit, $0.factor, $0.isPlural) = (CalendarUnit(rawValue: value), Double(more) ?? 1, kind == "units")
        }, &self)
    case "season": set({ $0.season = TimeExpression.Season(rawValue: value) }, &self)
    case "part": set({ $0.part = TimeExpression.DayPart(rawValue: value) }, &self)
    case "shift":
      set({ $0.shift = Shift(direction: number, anchor: more == "named" ? .named : .document) }, &self)
    case "position": set({ $0.position = TimeExpression.Modifier(rawValue: value) }, &self)
    case "adjective": set({ $0.isAdjective = true }, &self)
    case "clock": set({ $0.clock = number }, &self)
    case "half": halves.insert(phrase, value: number)
    case "zone": zones.insert(phrase, isExact: true, value: number)
    default: addPhrase(kind, phrase, value, more)
    }
  }

  private mutating func addPhrase(_ kind: String, _ phrase: String, _ value: String, _ more: String) {
    switch kind {
    case "day": days.insert(phrase, value: Day(offset: Int(value) ?? 0, part: .init(rawValue: more)))
    case "reference":
      guard let reference = TimeExpression.Reference(rawValue: value) else { return }
      references.insert(phrase, value: reference)
    case "frequency":
      guard let unit = CalendarUnit(rawValue: value) else { return }
      frequencies.insert(phrase, value: CalendarDuration(Double(more) ?? 1, unit))
    case "few": few.insert(phrase, value: Double(value) ?? 3)
    case "bound":
      guard let modifier = TimeExpression.Modifier(rawValue: value) else { return }
      bounds.insert(phrase, value: modifier)
    default: return
    }
    open(phrase)
  }
}
