/// What kind of file some bytes are, decided by content and never by name.
public enum MediaType: String, Sendable, CaseIterable {
  case plainText = "text/plain"
  case html = "text/html"
  case xml = "application/xml"
  case rtf = "application/rtf"
  case pdf = "application/pdf"
  /// Zip containers: DOCX, ODT and EPUB are zip files.
  case zip = "application/zip"
  case gzip = "application/gzip"
  /// Word's older DOC, in Microsoft's compound file.
  case compoundFile = "application/x-ole-storage"
  case image = "image/*"
  case sqlite = "application/vnd.sqlite3"

  /// The type that the first bytes show; plain text when nothing else does.
  public static func detect(_ bytes: [UInt8]) -> MediaType {
    for (signature, type) in signatures where bytes.starts(with: signature) { return type }
    return markup(bytes) ?? .plainText
  }

  private static let signatures: [([UInt8], MediaType)] = [
    (Array("%PDF-".utf8), .pdf), (Array("{\\rtf".utf8), .rtf), (Array("SQLite format 3\0".utf8), .sqlite),
    ([0x50, 0x4B, 3, 4], .zip), ([0x50, 0x4B, 5, 6], .zip), ([0x1F, 0x8B], .gzip),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compoundFile),
    ([0x89, 0x50, 0x4E, 0x47], .image), ([0xFF, 0xD8, 0xFF], .image), (Array("GIF8".utf8), .image),
  ]

  /// HTML and XML by their first tag, after a mark, blanks and comments.
  private static func markup(_ bytes: [UInt8]) -> MediaType? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let first = bytes[start...].firstIndex(where: { $0 > 0x20 }), bytes[first] == UInt8(ascii: "<") else {
      return nil
    }
    let head = String(decoding: bytes[first..<min(bytes.count, first + 2048)], as: UTF8.self).lowercased()
    let tags = ["<!doctype html", "<html", "<head", "<body", "<script", "<div", "<p>", "<table", "<article", "<main"]
    if tags.contains(where: head.hasPrefix) { return .html }
    if head.hasPrefix("<!--") || head.hasPrefix("<?xml") || head.hasPrefix("<!doctype") {
      return tags.prefix(4).contains(where: head.contains) ? .html : .xml
    }
    return nil
  }

  /// The type as it stands in a sentence, with its article.
  var article: String {
    switch self {
    case .plainText: "a text"
    case .html: "an HTML"
    case .xml: "an XML"
    case .rtf: "an RTF"
    case .pdf: "a PDF"
    case .zip: "a zip (DOCX, ODT, EPUB)"
    case .gzip: "a gzip"
    case .compoundFile: "an old Word (DOC)"
    case .image: "an image"
    case .sqlite: "an SQLite"
    }
  }

  var hint: String {
    switch self {
    case .html, .xml: "save the article's text as .txt, for example with: lynx -dump -nolist FILE > FILE.txt"
    case .pdf: "make a text of it with: pdftotext FILE.pdf FILE.txt"
    case .zip, .compoundFile, .rtf: "save it as plain text (.txt) from your word processor"
    case .gzip: "unpack it with gunzip first"
    case .image: "scanned pages need text recognition first"
    case .sqlite: "to open a ledger use --db FILE"
    case .plainText: ""
    }
  }
}
