import Document

/// Times of the day.
extension TimeScanner {
  /// "3:47 a.m.", "03:47", "3.47am", "5 pm", "1500 GMT", "15h30", "3 o'clock", "20 past 8", "8 in the evening".
  ///
  /// A free hour needs no sign that it is one: behind "at" or in a range.
  func clock(at index: Int, isFree: Bool = false) -> Reading? {
    guard isFree || !isGlued(at: index) || isBehindDash(index) else { return nil }
    if let past = pastOrTo(at: index) { return past }
    guard let (time, form) = hourAndMinute(at: index) else { return nil }
    var end = index + 1
    if form == .run, atoms.text(at: end) == "h" || atoms.text(at: end) == "hrs" || atoms.text(at: end) == "hours",
      time.hour < 24, atoms[index].text.utf8.first == UInt8(ascii: "0") || atoms.text(at: end) == "hrs"
    {
      return finished(time.hour * 60 + time.minute, from: index, end: end + 1)
    }
    if form == .hour, atoms.text(at: end) == "h", atoms.isAttached(at: end), time.hour < 24, isFree || isTold(index) {
      // "15h30", "15h".
      if atoms.isAttached(at: end + 1), let minute = integer(at: end + 1, digits: 2...2), minute < 60 {
        return finished(time.hour * 60 + minute, from: index, end: end + 2)
      }
      return isFree ? finished(time.hour * 60, from: index, end: end + 1) : nil
    }
    return closed(hour: time.hour, minute: time.minute, second: time.second, form: form, from: index, end: &end, isFree)
  }

  /// What stands behind the numbers: a.m., o'clock, "in the morning", a zone.
  func closed(
    hour: Int, minute: Int, second: Int?, form: Form, from index: Int, end: inout Int, _ isFree: Bool
  ) -> Reading? {
    var minutes: Int?
    if let (next, added) = half(at: end) {
      guard (1...12).contains(hour), form != .run || atoms[index].text.utf8.count <= 4 else { return nil }
      (minutes, end) = (hour % 12 * 60 + minute + added, next)
    } else if form == .hour, let next = oClock(at: end) {
      (minutes, end) = (hour * 60, next)
    } else if form == .colon, hour < 24 {
      minutes = hour * 60 + minute
      if isScore(index) { return nil }
    }
    if let (part, next) = partBehind(at: end), minutes != nil || form != .run, (1...12).contains(hour) {
      let isLate = part == .afternoon || part == .evening || (part == .night && hour > 5)
      (minutes, end) = (hour % 12 * 60 + minute + (isLate ? 720 : 0), next)
    }
    if minutes == nil, form == .run || form == .dot || form == .hour, hour < 24,
      isFree && form != .run || lexicon.zones.match(atoms, at: end) != nil && form != .hour
    {
      minutes = hour * 60 + minute
    }
    guard let minutes else { return nil }
    return finished(minutes, second: second, from: index, end: end)
  }

  func finished(_ minutes: Int, second: Int? = nil, from start: Int, end: Int) -> Reading {
    var close = end
    let isBracketed = atoms.text(at: end) == "("
    var zone = lexicon.zones.match(atoms, at: isBracketed ? end + 1 : end)
    if let found = zone { close = isBracketed ? found.end + 1 : found.end }
    if isBracketed, zone != nil, atoms.text(at: close - 1) != ")" { (zone, close) = (nil, end) }
    var expression = TimeExpression(range: atoms.range(start, close), kind: .time, minute: minutes % 1440)
    (expression.zone, expression.second) = (zone?.value, second)
    return (expression, close)
  }

  /// a.m. and p.m., together or apart ("p . m ."), "a" and "p" right behind a number.
  func half(at index: Int) -> (end: Int, value: Int)? {
    if let (end, value) = lexicon.halves.match(atoms, at: index) {
      // The stop of "p.m." belongs to it unless it is the last one of the sentence.
      let isStop = atoms.text(at: end) == "." && atoms.isAttached(at: end) && atoms.text(at: index + 1) == "."
      return (isStop ? end + 1 : end, value)
    }
    let place = atoms.text(at: index) == "." ? index + 1 : index
    let value = ["a": 0, "p": 720][atoms.text(at: place)]
    guard let value, atoms.isNumber(at: index - 1) || atoms.isWord(at: index - 1) else { return nil }
    let next = atoms.text(at: place + 1) == "." ? place + 2 : place + 1
    if atoms.text(at: next) == "m" {
      return (atoms.text(at: next + 1) == "." && next > place + 1 ? next + 2 : next + 1, value)
    }
    guard atoms.isAttached(at: place), place == index, atoms.isNumber(at: index - 1),
      !(atoms.isAttached(at: index + 1) && atoms.isNumber(at: index + 1))
    else { return nil }
    return (place + 1, value)
  }

  func oClock(at index: Int) -> Int? {
    if atoms.text(at: index) == "oclock" { return index + 1 }
    return atoms.text(at: index) == "o" && atoms.text(at: index + 2) == "clock" ? index + 3 : nil
  }

  /// "in the morning", "at night", "tonight", "this afternoon".
  func partBehind(at index: Int) -> (TimeExpression.DayPart, Int)? {
    let isLong = atoms.text(at: index) == "in" && atoms.text(at: index + 1) == "the"
    guard isLong || (atoms.text(at: index) == "at" && atoms.text(at: index + 1) == "night") else { return nil }
    let place = isLong ? index + 2 : index + 1
    if isLong, ["am", "pm"].contains(atoms.text(at: place)) {
      return (atoms.text(at: place) == "am" ? .morning : .afternoon, place + 1)
    }
    return word(at: place)?.part.map { ($0, place + 1) }
  }

  /// "2:1 win": a number of goals and not an hour.
  func isScore(_ index: Int) -> Bool {
    let parts = atoms[index].text.utf8.split(separator: UInt8(ascii: ":"))
    guard parts.count == 2 else { return false }
    return parts[1].count == 1 || ["left", "remaining"].contains(atoms.text(at: index + 1))
      || atoms.text(at: index + 1) == "to" && ["go", "play"].contains(atoms.text(at: index + 2))
  }

  func isTold(_ index: Int) -> Bool {
    ["at", "until", "till", "by", "from", "around", "before", "after"].contains(atoms.text(at: index - 1))
      || atoms.isAttached(at: index + 2)
  }

  enum Form { case hour, colon, dot, run }

  /// "3", "3:47", "03:47:10", "3.47", "0347".
  func hourAndMinute(at index: Int) -> ((hour: Int, minute: Int, second: Int?), Form)? {
    let text = atoms[index].text
    for (mark, form) in [(UInt8(ascii: ":"), Form.colon), (UInt8(ascii: "."), Form.dot)] where text.utf8.contains(mark)
    {
      let parts = text.utf8.split(separator: mark, omittingEmptySubsequences: false)
      guard (2...3).contains(parts.count), (1...2).contains(parts[0].count),
        parts.dropFirst().allSatisfy({ $0.count == 2 })
      else { return nil }
      let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
      guard numbers.count == parts.count, numbers.dropFirst().allSatisfy({ $0 < 60 }), numbers[0] < 25 else {
        return nil
      }
      return ((numbers[0], numbers[1], numbers.count > 2 ? numbers[2] : nil), form)
    }
    if let hour = integer(at: index, digits: 1...2), hour < 25 { return ((hour, 0, nil), .hour) }
    guard let run = integer(at: index, digits: 3...4), run % 100 < 60, run < 2400 else { return nil }
    return ((run / 100, run % 100, nil), .run)
  }
}
