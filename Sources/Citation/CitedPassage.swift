import Document

/// Everything a citation says: the verbatim quote, its place, its source, and how it was checked.
public struct CitedPassage: Hashable, Sendable {
  /// Ten characters of the claim's id: enough to be pasted.
  public var id: String
  /// The claim in a sentence of its own.
  public var claim: String
  public var quote: String
  /// Up to 32 characters of derived text before and after (W3C TextQuoteSelector).
  public var prefix = ""
  public var suffix = ""
  /// Ten characters of the source's id.
  public var sourceId = ""
  public var file: String
  public var start: Position
  public var end: Position
  /// Ranges of bytes of the original file, or of what was taken out of it.
  public var ranges: [ByteRange]
  public var metadata: SourceMetadata
  /// Hexadecimal.
  public var sha256: String
  /// Whether the bytes that the ledger keeps say the quote.
  public var isVerified: Bool

  public init(
    id: String, claim: String, quote: String, file: String, start: Position, end: Position, ranges: [ByteRange],
    metadata: SourceMetadata, sha256: String, isVerified: Bool
  ) {
    self.id = id
    self.claim = claim
    self.quote = quote
    self.file = file
    self.start = start
    self.end = end
    self.ranges = ranges
    self.metadata = metadata
    self.sha256 = sha256
    self.isVerified = isVerified
  }
}

extension CitedPassage {
  /// What the passage is taken from.
  public var work: CitedWork { CitedWork(id: sourceId, file: file, metadata: metadata, sha256: sha256) }

  /// Author, title, publisher and date as far as they are known; the file's name when nothing is.
  public var source: String { work.described }

  /// "line 47, columns 41-133", "lines 46-48", "page 3, line 47, columns 41-133", "paragraph 12, columns 4-61".
  public var place: String {
    let (section, unit) = (start.page.map { "page \($0)" } ?? start.sectionLabel, start.lineUnit)
    let first = section.map { $0 + ", " } ?? ""
    if start.section != end.section {
      return first + "\(unit) \(start.line) to \(end.section ?? ""), \(unit) \(end.line)"
    }
    if start.line != end.line { return first + "\(unit)s \(start.line)-\(end.line)" }
    return first + "\(unit) \(start.line), columns \(start.column)-\(max(start.column, end.column - 1))"
  }

  /// "10,772-10,866" from the first to the last byte, or each range where bytes in between were left out.
  public func bytes(dash: String = "-", grouped: Bool = true) -> String {
    ranges.map { range in
      let (start, end) = (String(range.start), String(range.end))
      return grouped ? Self.grouped(start) + dash + Self.grouped(end) : start + dash + end
    }.joined(separator: ", ")
  }

  /// "5b1f…e2a9"
  public var shortHash: String { work.shortHash }

  /// What a note points to: "line 47", "lines 46–48", "p. 3", "pp. 3–4", "paragraph 12".
  var locator: String {
    if let page = start.page {
      return end.page.map { $0 > page ? "pp. \(page)–\($0)" : "p. \(page)" } ?? "p. \(page)"
    }
    let section = start.sectionLabel.map { $0 + ", " } ?? ""
    guard start.section == end.section, start.line != end.line else {
      return "\(section)\(start.lineUnit) \(start.line)"
    }
    return "\(section)\(start.lineUnit)s \(start.line)–\(end.line)"
  }

  private static func grouped(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(",") }
      result.append(digit)
    }
    return result
  }
}
