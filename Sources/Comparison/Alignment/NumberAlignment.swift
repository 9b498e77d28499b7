import Claims
import Language

/// The numbers of two claims laid side by side.
struct NumberAlignment: Sendable {
  /// Some number of one claim is one of the other, rounding and conversion allowed; bounds alone do not make them one.
  private(set) var agree = false
  /// So do numbers that are seldom the same by chance: amounts, and counts above ten.
  private(set) var tellingAgree = false
  /// So do amounts, and exact counts above ten: nobody tells them twice by chance. Ages are told again and again.
  private(set) var uniqueAgree = false
  /// So do amounts, not only counts and ages.
  private(set) var amountsAgree = false
  /// In some unit numbers are different and none agree: "seven to four" may agree where the sums differ.
  private(set) var contrast = false

  init(_ a: [CountedQuantity], _ b: [CountedQuantity]) {
    var (agreeing, differing): (Set<String>, Set<String>) = ([], [])
    // Where one tells how old two are, nobody can say whose age answers whose.
    let tellsAges = [a, b].contains { $0.filter { $0.quantity.unit == .age }.count > 1 }
    for first in a {
      for second in b {
        guard first.quantity.change?.part != .start, second.quantity.change?.part != .start else { continue }
        // "four rounds" says nothing of "450 lines".
        if first.quantity.unit == .count, second.quantity.unit == .count, !first.counted.isEmpty,
          !second.counted.isEmpty,
          Self.measure(first) != Self.measure(second), !ComparisonWords.arePersons(first.counted, second.counted),
          first.quantity.value != second.quantity.value || !Self.isUnusual(first.quantity.value)
        {
          continue
        }
        let comparison = first.quantity.compare(to: second.quantity)
        let unit = min(Self.measure(first), Self.measure(second))
        switch comparison.outcome {
        case .compatible where comparison.cause == .bound && Self.areFar(first.quantity, second.quantity):
          differing.insert(unit)
        case .same, .compatible:
          agreeing.insert(unit)
          let isTelling = first.quantity.unit != .count || first.quantity.value > 10
          tellingAgree = tellingAgree || isTelling
          let isExact = comparison.outcome == .same && !first.quantity.isVague && !second.quantity.isVague
          uniqueAgree = uniqueAgree || isTelling && isExact && first.quantity.unit != .age
        case .different where tellsAges && first.quantity.unit == .age: continue
        case .different: differing.insert(unit)
        case .notComparable: continue
        }
      }
    }
    agree = !agreeing.isEmpty
    amountsAgree = agreeing.contains { !$0.isEmpty && !$0.hasPrefix("#") && $0 != Language.Unit.age.symbol }
    contrast = !differing.subtracting(agreeing).isEmpty
  }

  /// "4,310": at least three digits before the zeros, so that 4,310 jobs and 4,310 employees are one number.
  private static func isUnusual(_ value: Double) -> Bool {
    var value = value
    guard value >= 100, value == value.rounded() else { return false }
    while value.truncatingRemainder(dividingBy: 10) == 0 { value /= 10 }
    return value >= 100
  }

  /// The unit, or what is counted: rounds are compared with rounds.
  private static func measure(_ counted: CountedQuantity) -> String {
    guard counted.quantity.unit == .count, let noun = counted.counted.first else { return counted.quantity.unit.symbol }
    return "#" + ComparisonWords.canonical(noun)
  }

  /// "at least 19" and "at least 41": both can be true, but nobody who knew of 41 would say 19.
  static func areFar(_ a: Quantity, _ b: Quantity) -> Bool {
    abs(a.value - b.value) > 0.1 * max(abs(a.value), abs(b.value))
  }
}
