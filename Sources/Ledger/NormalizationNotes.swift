import Document
import Language

/// In words what a normalized name, number or time rests on.
enum NormalizationNotes {
  static func notes(of mention: Mention, in text: DerivedText) -> [String] {
    var notes = [mention.kind.rawValue]
    if mention.asGovernment { notes.append("its government") }
    if mention.isAdjective { notes.append("by nationality") }
    if let role = mention.role { notes.append("called “\(text.string(in: role))”") }
    if let source = mention.resolvedFrom { notes.append("from “\(text.string(in: source))”") }
    return notes
  }

  static func notes(of quantity: Quantity) -> [String] {
    var notes: [String] = []
    if quantity.bound != .exactly { notes.append(words(of: quantity.bound)) }
    if quantity.isVague { notes.append("a vague word") }
    if quantity.isPartitive { notes.append("one of some: no count") }
    if quantity.unit != .ordinal { notes.append("means " + quantity.meaning) }
    if let change = quantity.change { notes.append(words(of: change)) }
    if !quantity.countedLemmas.isEmpty { notes.append("counts " + quantity.countedLemmas.joined(separator: " ")) }
    return notes
  }

  static func notes(of time: TimeExpression) -> [String] {
    var notes: [String] = []
    if let days = time.days {
      let (first, last) = (DayNumber.date(days.first).iso, DayNumber.date(days.last).iso)
      if first != last { notes.append("\(first) to \(last)") }
    } else if time.isCalendar {
      notes.append("its date is not known")
    }
    switch time.origin {
    case .stated: break
    case .document: notes.append("counted from the article's date")
    case .named: notes.append("counted from the time named before")
    case .assumed: notes.append("the day is assumed")
    }
    if let modifier = time.modifier {
      notes.append(modifier.rawValue.lowercased().split(separator: "_").joined(separator: " "))
    }
    return notes
  }

  private static func words(of bound: Quantity.Bound) -> String {
    switch bound {
    case .exactly: "exactly"
    case .about: "about"
    case .atLeast: "at least"
    case .atMost: "at most"
    case .moreThan: "more than"
    case .fewerThan: "fewer than"
    case .nearly: "nearly"
    case .upTo: "up to"
    }
  }

  private static func words(of change: Quantity.Change) -> String {
    let verb = change.direction == .up ? "rises" : "falls"
    return switch change.part {
    case .difference: verb + " by it"
    case .start: verb + " from it"
    case .end: verb + " to it"
    }
  }
}
