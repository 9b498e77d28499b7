import Document

/// Something that becomes one document: a file, a letter of a mailbox, or what came through standard input.
public struct ArticleInput: Hashable, Sendable {
  private enum Place: Hashable, Sendable {
    case file
    /// Bytes of the mailbox.
    case letter(Range<Int>)
    /// Bytes that were read already.
    case read([UInt8], isLetter: Bool)
  }

  /// As it is called and stored: "letters.mbox#3" for the third letter.
  public let name: String
  /// The file that it stands in; nil for standard input.
  public let file: String?
  private let place: Place

  /// Whether the file is this article and nothing else: only then other bytes there are a new version of it.
  public var isWholeFile: Bool { place == .file }

  /// The articles that a file holds: each letter of a mailbox is one.
  public static func inputs(ofFile path: String) -> [ArticleInput] {
    let whole = ArticleInput(name: path, file: path, place: .file)
    guard let letters = try? ArticleFile.letters(path), !letters.isEmpty else { return [whole] }
    return letters.enumerated().map { ArticleInput(name: "\(path)#\($0 + 1)", file: path, place: .letter($1)) }
  }

  /// The articles that bytes hold which came through standard input.
  public static func inputs(of bytes: [UInt8], name: String) -> [ArticleInput] {
    guard MediaType.detect(bytes, name: name) == .mailbox else {
      return [ArticleInput(name: name, file: nil, place: .read(bytes, isLetter: false))]
    }
    var mailbox = MailboxMessages()
    mailbox.read(bytes[...])
    mailbox.finish()
    return mailbox.messages.enumerated().map { index, range in
      ArticleInput(name: "\(name)#\(index + 1)", file: nil, place: .read(Array(bytes[range]), isLetter: true))
    }
  }

  public func read() throws(DocumentError) -> [UInt8] {
    switch place {
    case .file: try ArticleFile.read(name)
    case .letter(let range): try ArticleFile.read(file ?? name, range)
    case .read(let bytes, _): bytes
    }
  }

  /// What it is, where that is known without its bytes.
  var type: MediaType? {
    switch place {
    case .file, .read(_, isLetter: false): nil
    case .letter, .read: .message
    }
  }

  /// The document that its bytes are.
  public func document(_ bytes: [UInt8]) throws(DocumentError) -> Document {
    try AnyDocumentReader.withPrograms.read(bytes, as: type ?? MediaType.detect(bytes, name: name)).analysable()
  }

  /// How many bytes it has, and when they were changed last (seconds since 1970), as far as that is known unread.
  var status: FileStatus? { isWholeFile ? FileStatus(name) : nil }
}
