/// What kind of file some bytes are, decided by content first and by name where content leaves a doubt.
public enum MediaType: String, Sendable, CaseIterable {
  case plainText = "text/plain"
  case html = "text/html"
  case markdown = "text/markdown"
  /// A letter as it was sent (RFC 5322): EML.
  case message = "message/rfc822"
  /// Many letters in one file (RFC 4155).
  case mailbox = "application/mbox"
  case subRip = "application/x-subrip"
  case webVTT = "text/vtt"
  case xml = "application/xml"
  case rtf = "application/rtf"
  case pdf = "application/pdf"
  case docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  case odt = "application/vnd.oasis.opendocument.text"
  case epub = "application/epub+zip"
  /// Any other zip container.
  case zip = "application/zip"
  case gzip = "application/gzip"
  /// Word's older DOC, in Microsoft's compound file.
  case compoundFile = "application/x-ole-storage"
  case image = "image/*"
  case sqlite = "application/vnd.sqlite3"

  /// The type that the first bytes show; plain text when nothing else does.
  ///
  /// - Parameter name: the file's name. It decides whether a text with some tags in it is a page, one with a few fields a
  ///   letter, and whether a text is Markdown.
  public static func detect(_ bytes: [UInt8], name: String? = nil) -> MediaType {
    for (signature, type) in signatures where bytes.starts(with: signature) {
      return type == .zip ? ofZip(bytes) : type
    }
    let head = markupHead(bytes)
    if let type = markup(head) { return type }
    let extensions = [".html", ".htm", ".xhtml", ".shtml"]
    let isNamedPage = name.map { name in extensions.contains { name.lowercased().hasSuffix($0) } } ?? false
    if isNamedPage && hasTag(head) { return .html }
    return TextSigns(bytes.prefix(TextSigns.reach)).type(name: name?.lowercased()) ?? .plainText
  }

  private static let signatures: [([UInt8], MediaType)] = [
    (Array("%PDF-".utf8), .pdf), (Array("{\\rtf".utf8), .rtf), (Array("SQLite format 3\0".utf8), .sqlite),
    ([0x50, 0x4B, 3, 4], .zip), ([0x50, 0x4B, 5, 6], .zip), ([0x1F, 0x8B], .gzip),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compoundFile),
    ([0x89, 0x50, 0x4E, 0x47], .image), ([0xFF, 0xD8, 0xFF], .image), (Array("GIF8".utf8), .image),
  ]

  /// The beginning of a text in lower case, from its first character that is no blank.
  private static func markupHead(_ bytes: [UInt8]) -> [UInt8] {
    var head = Array(bytes.prefix(4096))
    let mark = head.prefix(2)
    if mark == [0xFF, 0xFE] || mark == [0x3C, 0] {
      head = DecodedText(head[...], .utf16LittleEndian, markLength: mark == [0xFF, 0xFE] ? 2 : 0).utf8
    } else if mark == [0xFE, 0xFF] || mark == [0, 0x3C] {
      head = DecodedText(head[...], .utf16BigEndian, markLength: mark == [0xFE, 0xFF] ? 2 : 0).utf8
    } else if head.starts(with: [0xEF, 0xBB, 0xBF]) {
      head.removeFirst(3)
    }
    return head.drop { $0 <= 0x20 }.map(HTMLTokenizer.lower)
  }

  /// HTML and XML by their first tag, after blanks and comments.
  private static func markup(_ head: [UInt8]) -> MediaType? {
    guard head.first == UInt8(ascii: "<") else { return nil }
    let text = String(decoding: head, as: UTF8.self)
    let tags = [
      "<!doctype html", "<html", "<head", "<body", "<script", "<div", "<p>", "<table", "<article", "<main", "<title",
      "<meta", "<link", "<style", "<h1", "<h2", "<section", "<header", "<center",
    ]
    if tags.contains(where: text.hasPrefix) { return .html }
    if text.hasPrefix("<!--") || text.hasPrefix("<?xml") || text.hasPrefix("<!doctype") {
      return tags.prefix(4).contains(where: text.contains) ? .html : .xml
    }
    return nil
  }

  private static func hasTag(_ head: [UInt8]) -> Bool {
    Swift.zip(head, head.dropFirst()).contains {
      $0 == UInt8(ascii: "<") && (HTMLTokenizer.isLetter($1) || $1 == UInt8(ascii: "!"))
    }
  }

  /// Whether ranges of the text are markup: tags and character references stand in them.
  public var isMarkup: Bool { [.html, .docx, .odt, .epub].contains(self) }

  /// The type as it stands in a sentence, with its article.
  var article: String {
    switch self {
    case .plainText: "a text"
    case .html: "an HTML"
    case .markdown: "a Markdown"
    case .message: "a mail"
    case .mailbox: "a mailbox"
    case .subRip, .webVTT: "a subtitle"
    case .xml: "an XML"
    case .rtf: "an RTF"
    case .pdf: "a PDF"
    case .docx: "a DOCX"
    case .odt: "an ODT"
    case .epub: "an EPUB"
    case .zip: "a zip"
    case .gzip: "a gzip"
    case .compoundFile: "an old Word (DOC)"
    case .image: "an image"
    case .sqlite: "an SQLite"
    }
  }

  var hint: String {
    switch self {
    case .xml: "save the article's text as .txt, for example with: lynx -dump -nolist FILE > FILE.txt"
    case .pdf: "make a text of it with: pdftotext FILE.pdf FILE.txt"
    case .zip: "unpack it first; of the formats that are zip files ledger reads DOCX, ODT and EPUB"
    case .compoundFile, .rtf: "save it as plain text (.txt) from your word processor"
    case .gzip: "unpack it with gunzip first"
    case .image: "scanned pages need text recognition first"
    case .sqlite: "to open a ledger use --db FILE"
    case .mailbox: "ledger add takes a mailbox letter by letter"
    case .plainText, .html, .docx, .odt, .epub, .markdown, .message, .subRip, .webVTT: ""
    }
  }
}
