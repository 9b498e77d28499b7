/// Reads plain text: decodes it, makes broken words and hard-wrapped paragraphs whole, and tells the blocks apart.
public struct PlainTextReader: DocumentReader {
  public init() {}

  public func read(_ bytes: [UInt8]) throws(DocumentError) -> Document {
    guard let (encoding, markLength) = TextEncoding.detect(bytes) else { throw .binary }
    let decoded = DecodedText(bytes[...], encoding, markLength: markLength)
    let lines = try SourceLine.lines(of: decoded.utf8)
    guard !lines.isEmpty else { throw .empty }
    let paragraphs = Reflow(decoded.utf8, lines).paragraphs
    let derived = Derivation(of: decoded.utf8, lines, paragraphs)
    let classifier = BlockClassifier(derived.text, derived.paragraphs)
    let blocks = classifier.blocks
    return Document(
      bytes: bytes, hash: ContentHash(of: bytes), mediaType: .plainText, encoding: encoding, text: derived.text,
      map: derived.map.composed(with: decoded.map), lines: LineIndex(decoded), blocks: blocks,
      metadata: MetadataReader(derived.text, blocks).metadata, joinedHyphens: derived.joinedHyphens)
  }
}
