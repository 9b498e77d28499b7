import Document

/// Times of the day in words.
extension TimeScanner {
  /// "noon", "midnight", "three o'clock", "half past eight", "a quarter to noon", "three thirty p.m.", "seven a.m.".
  func clockInWords(at index: Int, _ word: CalendarLexicon.Word) -> Reading? {
    if let minute = word.clock { return finished(minute, from: index, end: index + 1) }
    guard word.opens else { return nil }
    return pastOrTo(at: index) ?? spokenClock(at: index, isFree: false)
  }

  /// An hour in words, with minutes in words behind it.
  func spokenClock(at index: Int, isFree: Bool) -> Reading? {
    guard let (hour, next) = smallNumber(at: index), (1...12).contains(hour) else { return nil }
    var (minute, end) = (0, next)
    if let (number, close) = smallNumber(at: next), (10...59).contains(number), !atoms.isHyphen(at: next) {
      (minute, end) = (number, close)
    }
    let isHour = end == next
    if half(at: end) == nil, oClock(at: end) == nil, partBehind(at: end) == nil {
      guard isFree, isHour || minute > 0, self.word(at: end)?.unit == nil else { return nil }
    }
    return closed(
      hour: hour, minute: minute, second: nil, form: isHour ? .hour : .dot, from: index, end: &end, isFree)
  }

  func smallNumber(at index: Int) -> (Int, Int)? {
    guard atoms.isWord(at: index), self.word(at: index)?.opens == true, let numeral = numerals.numeral(at: index),
      numeral.form == .words, !numeral.isVague, numeral.value >= 1
    else { return nil }
    if numeral.value < 60, numeral.value == Double(Int(numeral.value)) { return (Int(numeral.value), numeral.end) }
    return nil
  }

  /// "20 past 8", "ten minutes to noon", "half past three", "a quarter past 3 pm".
  func pastOrTo(at index: Int) -> Reading? {
    var place = atoms.text(at: index) == "a" ? index + 1 : index
    let minutes: Int
    switch atoms.text(at: place) {
    case "quarter": minutes = 15
    case "half": minutes = 30
    default:
      if let number = integer(at: place, digits: 1...2) {
        minutes = number
      } else if let (number, end) = smallNumber(at: place) {
        (minutes, place) = (number, end - 1)
      } else {
        return nil
      }
    }
    place += 1
    let hasUnit = self.word(at: place)?.unit == .minute
    if hasUnit { place += 1 }
    let joint = atoms.text(at: place)
    guard joint == "past" || ((joint == "to" || joint == "after") && (hasUnit || minutes == 15)), minutes < 60 else {
      return nil
    }
    let hour: Reading?
    if let minute = self.word(at: place + 1)?.clock {
      hour = finished(minute, from: place + 1, end: place + 2)
    } else if atoms.isNumber(at: place + 1) {
      hour = clock(at: place + 1, isFree: true)
    } else {
      hour = spokenClock(at: place + 1, isFree: true)
    }
    guard let (found, end) = hour, let base = found.minute else { return nil }
    var expression = found
    expression.minute = (base + (joint == "to" ? 1440 - minutes : minutes)) % 1440
    expression.range = atoms.range(index, end)
    return (expression, end)
  }
}
