import Document

/// The places where a text says words exactly, white space aside.
struct QuotePlaces {
  /// In order; they do not overlap.
  let ranges: [TextRange]

  init(of quote: String, in text: DerivedText) {
    let wanted = Array(Quote.squeezed(quote).utf8)
    guard !wanted.isEmpty else {
      ranges = []
      return
    }
    // Each byte with its place; a run of white space is one blank.
    var bytes: [UInt8] = []
    var places: [Int] = []
    var index = 0
    while index < text.count {
      if let width = text.whiteSpaceWidth(at: index) {
        if bytes.last != 0x20 {
          bytes.append(0x20)
          places.append(index)
        }
        index += width
      } else {
        bytes.append(text.utf8[index])
        places.append(index)
        index += 1
      }
    }
    ranges = bytes.ranges(of: wanted).map { TextRange(places[$0.lowerBound], places[$0.upperBound - 1] + 1) }
  }
}
