import Document

@testable import Citation

/// Passages of invented articles.
enum SamplePassage {
  static let winter = SourceMetadata(
    title: "A long winter for Stockholm", author: "Maria Lind and Jan de Boer", publisher: "Harbour News",
    date: CalendarDate(iso: "2024-01-25"), url: "https://news.example.org/a/1?x=2#top")

  static func passage(
    _ quote: String = "In the end the bridge was closed", id: String = "abcdefghij", source: String = "srcsrcsrc1",
    _ metadata: SourceMetadata = winter
  ) -> CitedPassage {
    var passage = CitedPassage(
      id: id, claim: "The bridge was closed", quote: quote, file: "winter.txt",
      start: Position(line: 7, column: 3, codePoint: 120),
      end: Position(line: 7, column: 24, codePoint: 120 + quote.unicodeScalars.count),
      ranges: [ByteRange(121, 121 + quote.utf8.count)], metadata: metadata,
      sha256: "5b1f" + String(repeating: "0", count: 56) + "e2a9", isVerified: true)
    (passage.sourceId, passage.prefix, passage.suffix) = (source, "rries had stopped. ", ", and nobody crossed it for")
    return passage
  }

  static func bibliography(_ metadata: SourceMetadata) -> Bibliography { Bibliography([passage(metadata)]) }

  static func passage(_ metadata: SourceMetadata) -> CitedPassage {
    passage("In the end the bridge was closed", metadata)
  }

  /// With marks that mean something in every format.
  static let hostile = SourceMetadata(
    title: "50% of {x} & $y #1 <b>_~^\\end \"q\"", author: "O'Neil, {A}. & Co", publisher: "T\u{301}he <i>Wire</i>",
    date: CalendarDate(iso: "2024-01"), url: "https://e.org/a b?q=\"><script>{}")
}
