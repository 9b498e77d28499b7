import Document

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads a file of the user without being held up: no pipe, no device, nothing larger than the limit.
public enum ArticleFile {
  /// The bytes of a regular file.
  ///
  /// - Parameter limit: in bytes; a file that grows while it is read is cut off there and refused.
  public static func read(_ path: String, limit: Int = AnyDocumentReader.sizeLimit) throws(DocumentError) -> [UInt8] {
    let file = try InputFile(path)
    guard file.size <= limit else { throw .tooLarge(size: file.size, limit: limit) }
    return try read(file, limit: limit)
  }

  /// Some bytes of a regular file; fewer when it has become shorter.
  static func read(_ path: String, _ range: Range<Int>) throws(DocumentError) -> [UInt8] {
    let limit = AnyDocumentReader.sizeLimit
    guard range.count <= limit else { throw .tooLarge(size: range.count, limit: limit) }
    let file = try InputFile(path)
    try file.skip(to: range.lowerBound)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    while bytes.count < range.count, try file.read(into: &bytes) {}
    return Array(bytes.prefix(range.count))
  }

  /// The places of the letters in a mailbox of any size, empty when the file is none.
  static func letters(_ path: String) throws(DocumentError) -> [Range<Int>] {
    let file = try InputFile(path)
    var (mailbox, isFirst) = (MailboxMessages(), true)
    var block: [UInt8] = []
    while try file.read(into: &block) {
      if isFirst, MediaType.detect(block) != .mailbox { break }
      isFirst = false
      mailbox.read(block[...])
      block.removeAll(keepingCapacity: true)
    }
    mailbox.finish()
    return mailbox.messages
  }

  /// The bytes of a file as it is named on a command line: "-" is standard input.
  public static func read(named name: String) throws(DocumentError) -> [UInt8] {
    name == "-" ? try readStandardInput() : try read(name)
  }

  /// The bytes that standard input still has.
  public static func readStandardInput(limit: Int = AnyDocumentReader.sizeLimit) throws(DocumentError) -> [UInt8] {
    try read(InputFile.standardInput, limit: limit)
  }

  private static func read(_ file: InputFile, limit: Int) throws(DocumentError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.size + 1)
    while try file.read(into: &bytes) {
      guard bytes.count <= limit else { throw .tooLarge(size: bytes.count, limit: limit) }
    }
    return bytes
  }
}

/// A regular file or standard input, read block by block; closed with its last reference.
final class InputFile {
  /// In bytes when it was opened; 0 where it is not known.
  let size: Int
  private let descriptor: Int32

  static var standardInput: InputFile { InputFile(descriptor: STDIN_FILENO, size: 0) }

  private init(descriptor: Int32, size: Int) { (self.descriptor, self.size) = (descriptor, size) }

  convenience init(_ path: String) throws(DocumentError) {
    // O_NONBLOCK: opening a pipe that nobody writes to would wait for ever.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw DocumentError(errno: errno) }
    var status = stat()
    let error: DocumentError? =
      if fstat(descriptor, &status) != 0 {
        DocumentError(errno: errno)
      } else {
        switch status.st_mode & S_IFMT {
        case S_IFREG: nil
        case S_IFDIR: .isDirectory
        default: .notRegularFile
        }
      }
    if let error {
      close(descriptor)
      throw error
    }
    self.init(descriptor: descriptor, size: Int(status.st_size))
  }

  deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

  /// Goes on from a byte of the file.
  func skip(to offset: Int) throws(DocumentError) {
    guard lseek(descriptor, off_t(offset), SEEK_SET) >= 0 else { throw DocumentError(errno: errno) }
  }

  /// Appends the next block, of 64 KiB at most; whether there was one.
  func read(into bytes: inout [UInt8]) throws(DocumentError) -> Bool {
    try withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { (block) throws(DocumentError) in
      while true {
        let count = systemRead(descriptor, block)
        if count >= 0 {
          bytes.append(contentsOf: block[..<count])
          return count > 0
        }
        if errno != EINTR { throw DocumentError(errno: errno) }
      }
    }
  }
}

/// `read(2)`, which a method `read` would hide.
func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  #if canImport(Glibc)
    Glibc.read(descriptor, buffer.baseAddress, buffer.count)
  #elseif canImport(Musl)
    Musl.read(descriptor, buffer.baseAddress, buffer.count)
  #else
    Darwin.read(descriptor, buffer.baseAddress, buffer.count)
  #endif
}

extension DocumentError {
  init(errno code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self = .notFound
    case EACCES, EPERM: self = .notPermitted
    case EISDIR: self = .isDirectory
    case ENXIO: self = .notRegularFile
    case ELOOP: self = .unreadable("is a link that leads in a circle")
    default: self = .unreadable(String(cString: strerror(code)))
    }
  }
}
