import Lexicons

/// The words of `calendar.tsv`.
struct CalendarLexicon: Sendable {
  static let shared = CalendarLexicon()

  struct Relative: Sendable {
    var relation: TimeExpression.Relation
    var part: TimeExpression.DayPart?
  }

  private(set) var months: [String: Int] = [:]
  private(set) var shortMonths: [String: Int] = [:]
  private(set) var weekdays: [String: Int] = [:]
  private(set) var shortWeekdays: [String: Int] = [:]
  private(set) var modifiers: [String: Int] = [:]
  private(set) var parts: [String: TimeExpression.DayPart] = [:]
  /// "noon": minutes of the day.
  private(set) var clocks: [String: Int] = [:]
  private(set) var relatives = PhraseIndex<Relative>()
  /// a.m. and p.m.: minutes to add.
  private(set) var halves = PhraseIndex<Int>()
  /// Minutes east of Greenwich.
  private(set) var zones = PhraseIndex<Int>()

  private init() {
    for row in LexiconTable(.calendar).rows where row.count >= 4 {
      let (phrase, value) = (row[1], Int(row[2]) ?? 0)
      let part = TimeExpression.DayPart(rawValue: row[3])
      switch row[0] {
      case "month": months[phrase] = value
      case "abbreviatedMonth": shortMonths[phrase] = value
      case "weekday": weekdays[phrase] = value
      case "abbreviatedWeekday": shortWeekdays[phrase] = value
      case "modifier": modifiers[phrase] = value
      case "part": parts[phrase] = part
      case "clock": clocks[phrase] = value
      case "half": halves.insert(phrase, value: value)
      case "zone": zones.insert(phrase, isExact: true, value: value)
      case "relativeDay": relatives.insert(phrase, value: Relative(relation: .days(value), part: part))
      case "relativeWeek": relatives.insert(phrase, value: Relative(relation: .weeks(value)))
      case "relativeMonth": relatives.insert(phrase, value: Relative(relation: .months(value)))
      case "relativeYear": relatives.insert(phrase, value: Relative(relation: .years(value)))
      default: continue
      }
    }
  }
}
