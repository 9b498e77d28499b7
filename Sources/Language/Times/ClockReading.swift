import Document

/// Times of the day.
extension TimeScanner {
  /// "3:47 a.m.", "03:47", "3.47am", "5 pm", "1500 GMT", "3 o'clock".
  func clock(at index: Int) -> Reading? {
    guard !isGlued(at: index), let (hour, minute, form) = hourAndMinute(at: index) else { return nil }
    var end = index + 1
    var minutes: Int?
    if let (next, added) = lexicon.halves.match(atoms, at: end) {
      guard form != .run, (1...12).contains(hour) else { return nil }
      minutes = hour % 12 * 60 + minute + added
      end = next
    } else if form == .hour, atoms.text(at: end) == "o", atoms.text(at: end + 2) == "clock" {
      (minutes, end) = (hour * 60, end + 3)
    } else if form == .colon, hour < 24 {
      minutes = hour * 60 + minute
    }
    if let (part, next) = partBehind(at: end), minutes != nil || form == .hour, (1...12).contains(hour) {
      let isLate = part == .afternoon || part == .evening || (part == .night && hour > 5)
      (minutes, end) = (hour % 12 * 60 + minute + (isLate ? 720 : 0), next)
    }
    let zone = lexicon.zones.match(atoms, at: end)
    if minutes == nil, zone != nil, form == .run || form == .dot, hour < 24 { minutes = hour * 60 + minute }
    guard let minutes else { return nil }
    var expression = TimeExpression(range: atoms.range(index, zone?.end ?? end), kind: .clock, minute: minutes)
    expression.zone = zone?.value
    return (expression, zone?.end ?? end)
  }

  /// "in the morning", "at night".
  private func partBehind(at index: Int) -> (TimeExpression.DayPart, Int)? {
    let isLong = atoms.text(at: index) == "in" && atoms.text(at: index + 1) == "the"
    guard isLong || (atoms.text(at: index) == "at" && atoms.text(at: index + 1) == "night") else { return nil }
    let place = isLong ? index + 2 : index + 1
    return lexicon.parts[atoms.text(at: place)].map { ($0, place + 1) }
  }

  /// "noon", "midnight".
  func namedClock(at index: Int) -> Reading? {
    guard let minute = lexicon.clocks[atoms[index].text] else { return nil }
    let zone = lexicon.zones.match(atoms, at: index + 1)
    let end = zone?.end ?? index + 1
    return (TimeExpression(range: atoms.range(index, end), kind: .clock, minute: minute, zone: zone?.value), end)
  }

  private enum Form { case hour, colon, dot, run }

  /// "3", "3:47", "03:47:10", "3.47", "0347".
  private func hourAndMinute(at index: Int) -> (hour: Int, minute: Int, form: Form)? {
    let bytes = Array(atoms[index].text.utf8)
    for (mark, form) in [(UInt8(ascii: ":"), Form.colon), (UInt8(ascii: "."), Form.dot)] where bytes.contains(mark) {
      let parts = bytes.split(separator: mark, omittingEmptySubsequences: false)
      guard (2...3).contains(parts.count), (1...2).contains(parts[0].count),
        parts.dropFirst().allSatisfy({ $0.count == 2 })
      else { return nil }
      let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
      guard numbers.count == parts.count, numbers.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
      return (numbers[0], numbers[1], form)
    }
    if let hour = integer(at: index, digits: 1...2) { return (hour, 0, .hour) }
    guard let run = integer(at: index, digits: 4...4), run % 100 < 60 else { return nil }
    return (run / 100, run % 100, .run)
  }
}
