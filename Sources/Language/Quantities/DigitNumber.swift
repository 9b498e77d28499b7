/// A number in digits: "41", "1,250.5", "12,34,567".
struct DigitNumber: Hashable, Sendable {
  var value: Double
  /// Half a unit of the last digit that counts (see ``Quantity/precision``).
  var precision: Double
  var isGrouped: Bool
  var isInteger: Bool
  /// How many digits stand before the decimal point.
  var integerDigits: Int

  /// Nil for what has digits but is no number: times ("3:47"), versions ("2.0.1"), lists ("1,2,3,4"), and for numbers
  /// too large for a `Double`.
  init?(_ written: String) {
    let bytes = Array(written.utf8)
    guard bytes.count <= 400, !bytes.contains(UInt8(ascii: ":")) else { return nil }
    let halves = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard halves.count <= 2, let whole = halves.first else { return nil }
    let groups = whole.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard Self.areGroups(groups.map(\.count)) else { return nil }
    let fraction = halves.count == 2 ? halves[1] : []
    guard fraction.allSatisfy(\.isDigit) else { return nil }
    let digits = groups.flatMap { $0 }
    let plain = String(decoding: digits, as: UTF8.self) + "." + String(decoding: fraction, as: UTF8.self) + "0"
    guard digits.allSatisfy(\.isDigit), let value = Double("0" + plain), value.isFinite else { return nil }
    self.value = value
    isGrouped = groups.count > 1
    isInteger = halves.count == 1
    integerDigits = digits.count
    precision = isInteger ? Self.precision(ofInteger: digits) : 0.5 * power(of: 10, -fraction.count)
  }

  /// A number with a decimal comma, or with points between its groups: "1.111,11", "1.234.567", "3,5". Nil for what could
  /// be read in the English way too, as "1.234" and "1,234".
  init?(european written: String) {
    let halves = written.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    let groups = halves[0].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard halves.count <= 2, groups.count <= 8, groups.count + halves.count > 2, halves.count == 2 || groups.count > 2,
      groups.dropFirst().allSatisfy({ $0.count == 3 }), (1...3).contains(groups[0].count) || groups.count == 1,
      halves.count == 1 || (halves[1].count != 3 && !halves[1].isEmpty)
    else { return nil }
    let integer = groups.map { String(decoding: $0, as: UTF8.self) }.joined()
    self.init(integer + (halves.count == 2 ? "." + String(decoding: halves[1], as: UTF8.self) : ""))
    isGrouped = groups.count > 1
  }

  /// The same, known to be grouped.
  var grouped: DigitNumber {
    var copy = self
    copy.isGrouped = true
    return copy
  }

  /// Groups of three, or Indian ones: three last, twos before. No group is just an integer.
  private static func areGroups(_ counts: [Int]) -> Bool {
    guard counts.count > 1, let first = counts.first, let last = counts.last else { return true }
    guard last == 3 else { return false }
    let middle = counts.dropFirst().dropLast()
    if (1...3).contains(first), middle.allSatisfy({ $0 == 3 }) { return true }
    return (1...2).contains(first) && middle.allSatisfy { $0 == 2 }
  }

  private static func precision(ofInteger digits: [UInt8]) -> Double {
    let zeros = digits.reversed().prefix { $0 == UInt8(ascii: "0") }.count
    return zeros >= 2 && zeros < digits.count ? 0.5 * power(of: 10, zeros - 1) : 0.5
  }

  /// The precision of an integer as if it were written in digits.
  static func precision(ofInteger value: Double) -> Double {
    guard value >= 100, value < 1e15, value == Double(Int64(value)) else { return value < 1e15 ? 0.5 : value * 0.05 }
    return precision(ofInteger: Array(String(Int64(value)).utf8))
  }
}

/// An integer power, the same on every machine.
func power(of base: Double, _ exponent: Int) -> Double {
  var result = 1.0
  for _ in 0..<abs(exponent) { result *= base }
  return exponent < 0 ? 1 / result : result
}
