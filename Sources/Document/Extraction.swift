/// What was taken out of a file whose text does not lie in its own bytes: the pages of a PDF, the files in a zip container.
///
/// The sections lie one after the other in one buffer of UTF-8; ranges of a document with an extraction are ranges of
/// this buffer. Nothing else is needed to read the text: the ledger keeps it beside the file, so that a quote can be
/// checked, and the text be read again, without the program that took it out.
public struct Extraction: Hashable, Sendable {
  /// A page, or a file of a container; a page may have two: its text, and further behind what stands in its margins.
  public struct Section: Hashable, Sendable, Codable {
    /// "page 3", "word/document.xml".
    public var name: String
    /// Its first byte in the buffer; it ends where the next one starts.
    public var start: Int
    /// What its layout shows, in order; empty where the section's own markup says it.
    public var blocks: [LayoutBlock]

    public init(name: String, start: Int, blocks: [LayoutBlock] = []) {
      self.name = name
      self.start = start
      self.blocks = blocks
    }
  }

  public let bytes: [UInt8]
  /// In the order of their starts; the first starts at 0.
  public let sections: [Section]
  /// The program that took it out, with its version: "pdftotext 22.12.0".
  public let extractor: String

  public init(bytes: [UInt8], sections: [Section], extractor: String) {
    self.bytes = bytes
    self.sections = sections
    self.extractor = extractor
  }

  /// Whether the sections, and the blocks in them, lie in order in the bytes.
  public var isWhole: Bool {
    guard sections.first?.start == 0 else { return false }
    let ends = sections.dropFirst().map(\.start) + [bytes.count]
    return zip(sections, ends).allSatisfy { section, end in
      section.start <= end && section.blocks.allSatisfy { 0 <= $0.start && $0.start <= $0.end && $0.end <= bytes.count }
    }
  }

  /// The bytes of a section.
  public func range(ofSection index: Int) -> ByteRange {
    let end = index + 1 < sections.count ? sections[index + 1].start : bytes.count
    return ByteRange(sections[index].start, max(sections[index].start, end))
  }
}

/// Lines of a page that its layout holds together.
public struct LayoutBlock: Hashable, Sendable, Codable {
  /// As ``Block/Kind/name`` has it; "body" for all that reads as prose.
  public var kind: String
  /// Bytes of the extraction.
  public var start: Int
  public var end: Int
  /// Whether the next block of text goes on with its paragraph, in another column or on another page.
  public var continues: Bool

  public init(kind: String, start: Int, end: Int, continues: Bool = false) {
    self.kind = kind
    self.start = start
    self.end = end
    self.continues = continues
  }
}
