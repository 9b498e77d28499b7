/// A number in decimal notation: at most 12 significant digits, no zeros at the end of a fraction, an exponent only
/// from 1e21 on.
///
/// Works on the shortest digits that give the same `Double` (Swift's `description`), so it is the same everywhere.
func decimal(_ value: Double) -> String {
  guard value.isFinite else { return value.isNaN ? "nan" : value < 0 ? "-inf" : "inf" }
  guard value != 0 else { return "0" }
  var (digits, point) = digitsAndPoint(of: abs(value))
  round(&digits, &point, to: 12)
  let sign = value < 0 ? "-" : ""
  let text = { (bytes: ArraySlice<UInt8>) in String(decoding: bytes, as: UTF8.self) }
  let zeros = { (count: Int) in String(repeating: "0", count: count) }
  if point > 21 || point < -20 {
    let fraction = digits.count > 1 ? "." + text(digits[1...]) : ""
    return sign + text(digits[..<1]) + fraction + "e" + String(point - 1)
  }
  if point <= 0 { return sign + "0." + zeros(-point) + text(digits[...]) }
  if point >= digits.count { return sign + text(digits[...]) + zeros(point - digits.count) }
  return sign + text(digits[..<point]) + "." + text(digits[point...])
}

/// The significant digits and where the decimal point stands among them: 0.00125 is "125" and -2.
private func digitsAndPoint(of value: Double) -> ([UInt8], Int) {
  var digits: [UInt8] = []
  var (point, exponent) = (0, 0)
  var isFraction = false
  let bytes = Array(value.description.utf8)
  for (index, byte) in bytes.enumerated() {
    if byte == UInt8(ascii: "e") {
      exponent = Int(String(decoding: bytes[(index + 1)...], as: UTF8.self)) ?? 0
      break
    }
    if byte == UInt8(ascii: ".") {
      isFraction = true
    } else if byte.isDigit {
      if !(digits.isEmpty && byte == UInt8(ascii: "0")) {
        digits.append(byte)
        if !isFraction { point += 1 }
      } else if isFraction {
        point -= 1
      }
    }
  }
  while digits.last == UInt8(ascii: "0") { digits.removeLast() }
  return (digits, point + exponent)
}

private func round(_ digits: inout [UInt8], _ point: inout Int, to count: Int) {
  if digits.count > count {
    let isUp = digits[count] >= UInt8(ascii: "5")
    digits.removeSubrange(count...)
    if isUp {
      var index = count - 1
      while index >= 0, digits[index] == UInt8(ascii: "9") { index -= 1 }
      if index < 0 {
        digits = [UInt8(ascii: "1")]
        point += 1
      } else {
        digits[index] += 1
        digits.removeSubrange((index + 1)...)
      }
    }
  }
  while digits.count > 1, digits.last == UInt8(ascii: "0") { digits.removeLast() }
}

/// "st", "nd", "rd" or "th".
func ordinalSuffix(of value: Double) -> String {
  guard value >= 0, value < 1e15 else { return "th" }
  let rest = Int64(value) % 100
  guard !(11...13).contains(rest) else { return "th" }
  return switch rest % 10 {
  case 1: "st"
  case 2: "nd"
  case 3: "rd"
  default: "th"
  }
}
