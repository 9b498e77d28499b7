import Claims
import Language

/// Two numbers that stand against each other: the result of a match or of a vote, "3-1", "eight votes to five".
struct Tally: Hashable, Sendable {
  /// The greater one first.
  let most: Int
  let least: Int
  let isVote: Bool

  /// The only tally of a claim that tells of a match or a vote; "unanimous" is a vote of whoever votes against none.
  init?(_ statement: Statement) {
    let features = statement.features
    let words = Set(features.stems.map(ComparisonWords.canonical))
    isVote = words.contains { Self.votes.contains($0) }
    guard isVote || words.contains(where: ComparisonWords.isMatch) else { return nil }
    let told = Self.written(in: Array(statement.text.utf8)) + Self.counted(statement)
    guard told.count == 1, let (first, second) = told.first else { return nil }
    (most, least) = (max(first, second), min(first, second))
  }

  private static let votes: Set<String> = ["vote", "ballot"]
  /// What two numbers tell before one of these: the score before the end, or all matches of a season.
  private static let others: Set<String> = ["tie", "lead", "deficit", "record", "start"]

  /// Whether a claim says that nobody voted against something.
  static func isUnanimous(_ features: ClaimFeatures) -> Bool {
    features.stems.contains { $0.hasPrefix("unanim") }
  }

  /// "by eight votes to five", "eight voted for it, five against".
  private static func counted(_ statement: Statement) -> [(Int, Int)] {
    let features = statement.features
    let counts = features.quantities.indices.filter {
      let quantity = features.quantities[$0].quantity
      return quantity.unit == .count && quantity.bound == .exactly && quantity.value == quantity.value.rounded()
        && (0..<1000).contains(quantity.value)
    }
    guard counts.count == 2, counts[1] == counts[0] + 1, features.quantities[counts[1]].counted.isEmpty else {
      return []
    }
    let isOpposed = features.arguments.contains { argument in
      argument.marker == "to" && argument.quantities == [counts[1]]
    }
    let values = counts.map { Int(features.quantities[$0].quantity.value) }
    return isOpposed || statement.text.hasSuffix(" against") ? [(values[0], values[1])] : []
  }

  /// "3-1": two numbers of at most three digits with a hyphen or dash between them, not in brackets as the record of a team.
  private static func written(in text: [UInt8]) -> [(Int, Int)] {
    var found: [(Int, Int)] = []
    var index = 0
    while index < text.count {
      guard isDigit(text[index]) else {
        index += 1
        continue
      }
      let start = index
      let first = number(text, &index)
      guard start == 0 || text[start - 1] == 0x20, index < text.count, let width = dash(text, at: index)
      else { continue }
      index += width
      let second = number(text, &index)
      let isClosed = index == text.count || [0x20, 0x29, 0x2C, 0x3B].contains(text[index])
      let next = String(decoding: text[index...].drop { $0 == 0x20 }.prefix { $0 != 0x20 }, as: UTF8.self)
      if let first, let second, isClosed, first != second, !others.contains(next) { found.append((first, second)) }
    }
    return found
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The number at an index, which is moved behind it; nil for none and for more than three digits.
  private static func number(_ text: [UInt8], _ index: inout Int) -> Int? {
    let start = index
    while index < text.count, isDigit(text[index]) { index += 1 }
    guard (1...3).contains(index - start) else { return nil }
    return text[start..<index].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// How many bytes a hyphen or an en dash takes.
  private static func dash(_ text: [UInt8], at index: Int) -> Int? {
    if text[index] == 0x2D { return 1 }
    return index + 2 < text.count && text[index...index + 2].elementsEqual([0xE2, 0x80, 0x93]) ? 3 : nil
  }
}
