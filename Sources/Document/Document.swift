/// A file as `ledger` reads it: the bytes as they were, the text derived from them, and the way back.
///
/// ## Topics
/// - The file: ``bytes``, ``hash``, ``mediaType``, ``encoding``, ``extraction``
/// - The text: ``text``, ``blocks``, ``joinedHyphens``
/// - The way back: ``map``, ``ranges(of:)``, ``lines``
/// - What it says of itself: ``metadata``
public struct Document: Sendable {
  /// The file's bytes, unchanged.
  public let bytes: [UInt8]
  public let hash: ContentHash
  public let mediaType: MediaType
  public let encoding: TextEncoding
  /// What was taken out of the file where its own bytes are no text; ranges are ranges of it then.
  public internal(set) var extraction: Extraction?
  public let text: DerivedText
  /// From the derived text to bytes of the file, or of the extraction.
  public let map: OffsetMap
  /// Lines, columns and code points of the file.
  public let lines: LineIndex
  public let blocks: [Block]
  /// What the text clearly says about itself; unknown else.
  public let metadata: SourceMetadata
  /// When the file was made, by its own properties: weaker than any date of the text.
  public internal(set) var fileDate: CalendarDate?
  /// How many words broken by a hyphen at a line end were made whole.
  public let joinedHyphens: Int

  /// The bytes of the file, or of the extraction, that say a range of the derived text: the quote law of the architecture.
  ///
  /// Decoded one by one and put together they give the text of the range, but for white space.
  public func ranges(of range: TextRange) -> [ByteRange] { map.sourceRanges(of: range) }
}

/// What a researcher cites of a source; nil is unknown.
public struct SourceMetadata: Hashable, Sendable {
  public var title: String?
  public var author: String?
  public var publisher: String?
  public var date: CalendarDate?
  public var url: String?

  public init(
    title: String? = nil, author: String? = nil, publisher: String? = nil, date: CalendarDate? = nil, url: String? = nil
  ) {
    self.title = title
    self.author = author
    self.publisher = publisher
    self.date = date
    self.url = url
  }

  /// These values where known, else the other's.
  public func completed(by other: SourceMetadata) -> SourceMetadata {
    SourceMetadata(
      title: title ?? other.title, author: author ?? other.author, publisher: publisher ?? other.publisher,
      date: date ?? other.date, url: url ?? other.url)
  }
}
