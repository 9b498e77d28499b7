/// How two quantities stand to each other, with the reason.
public struct QuantityComparison: Hashable, Sendable {
  public enum Outcome: String, Hashable, Sendable {
    /// The same number in the same unit, limited in the same way.
    case same
    /// Both can be true of one thing.
    case compatible
    /// Not both can be true of one thing.
    case different
    /// Units, currencies or dimensions differ.
    case notComparable
  }

  /// What makes them compatible or keeps them apart.
  public enum Cause: String, Hashable, Sendable {
    case value, unit, conversion, rounding, approximation, bound, range
  }

  public var outcome: Outcome
  public var cause: Cause
  /// In words, for a reader.
  public var reason: String
}

extension Quantity {
  /// Whether two quantities can be true of the same thing; what they count is not looked at.
  ///
  /// Each one stands for the interval of the values that its words allow: rounding by ``precision``, "about" by a tenth
  /// or by the last digit that is not zero, open ends for bounds. Rates are taken over the same base, a share as a
  /// percentage. Not comparable are units that cannot be converted, a rate and a total, "one of" some and a count, and
  /// different parts of a change; opposite changes differ. Law: outcome and cause do not depend on the order.
  public func compare(to other: Quantity) -> QuantityComparison {
    if let comparison = compareUnscaled(to: other) ?? other.compareUnscaled(to: self) { return comparison }
    if let reason = obstacle(to: other) {
      return QuantityComparison(outcome: .notComparable, cause: .unit, reason: reason)
    }
    guard let (a, b) = inOneUnit(self, other) else {
      return QuantityComparison(
        outcome: .notComparable, cause: .unit, reason: "\(unit.name) and \(other.unit.name) cannot be compared")
    }
    if isOpposite(to: other) {
      return QuantityComparison(
        outcome: .different, cause: .value, reason: "\(phrase) and \(other.phrase): one rises, the other falls")
    }
    let isSameValue = nearlyEqual(a.value, b.value) && nearlyEqual(a.upper ?? a.value, b.upper ?? b.value)
    let isConverted = unitName != other.unitName || rate?.name != other.rate?.name
    if isSameValue, a.bound == b.bound, (a.upper == nil) == (b.upper == nil), isVague == other.isVague {
      return QuantityComparison(
        outcome: .same, cause: isConverted ? .conversion : .value, reason: "both say \(phrase)")
    }
    let pair = "\(phrase) and \(other.phrase)"
    let cause = causeOfAgreement(a, b, isConverted: isConverted)
    if isSameValue || a.interval.meets(b.interval) {
      return QuantityComparison(outcome: .compatible, cause: cause, reason: "\(pair): \(cause.explanation)")
    }
    return QuantityComparison(outcome: .different, cause: .value, reason: "\(pair) exclude each other")
  }

  /// Degrees of an unnamed scale against a temperature: they agree when one of the two scales makes them agree.
  private func compareUnscaled(to other: Quantity) -> QuantityComparison? {
    guard unit == .measure(.unscaledTemperature), other.unit == .measure(.temperature) else { return nil }
    let scales = ["degree Celsius", "degree Fahrenheit"].compactMap { UnitLexicon.shared.unit(named: $0) }
    let agreement = scales.contains { scale in
      var known = self
      known.unit = .measure(.temperature)
      known.value = value * scale.factor + scale.offset
      known.upper = upper.map { $0 * scale.factor + scale.offset }
      known.precision = precision * scale.factor
      return [.same, .compatible].contains(known.compare(to: other).outcome)
    }
    return agreement
      ? QuantityComparison(outcome: .compatible, cause: .conversion, reason: "they agree in one of the scales")
      : QuantityComparison(outcome: .notComparable, cause: .unit, reason: "one does not name its scale")
  }

  /// Why two quantities cannot be compared though their units could; nil when nothing stands in the way.
  private func obstacle(to other: Quantity) -> String? {
    if isPartitive != other.isPartitive { return "one of some says nothing about how many there are" }
    switch (rate, other.rate) {
    case (nil, nil): break
    case (let a?, let b?) where a.base == b.base: break
    case (let a?, let b?):
      let names = [a.canonicalName, b.canonicalName].sorted()
      return "one is per \(names[0]), the other per \(names[1])"
    case (let rate?, nil), (nil, let rate?): return "only one of them is per \(rate.canonicalName)"
    }
    if let part = change?.part, let second = other.change?.part, part != second {
      return "they tell different parts of a change"
    }
    return nil
  }

  private func isOpposite(to other: Quantity) -> Bool {
    guard let change, let second = other.change, change.part == .difference, second.part == .difference else {
      return false
    }
    return change.direction != second.direction
  }

  /// Over one unit of what it is per; without the sign of a fall, which its direction tells.
  fileprivate var perOne: Quantity {
    var copy = self
    if change?.part == .difference, upper == nil { copy.value = abs(value) }
    guard let size = rate?.size, size > 0 else { return copy }
    copy.value /= size
    copy.upper = upper.map { $0 / size }
    copy.precision /= size
    return copy
  }

  /// Bound and canonical value in words: "at least 41".
  private var phrase: String {
    switch bound {
    case .exactly: canonical
    case .about: "about \(canonical)"
    case .atLeast: "at least \(canonical)"
    case .atMost: "at most \(canonical)"
    case .moreThan: "more than \(canonical)"
    case .fewerThan: "fewer than \(canonical)"
    case .nearly: "nearly \(canonical)"
    case .upTo: "up to \(canonical)"
    }
  }
}

/// Both in the same unit over the same base, nil when there is none: a share becomes a percentage.
private func inOneUnit(_ first: Quantity, _ second: Quantity) -> (Quantity, Quantity)? {
  let (a, b) = (first.perOne, second.perOne)
  if a.unit == b.unit { return (a, b) }
  switch (a.unit, b.unit) {
  case (.fraction, .percent): return (a.inPercent, b)
  case (.percent, .fraction): return (a, b.inPercent)
  case (.currency(let code), .currency(let name)):
    let isShared = UnitLexicon.shared.isCurrency(code, named: name) || UnitLexicon.shared.isCurrency(name, named: code)
    return isShared ? (a, b) : nil
  default: return nil
  }
}

private func causeOfAgreement(_ a: Quantity, _ b: Quantity, isConverted: Bool) -> QuantityComparison.Cause {
  let open: Set<Quantity.Bound> = [.atLeast, .atMost, .moreThan, .fewerThan, .upTo]
  if open.contains(a.bound) || open.contains(b.bound) { return .bound }
  if a.isVague || b.isVague { return .approximation }
  if a.upper != nil || b.upper != nil { return .range }
  if a.bound != .exactly || b.bound != .exactly { return .approximation }
  return isConverted ? .conversion : .rounding
}

private func nearlyEqual(_ a: Double, _ b: Double) -> Bool { a == b || abs(a - b) <= 1e-9 * max(abs(a), abs(b)) }

extension Quantity {
  fileprivate var inPercent: Quantity {
    var copy = self
    copy.value *= 100
    copy.upper = upper.map { $0 * 100 }
    copy.precision *= 100
    copy.unit = .percent
    return copy
  }
}

extension QuantityComparison.Cause {
  fileprivate var explanation: String {
    switch self {
    case .value: "the same value"
    case .unit: "different units"
    case .conversion: "the same after conversion and rounding"
    case .rounding: "one is the other rounded"
    case .approximation: "one is approximate"
    case .bound: "one only sets a bound, which the other keeps"
    case .range: "one lies in the range of the other"
    }
  }
}
