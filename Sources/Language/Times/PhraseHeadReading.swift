import Document

/// What the words before it belong to: a unit, a name of the calendar, a number.
extension TimeScanner {
  func head(at index: Int, _ prefix: Prefix, from start: Int) -> Reading? {
    if atoms[index].kind == .number { return numberHead(at: index, prefix, from: start) }
    if let ordinal = prefix.ordinal, (1...2).contains(ordinal), atoms[index].text == "half" {
      guard let found = partOfYear(.half(ordinal), from: start, end: index + 1) else { return nil }
      // The first half of a match is none of a year.
      return found.expression.relation == .yearless(direction: nil) ? nil : found
    }
    if !prefix.hasBound || prefix.modifier == .approximately {
      if let (end, holiday) = lexicon.holidays.match(atoms, at: index) {
        return self.holiday(holiday, at: index, end: end, prefix, from: start)
      }
      if prefix.modifier != nil || prefix.hasThe, let (end, day) = lexicon.days.match(atoms, at: index),
        prefix.count == nil, !prefix.hasThe
      {
        let relation = TimeExpression.Relation.unit(.day, day.offset)
        let expression = TimeExpression(
          range: atoms.range(start, end), kind: day.part == nil ? .date : .time, part: day.part, relation: relation,
          modifier: prefix.modifier)
        return parted(expression, from: start, end: end)
      }
    }
    if atoms[index].text == "period", prefix.hasThe, prefix.shift?.direction == 0, prefix.shift?.anchor == .named,
      atoms.text(at: index - 1) == "latest"
    {
      let expression = TimeExpression(
        range: atoms.range(start, index + 1), kind: .date, relation: .unit(.quarter, 0), anchor: .named)
      return (expression, index + 1)
    }
    guard let word = word(at: index) else { return spelledHead(at: index, prefix, from: start) }
    if let part = word.part, prefix.count == nil, prefix.ordinal == nil, !prefix.isEvery, !prefix.isAll {
      return self.part(part, at: index, prefix, from: start)
    }
    if word.unit != nil { return unitHead(at: index, word, prefix, from: start) }
    if let ordinal = prefix.ordinal, let found = nth(ordinal, at: index, from: start) { return found }
    guard prefix.count == nil || prefix.isEvery, !prefix.isAll else { return nil }
    if word.month != nil, !prefix.isEvery {
      // "the March 5 attack": the article is the attack's.
      let isDated = prefix.shift != nil || (prefix.modifier != nil && !prefix.hasBound)
      return monthFirst(at: index, from: isDated ? start : index, prefix: isDated ? prefix : Prefix()).map {
        isDated ? $0 : ($0.expression, $0.end)
      }
    }
    if let weekday = word.weekday { return self.weekday(weekday, at: index, word, prefix, from: start) }
    if word.month != nil {
      guard let (month, end) = month(at: index, isFree: true) else { return nil }
      return (
        TimeExpression(range: atoms.range(start, end), kind: .set, date: CalendarDate(month: month)), end
      )
    }
    if let season = word.season { return self.season(season, at: index, prefix, from: start) }
    if let part = word.part { return self.part(part, at: index, prefix, from: start) }
    return spelledHead(at: index, prefix, from: start)
  }

  /// A word of the calendar without anything before it.
  func bareHead(at index: Int, _ word: CalendarLexicon.Word) -> Reading? {
    if let (end, holiday) = lexicon.holidays.match(atoms, at: index) {
      return self.holiday(holiday, at: index, end: end, Prefix(), from: index)
    }
    if word.month != nil { return monthFirst(at: index, from: index, prefix: Prefix()) }
    if let weekday = word.weekday { return self.weekday(weekday, at: index, word, Prefix(), from: index) }
    if let season = word.season { return self.season(season, at: index, Prefix(), from: index) }
    if let part = word.part { return self.part(part, at: index, Prefix(), from: index) }
    if word.unit != nil { return bareUnit(at: index, word) }
    return nil
  }

  func numberHead(at index: Int, _ prefix: Prefix, from start: Int) -> Reading? {
    guard prefix.count == nil, !prefix.isEvery else { return nil }
    if var found = decade(at: index, from: start) {
      found.expression.modifier = prefix.modifier
      return found
    }
    if prefix.isFiscal, let year = plainYear(at: index), let date = CalendarDate(year: year) {
      return reading(
        prefix.hasThe ? index - 1 : start, index + 1, date: date, period: .fiscalYear, modifier: prefix.modifier)
    }
    if prefix.modifier != nil || prefix.hasBound, var found = dayMonth(at: index) ?? year(at: index) {
      found.expression.modifier = prefix.modifier
      let isPlain = prefix.hasBound && prefix.modifier != .approximately
      found.expression.range = atoms.range(isPlain ? index : start, found.end)
      return prefix.hasThe ? nil : found
    }
    return nil
  }

  /// "the nineties", "the year two thousand", "the fifteenth".
  func spelledHead(at index: Int, _ prefix: Prefix, from start: Int) -> Reading? {
    let tens = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"]
    if prefix.hasThe, let place = tens.firstIndex(of: atoms.text(at: index)),
      var found = decade(of: 1920 + place * 10, from: start, end: index + 1)
    {
      found.expression.modifier = prefix.modifier
      return found
    }
    guard let day = prefix.ordinal, (1...31).contains(day), prefix.count == nil
    else { return nil }
    return dayOfMonth(day, from: start, end: index)
  }

  /// "the 15th", where a preposition before it or the end of the phrase behind it shows that no noun follows.
  func dayOfMonth(_ day: Int, from start: Int, end: Int) -> Reading? {
    let isTold =
      ["on", "until", "till", "by", "from", "before", "after", "since", "of"].contains(atoms.text(at: start - 1))
      || word(at: start - 1)?.weekday != nil
    let next = atoms.text(at: end) == "day" ? end + 1 : end
    if ["of", "in"].contains(atoms.text(at: next)), let (month, close) = phrase(at: next + 1),
      case .unit(.month, let months) = month.relation
    {
      let expression = TimeExpression(
        range: atoms.range(start, close), kind: .date, relation: .dayOfMonth(day, months: months), anchor: month.anchor)
      return (expression, close)
    }
    guard isTold, atoms.text(at: end) != "of" else { return nil }
    if atoms.isWord(at: end), atoms[end - 1].text != "th",
      tag(at: end) == .noun || tag(at: end) == .properNoun
        || tag(at: end) == .adjective || tag(at: end) == nil
    {
      return nil
    }
    if [.noun, .properNoun, .adjective].contains(tag(at: end)) { return nil }
    let expression = TimeExpression(
      range: atoms.range(start, end), kind: .date, relation: .dayOfMonth(day, months: 0), anchor: .document)
    return (expression, end)
  }
}
