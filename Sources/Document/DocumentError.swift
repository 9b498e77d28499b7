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
  case tooManyElements(limit: Int)
  /// The system's own words.
  case unreadable(String)

  /// One sentence without the file's name, without a full stop.
  public var sentence: String {
    switch self {
    case .notFound: "no such file"
    case .isDirectory: "is a folder"
    case .noReadableFiles: "no text files in this folder"
    case .notPermitted: "no permission to read it"
    case .notRegularFile: "is a pipe or device, not a file"
    case .empty: "is empty"
    case .tooLarge(let size, let limit): "is too large (\(size >> 20) MB; the limit is \(limit >> 20) MB)"
    case .binary: "is no text (binary data)"
    case .unsupported(let type): "is \(type.article) file, which ledger cannot read yet"
    case .unknownEncoding(let name): "is written in \(name), which ledger cannot decode"
    case .noText: "shows no text (a page that scripts fill?)"
    case .tooManyElements(let limit): "has more than \(limit / 1_000_000) million elements"
    case .unreadable(let reason): reason
    }
  }

  /// What the user can do about it, nil when nothing helps.
  public var hint: String? {
    switch self {
    case .notFound: "check the name; quote names that contain blanks"
    case .isDirectory: "name a folder to add all text files in it"
    case .noReadableFiles: "files whose names begin with a dot are left out"
    case .notRegularFile: "to read a stream use - (standard input)"
    case .tooLarge: "split it into articles"
    case .unsupported(let type): type.hint
    case .binary: "only text files can be read: UTF-8, UTF-16, Windows-1252 or Windows-1254"
    case .unknownEncoding(let name): "convert it with: iconv -f \(name) -t UTF-8 FILE > FILE.utf8.html"
    case .noText: "open it in a browser and save the complete page, or its text as .txt"
    case .tooManyElements: "split it into articles"
    case .notPermitted, .empty, .unreadable: nil
    }
  }
}
