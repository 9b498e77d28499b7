/// The values that a quantity may have.
struct ValueInterval {
  var lower: Double
  var upper: Double

  init(_ lower: Double, _ upper: Double) { (self.lower, self.upper) = (lower, upper) }

  /// They share more than one point. (41 ± 0.5 and 42 ± 0.5 only touch.)
  func meets(_ other: ValueInterval) -> Bool {
    let (low, high) = (max(lower, other.lower), min(upper, other.upper))
    let slack = 1e-9 * max(abs(low), abs(high), 1)
    // A point inside the other interval counts: ordinals have no width.
    if lower == upper || other.lower == other.upper { return low <= high }
    return !high.isFinite || !low.isFinite ? low < high : high - low > slack
  }
}

extension Quantity {
  /// The values that the words allow.
  var interval: ValueInterval {
    let top = upper ?? value
    switch bound {
    case .exactly: return ValueInterval(value - precision, top + precision)
    case .about: return ValueInterval(value - tolerance, top + tolerance)
    case .nearly: return ValueInterval(value - tolerance, top)
    case .atLeast, .moreThan: return ValueInterval(value - (bound == .moreThan ? 0 : precision), .infinity)
    case .atMost, .upTo: return ValueInterval(-.infinity, top + precision)
    case .fewerThan: return ValueInterval(-.infinity, top)
    }
  }

  /// How far "about" reaches: a tenth of the number, or half a unit of its last digit that is not zero.
  private var tolerance: Double {
    if isVague { return precision }
    if case .measure(.temperature) = unit { return max(precision, 1) }
    return max(precision, abs(upper ?? value) * 0.1, abs(value) < 1e15 ? lastDigit(of: value) / 2 : 0)
  }

  private func lastDigit(of value: Double) -> Double {
    guard value == Double(Int64(value)), value != 0 else { return 0 }
    var (rest, unit) = (Int64(abs(value)), 1.0)
    while rest % 10 == 0 { (rest, unit) = (rest / 10, unit * 10) }
    return unit == 1 ? 0 : unit
  }
}

extension Quantity {
  /// The values that the words allow, in ``unit``, for a reader: "39500 to 40500", "41 or more", "up to 50".
  public var meaning: String {
    let interval = interval
    switch (interval.lower.isFinite, interval.upper.isFinite) {
    case (true, true): return decimal(interval.lower) + " to " + decimal(interval.upper)
    case (true, false): return decimal(interval.lower) + " or more"
    case (false, true): return "up to " + decimal(interval.upper)
    case (false, false): return "any number"
    }
  }
}
