import Document
import Foundation

/// A text without what typesetting changes and wording does not, with the way back to it.
///
/// Left out are white space, hyphens and dashes, combining marks, soft hyphens and other invisible characters; quotation
/// marks are one, compatibility forms (ligatures, wide letters) are resolved (NFKD of Unicode Standard Annex 15). A dash
/// that a number needs stays: "-5" is not "5", "10-12" is not "1012"; so does a raised digit: "10²" is not "102".
struct FoldedText: Sendable {
  /// In lower case: what is searched.
  private(set) var letters: [UInt8] = []
  /// The same, byte by byte, in the case of the text: what tells whether the wording is the same.
  private(set) var cased: [UInt8] = []
  /// Where the character stands that each byte was made from: a byte of the text.
  private var places: [UInt32] = []
  /// Where paragraphs begin, and the end.
  private var breaks: [Int] = [0]
  private let text: DerivedText

  init(_ text: DerivedText) {
    self.text = text
    for index in [\Self.letters, \Self.cased] { self[keyPath: index].reserveCapacity(text.count) }
    places.reserveCapacity(text.count)
    var folding = Folding()
    var index = 0
    while index < text.count {
      let (scalar, width) = text.scalar(at: index)
      switch folding.form(of: scalar) {
      case .blank:
        folding.isAfterBlank = true
        if scalar == "\n", breaks.last != count { breaks.append(count) }
      case .dash:
        if folding.dash == nil { folding.dash = (index, folding.isAfterBlank || letters.isEmpty) }
        folding.isAfterBlank = false
      case .nothing: break
      case .letters(let form):
        if let dash = folding.dash, form.isDigit {
          let isSign = dash.isFirst && !folding.isAfterBlank
          if isSign || letters.last?.isDigit == true { append(Folding.hyphen, from: dash.place) }
        }
        append(form, from: index)
        (folding.dash, folding.isAfterBlank) = (nil, false)
      }
      index += width
    }
    breaks.append(count)
  }

  private mutating func append(_ form: Folding.Letters, from place: Int) {
    letters.append(contentsOf: form.lower)
    cased.append(contentsOf: form.cased)
    for _ in form.cased { places.append(UInt32(place)) }
  }

  var count: Int { letters.count }

  /// The paragraph, or the paragraphs, that a range lies in.
  func paragraph(around range: Range<Int>) -> Range<Int> {
    let next = breaks.partitionPoint { $0 <= range.lowerBound }
    let end = breaks.partitionPoint { $0 < range.upperBound }
    return breaks[max(0, next - 1)]..<(end < breaks.count ? breaks[end] : count)
  }

  /// Whether a word goes on over a place.
  func splitsWord(at index: Int) -> Bool {
    guard index > 0, index < count, letters[index - 1].isWordByte, letters[index].isWordByte else { return false }
    return unfolded(index - 1..<index).end >= Int(places[index])
  }

  /// What a range of the text became.
  func folded(_ range: TextRange) -> Range<Int> {
    let start = places.partitionPoint { $0 < range.start }
    return start..<max(start, places.partitionPoint { $0 < range.end })
  }

  /// The range of the text, from the first to the last character, that became this; combining marks belong to it.
  func unfolded(_ range: Range<Int>) -> TextRange {
    guard let last = range.last else { return TextRange(0, 0) }
    var end = Int(places[last])
    repeat { end += text.scalar(at: end).width } while end < text.count && text.scalar(at: end).scalar.isCombining
    return TextRange(Int(places[range.lowerBound]), end)
  }
}

/// What is known while a text is folded.
private struct Folding {
  struct Letters {
    var cased: [UInt8]
    var lower: [UInt8]
    var isDigit: Bool { cased.count == 1 && cased[0].isDigit }
  }

  enum Form {
    case blank, dash, nothing
    case letters(Letters)
  }

  static let hyphen = Letters(cased: [0x2D], lower: [0x2D])

  /// A dash that may still belong to a number: where it stands, and whether a blank stands before it.
  var dash: (place: Int, isFirst: Bool)?
  var isAfterBlank = false
  private var known: [UInt32: Form] = [:]

  mutating func form(of scalar: Unicode.Scalar) -> Form {
    if let form = known[scalar.value] { return form }
    let form = Self.newForm(of: scalar)
    known[scalar.value] = form
    return form
  }

  private static func newForm(of scalar: Unicode.Scalar) -> Form {
    let properties = scalar.properties
    if properties.isWhitespace { return .blank }
    if properties.generalCategory == .dashPunctuation || scalar == "\u{2212}" { return .dash }
    if scalar.isCombining || properties.isDefaultIgnorableCodePoint { return .nothing }
    if properties.isQuotationMark || "`´′″".unicodeScalars.contains(scalar) { return letters("'") }
    // A raised or lowered digit is another number than the digit.
    if properties.numericType == .digit { return letters(String(scalar)) }
    let form = String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars.filter { scalar in
      !scalar.isCombining && !scalar.properties.isWhitespace
    }
    return form.isEmpty ? .nothing : letters(String(String.UnicodeScalarView(form)))
  }

  private static func letters(_ text: String) -> Form {
    let lower = text.unicodeScalars.map { scalar -> String in
      let lower = scalar.properties.lowercaseMapping
      return lower.utf8.count == UTF8.width(scalar) ? lower : String(scalar)
    }
    return .letters(Letters(cased: Array(text.utf8), lower: Array(lower.joined().utf8)))
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }

  /// A letter or digit of folded text, or a part of one.
  var isWordByte: Bool { isDigit || (0x61...0x7A).contains(self) || self >= 0x80 }
}

extension Unicode.Scalar {
  fileprivate var isCombining: Bool { properties.canonicalCombiningClass != .notReordered }
}

extension DerivedText {
  /// The character that begins at a byte, and its width in bytes.
  fileprivate func scalar(at index: Int) -> (scalar: Unicode.Scalar, width: Int) {
    let lead = utf8[index]
    guard lead >= 0x80 else { return (Unicode.Scalar(lead), 1) }
    let width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    let end = min(index + width, utf8.count)
    let value = utf8[(index + 1)..<end].reduce(UInt32(lead) & (0x7F >> UInt32(width))) { $0 << 6 | UInt32($1 & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", end - index)
  }
}
