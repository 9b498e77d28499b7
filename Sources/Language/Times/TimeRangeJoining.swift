import Document

/// Joins the ends of a range.
extension TimeScanner {
  /// "Thursday from 9:30 to 11", "9:30 to 11 on Thursday" where only the last end took the day.
  func timedRanges(_ found: [Place]) -> [Place] {
    var result: [Place] = []
    for place in found {
      guard let last = result.last else {
        result.append(place)
        continue
      }
      let isRange = place.expression.ends.count == 2 && place.expression.kind == .time
      let gap = (last.end..<place.start).map { atoms[$0].text }
      if isRange, last.expression.isDay || last.expression.part != nil, last.expression.kind != .set,
        gap.isEmpty || gap == ["from"] || gap == ["between"] || gap == [","],
        let whole = place.expression.onDay(of: last.expression)
      {
        result[result.count - 1] = Place(expression: whole, start: last.start, end: place.end)
      } else {
        result.append(place)
      }
    }
    return result
  }

  /// "from May to July", "between 1914 and 1918", "1775-1780", "3-4 pm", "9:30 to 11 on Thursday"; "1994 and 1997" are two.
  func ranged(_ found: [Place]) -> [Place] {
    var result: [Place] = []
    for place in found {
      if let last = result.last, let (start, whole) = range(last, place) {
        result[result.count - 1] = Place(expression: whole, start: start, end: place.end)
      } else if let (start, whole) = hours(to: place, after: result.last?.end ?? 0) {
        result.append(Place(expression: whole, start: start, end: place.end))
      } else {
        result.append(place)
      }
    }
    return result
  }

  func range(_ a: Place, _ b: Place) -> (Int, TimeExpression)? {
    guard b.start == a.end + 1 || (b.start == a.end + 2 && atoms.text(at: a.end + 1) == "the"),
      a.expression.isRangeEnd, b.expression.isRangeEnd, a.expression.ends.isEmpty, b.expression.ends.isEmpty,
      a.expression.end == nil || a.expression.period != nil
    else { return nil }
    let before = atoms.text(at: a.start - 1)
    let isOpened = before == "from" || before == "between"
    let joint = atoms.text(at: a.end)
    switch joint {
    case "to", "until", "till", "through", "thru", "untill":
      guard joint != "to" || isOpened || a.expression.isLike(b.expression) else { return nil }
    case "and", "&": guard before == "between" else { return nil }
    case "-", "–", "—", "~": guard a.expression.isLike(b.expression) else { return nil }
    default: return nil
    }
    var (first, second) = (a.expression, b.expression)
    first.share(with: &second)
    // "2:00 to 2:30 pm".
    if let minute = first.minute, let last = second.minute, minute < 720, last >= 720, minute + 720 <= last,
      minute >= 60,
      (b.start..<b.end).contains(where: { atoms[$0].text.utf8.first == UInt8(ascii: "p") }),
      !(a.start..<a.end).contains(where: { atoms[$0].text.utf8.first == UInt8(ascii: "a") })
    {
      first.minute = minute + 720
    }
    var whole = TimeExpression(
      range: TextRange(first.range.start, second.range.end),
      kind: first.kind == .time || second.kind == .time ? .time : .date)
    whole.ends = [first, second]
    whole.settle()
    return (a.start, whole)
  }

  /// "5 to 6 pm", "between 10 and 11:30", "from 9:30 - 11": the first hour is a bare number.
  func hours(to place: Place, after limit: Int) -> (Int, TimeExpression)? {
    guard place.expression.minute != nil, place.expression.kind == .time, place.expression.ends.isEmpty,
      ["to", "and", "-", "–", "until", "till"].contains(atoms.text(at: place.start - 1)), place.start >= 2
    else { return nil }
    let index = place.start - 2
    guard index >= limit, atoms.isNumber(at: index) || atoms.isWord(at: index),
      case (var hour, let end)? = freeClock(at: index),
      end == place.start - 1, let minute = hour.minute, let close = place.expression.minute
    else { return nil }
    if atoms.text(at: place.start - 1) == "and", atoms.text(at: index - 1) != "between" { return nil }
    if minute < 720, close >= 720, minute + 720 < close { hour.minute = minute + 720 }
    var (first, second) = (hour, place.expression)
    first.share(with: &second)
    var whole = TimeExpression(range: TextRange(first.range.start, second.range.end), kind: .time)
    whole.ends = [first, second]
    whole.settle()
    return (index, whole)
  }
}
