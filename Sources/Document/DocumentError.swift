/// Why a file did not become a document.
public enum DocumentError: Error, Hashable, Sendable {
  case notFound
  case isDirectory
  case noReadableFiles
  case notPermitted
  /// A FIFO, socket or device: reading it might never end.
  case notRegularFile
  case empty
  /// Sizes in bytes.
  case tooLarge(size: Int, limit: Int)
  case binary
  case unsupported(MediaType)
  /// The name of an encoding, as a page declares it.
  case unknownEncoding(String)
  /// A page that shows no text.
  case noText
  /// A document, text or subtitles without a word.
  case noTextInFile
  /// A letter without a text of its own.
  case attachmentsOnly
  case tooManyElements(limit: Int)
  /// In words that follow "is damaged: ".
  case damaged(String)
  case encrypted
  /// A PDF without a word in it.
  case noTextInPages
  /// What is packed in it would take more bytes than this.
  case unpacksTooLarge(limit: Int)
  /// A program that reads such files, and the Debian package that brings it.
  case missingProgram(String, package: String)
  case tookTooLong(seconds: Int)
  /// The system's own words.
  case unreadable(String)

  /// One sentence without the file's name, without a full stop.
  public var sentence: String {
    switch self {
    case .notFound: "no such file"
    case .isDirectory: "is a folder"
    case .noReadableFiles: "no files to read in this folder"
    case .notPermitted: "no permission to read it"
    case .notRegularFile: "is a pipe or device, not a file"
    case .empty: "is empty"
    case .tooLarge(let size, let limit): "is too large (\(Self.megabytes(size)) MB; the limit is \(limit >> 20) MB)"
    case .binary: "is no text (binary data)"
    case .unsupported(let type): "is \(type.article) file, which ledger cannot read yet"
    case .unknownEncoding(let name): "is written in \(name), which ledger cannot decode"
    case .noText: "shows no text (a page that scripts fill?)"
    case .noTextInFile: "has no text in it"
    case .attachmentsOnly: "is a mail without text (attachments only?)"
    case .tooManyElements(let limit): "has more than \(limit / 1_000_000) million elements"
    case .damaged(let detail): "is damaged: \(detail)"
    case .encrypted: "is protected with a password"
    case .noTextInPages: "no text in this PDF (scanned pages?)"
    case .unpacksTooLarge(let limit): "holds more than \(limit >> 20) MB when it is unpacked"
    case .missingProgram(let name, _): "needs the program \(name), which is not installed"
    case .tookTooLong(let seconds): "was not read after \(seconds) seconds"
    case .unreadable(let reason): reason
    }
  }

  /// Rounded up to a tenth, so that what is above a limit looks so.
  private static func megabytes(_ bytes: Int) -> String {
    let tenths = (bytes * 10 + (1 << 20) - 1) >> 20
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  /// What the user can do about it, nil when nothing helps.
  public var hint: String? {
    switch self {
    case .notFound: "check the name; quote names that contain blanks"
    case .isDirectory: "name a folder to add all files in it"
    case .noReadableFiles: "files whose names begin with a dot, and those that --exclude names, are left out"
    case .notRegularFile: "to read a stream use - (standard input)"
    case .tooLarge: "split it into articles"
    case .unsupported(let type): type.hint
    case .binary: "save it as text (UTF-8), HTML, Markdown or a mail (.eml)"
    case .unknownEncoding(let name): "convert it with: iconv -f \(name) -t UTF-8 FILE > FILE.utf8.html"
    case .noText: "open it in a browser and save the complete page, or its text as .txt"
    case .noTextInFile: "pictures of text need text recognition first"
    case .attachmentsOnly: "save what is attached and add that"
    case .tooManyElements, .unpacksTooLarge, .tookTooLong: "split it into articles"
    case .encrypted: "save a copy without a password and add that"
    case .noTextInPages: "let a program for text recognition make a copy with text, for example: ocrmypdf FILE COPY.pdf"
    case .missingProgram(_, let package): "install it with: apt-get install \(package)"
    case .damaged: "open it in the program that it belongs to and save it again"
    case .unreadable: "the disk or the link may be broken: try to open it in another program"
    case .notPermitted, .empty: nil
    }
  }
}
