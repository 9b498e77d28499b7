import Lexicons

/// Reads a letter (EML): of its parts the one that holds the article, every character of which leads back to the bytes of the
/// letter, be they encoded or not.
///
/// Who wrote it, when and under which title is told by the header.
public struct MessageReader: DocumentReader {
  public init() {}

  public func read(_ bytes: [UInt8]) throws(DocumentError) -> Document {
    let parts = MessageParts(bytes)
    let texts = parts.leaves.filter { !$0.isAttachment }
    let plain = texts.first { $0.type == "text/plain" && !$0.body.isEmpty }.map { PlainPart($0, bytes) }
    let page = texts.first { $0.type == "text/html" && !$0.body.isEmpty }
    let subject = parts.fields.text("subject")
    if let page, plain.map({ Self.isStub($0, beside: page, bytes) }) ?? true {
      do throws(DocumentError) {
        return try document(bytes, parts.fields, page)
      } catch {
        // A page that shows nothing: the stub is all there is.
        if plain == nil { throw error }
      }
    }
    guard let plain else { throw .attachmentsOnly }
    guard let encoding = plain.encoding else { throw plain.part.charset.map { .unknownEncoding($0) } ?? .binary }
    return try document(bytes, parts.fields, plain, encoding, subject)
  }

  /// Whether the page says what the plain text beside it does not: newsletters often send a text that only tells where to read
  /// them, or one that is full of addresses. Between two that say the same the plain one is better: it shows what is repeated
  /// of other letters.
  private static func isStub(_ plain: PlainPart, beside page: MessagePart, _ bytes: [UInt8]) -> Bool {
    guard plain.encoding != nil, plain.words >= 40, plain.addresses * 25 < plain.words else { return true }
    let words = PlainPart(page, bytes).words
    // A page has as much around its text as in it.
    return plain.words * 4 < words
  }

  private func document(
    _ bytes: [UInt8], _ fields: MessageFields, _ plain: PlainPart, _ encoding: TextEncoding, _ subject: String?
  ) throws(DocumentError) -> Document {
    let text = try MessageText(plain.characters.utf8, subject: subject ?? "")
    return document(
      bytes, fields, text: text.text, map: text.map.composed(with: plain.characters.map).composed(with: plain.map),
      encoding, text.blocks, MetadataReader(text.text, text.blocks).metadata, joinedHyphens: text.joinedHyphens)
  }

  private func document(_ bytes: [UInt8], _ fields: MessageFields, _ page: MessagePart) throws(DocumentError)
    -> Document
  {
    let (decoded, map) = page.decoded(bytes)
    let inner = try HTMLReader().read(decoded)
    return document(
      bytes, fields, text: inner.text, map: inner.map.composed(with: map), inner.encoding, inner.blocks, inner.metadata,
      joinedHyphens: 0)
  }

  private func document(
    _ bytes: [UInt8], _ fields: MessageFields, text: DerivedText, map: OffsetMap, _ encoding: TextEncoding,
    _ blocks: [Block], _ found: SourceMetadata, joinedHyphens: Int
  ) -> Document {
    // What is encoded stands in the letter as ASCII.
    let isWide = encoding == .utf16LittleEndian || encoding == .utf16BigEndian
    let lines = LineIndex(DecodedText(bytes[...], isWide ? .utf8 : encoding, markLength: 0))
    return Document(
      bytes: bytes, hash: ContentHash(of: bytes), mediaType: .message, encoding: encoding, text: text, map: map,
      lines: lines, blocks: blocks, metadata: Self.metadata(fields).completed(by: found), joinedHyphens: joinedHyphens)
  }

  private static func metadata(_ fields: MessageFields) -> SourceMetadata {
    SourceMetadata(
      title: fields.text("subject").map(MessageSubject.bare),
      author: (fields.text("from") ?? fields.text("sender")).map(author),
      date: fields.text("date").flatMap { PageDate.first(in: $0) },
      url: fields.text("archived-at").map { $0.filter { $0 != "<" && $0 != ">" } }.flatMap {
        PageHead.isAddress($0) ? $0 : nil
      })
  }

  /// "Ida Brandt" of "Ida Brandt <ida@example.org>"; the address when there is no name.
  private static func author(_ field: String) -> String {
    let name = Quote.squeezed(String(field.prefix { $0 != "<" }).filter { $0 != "\"" })
    return name.isEmpty ? field.filter { !"<>\"".contains($0) } : name
  }
}

/// A part that is plain text, or is looked at as if it were.
private struct PlainPart {
  let part: MessagePart
  let map: OffsetMap
  /// Nil when it is in an encoding that is not read.
  let encoding: TextEncoding?
  let characters: DecodedText
  private(set) var words = 0
  /// Addresses among the words.
  private(set) var addresses = 0

  init(_ part: MessagePart, _ bytes: [UInt8]) {
    self.part = part
    let (decoded, map) = part.decoded(bytes)
    self.map = map
    let named = part.charset.flatMap { $0.lowercased() == "us-ascii" ? nil : $0 }
    // Many letters are in another encoding than they say: bytes that are no UTF-8 are not, and plain ones are anything.
    let found = TextEncoding.detect(decoded)
    encoding = named.map { TextEncoding(label: $0) } ?? found?.encoding
    let marked = found?.encoding == encoding ? found?.markLength ?? 0 : 0
    characters = DecodedText(decoded[...], encoding ?? .utf8, markLength: marked)
    let text = characters.utf8
    for index in text.indices where text[index] > 0x20 && (index == 0 || text[index - 1] <= 0x20) {
      words += 1
      let start = text[index] == UInt8(ascii: "<") ? index + 1 : index
      if text[start...].prefix(4).elementsEqual("http".utf8) { addresses += 1 }
    }
  }
}

/// What a letter is about.
enum MessageSubject {
  private static let forwards = WordClasses(.blockWords).list("forwardSubject")

  /// Without "Re:", "Fwd:" and their like.
  static func bare(_ subject: String) -> String {
    var rest = subject[...]
    while let mark = (["re:", "aw:"] + forwards).first(where: { rest.lowercased().hasPrefix($0) }) {
      rest = rest.dropFirst(mark.count).drop { $0 == " " }
    }
    return rest.isEmpty ? subject : String(rest)
  }

  static func isForwarded(_ subject: String) -> Bool { forwards.contains { subject.lowercased().hasPrefix($0) } }
}
