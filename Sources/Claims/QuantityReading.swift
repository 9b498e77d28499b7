import Document
import Language

// Quantities and times as they are stored with claims. What is rare in them is left to the decoder of parts.

extension StoredJSON {
  fileprivate mutating func range() throws(Unknown) -> TextRange {
    var (start, end): (Int?, Int?)
    try object { json, key throws(Unknown) in
      switch key {
      case "start": start = try json.int()
      case "end": end = try json.int()
      default: throw Unknown()
      }
    }
    guard let start, let end, start <= end else { throw Unknown() }
    return TextRange(start, end)
  }

  fileprivate mutating func date() throws(Unknown) -> CalendarDate {
    var (year, month, day): (Int?, Int?, Int?)
    try object { json, key throws(Unknown) in
      switch key {
      case "year": year = try json.int()
      case "month": month = try json.int()
      case "day": day = try json.int()
      default: throw Unknown()
      }
    }
    guard let date = CalendarDate(year: year, month: month, day: day) else { throw Unknown() }
    return date
  }

  /// A case without values, "{"percent":{}}", or with one word, "{"currency":{"_0":"EUR"}}".
  fileprivate mutating func unit() throws(Unknown) -> Language.Unit {
    var unit: Language.Unit?
    try object { json, name throws(Unknown) in
      var value: String?
      try json.object { json, key throws(Unknown) in
        guard key == "_0" else { throw Unknown() }
        value = try json.string()
      }
      switch (name, value) {
      case ("count", nil): unit = .count
      case ("fraction", nil): unit = .fraction
      case ("percent", nil): unit = .percent
      case ("percentagePoint", nil): unit = .percentagePoint
      case ("currency", let code?): unit = .currency(code)
      case ("measure", let name?): unit = Dimension(rawValue: name).map(Language.Unit.measure)
      case ("age", nil): unit = .age
      case ("ratio", nil): unit = .ratio
      case ("multiple", nil): unit = .multiple
      case ("ordinal", nil): unit = .ordinal
      default: throw Unknown()
      }
    }
    guard let unit else { throw Unknown() }
    return unit
  }
}

extension CountedQuantity {
  init(_ json: inout StoredJSON) throws(StoredJSON.Unknown) {
    var (quantity, counted, text): (Quantity?, [String]?, String?)
    try json.object { json, key throws(StoredJSON.Unknown) in
      switch key {
      case "quantity": quantity = try Quantity(&json)
      case "counted": counted = try json.strings()
      case "text": text = try json.string()
      default: throw StoredJSON.Unknown()
      }
    }
    guard let quantity, let counted, let text else { throw StoredJSON.Unknown() }
    self.init(quantity: quantity, counted: counted, text: text)
  }
}

extension Quantity {
  fileprivate init(_ json: inout StoredJSON) throws(StoredJSON.Unknown) {
    var (range, amount, counted): (TextRange?, TextRange?, TextRange?)
    var (value, upper, precision, written): (Double?, Double?, Double?, Double?)
    var (unit, bound, lemmas): (Language.Unit?, Bound?, [String]?)
    var (isVague, isPartitive): (Bool?, Bool?)
    var (change, rate, unitName): (Change?, Rate?, String?)
    try json.object { json, key throws(StoredJSON.Unknown) in
      switch key {
      case "range": range = try json.range()
      case "amount": amount = try json.range()
      case "value": value = try json.double()
      case "upper": upper = try json.double()
      case "unit": unit = try json.unit()
      case "bound": bound = try json.word()
      case "precision": precision = try json.double()
      case "counted": counted = try json.range()
      case "countedLemmas": lemmas = try json.strings()
      case "isVague": isVague = try json.bool()
      case "isPartitive": isPartitive = try json.bool()
      case "change": change = try json.decoded()
      case "rate": rate = try json.decoded()
      case "unitName": unitName = try json.string()
      case "writtenValue": written = try json.double()
      default: throw StoredJSON.Unknown()
      }
    }
    guard let range, let amount, let value, let unit, let bound, let precision, let lemmas, let isVague,
      let isPartitive, let written
    else { throw StoredJSON.Unknown() }
    self.init(
      range: range, amount: amount, value: value, upper: upper, unit: unit, bound: bound, precision: precision,
      counted: counted, countedLemmas: lemmas, isVague: isVague, isPartitive: isPartitive, change: change, rate: rate,
      unitName: unitName, writtenValue: written)
  }
}

extension StatedTime {
  init(_ json: inout StoredJSON) throws(StoredJSON.Unknown) {
    var (time, text): (TimeExpression?, String?)
    try json.object { json, key throws(StoredJSON.Unknown) in
      switch key {
      case "time": time = try TimeExpression(&json)
      case "text": text = try json.string()
      default: throw StoredJSON.Unknown()
      }
    }
    guard let time, let text else { throw StoredJSON.Unknown() }
    self.init(time: time, text: text)
  }
}

extension TimeExpression {
  fileprivate init(_ json: inout StoredJSON) throws(StoredJSON.Unknown) {
    var time = TimeExpression(range: TextRange(0, 0), kind: .date)
    var count = 0
    try json.object { json, key throws(StoredJSON.Unknown) in
      switch key {
      case "range": time.range = try json.range()
      case "kind": time.kind = try json.word()
      case "anchor": time.anchor = try json.word()
      case "ends": time.ends = try json.list(TimeExpression.init)
      case "origin": time.origin = try json.word()
      default: return try time.read(key, &json)
      }
      count += 1
    }
    // Each of those that are always there.
    guard count == 5 else { throw StoredJSON.Unknown() }
    self = time
  }

  private mutating func read(_ key: String, _ json: inout StoredJSON) throws(StoredJSON.Unknown) {
    switch key {
    case "date": date = try json.date()
    case "end": end = try json.date()
    case "period": period = try json.decoded() as Period
    case "minute": minute = try json.int()
    case "second": second = try json.int()
    case "zone": zone = try json.int()
    case "part": part = try json.word() as DayPart
    case "weekday": weekday = try json.int()
    case "relation": relation = try json.decoded() as Relation
    case "duration": duration = try json.decoded() as CalendarDuration
    case "reference": reference = try json.word() as Reference
    case "modifier": modifier = try json.word() as Modifier
    default: throw StoredJSON.Unknown()
    }
  }
}
