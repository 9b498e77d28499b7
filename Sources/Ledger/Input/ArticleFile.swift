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
    // O_NONBLOCK: opening a pipe that nobody writes to would wait for ever.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw DocumentError(errno: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw DocumentError(errno: errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .isDirectory
    default: throw .notRegularFile
    }
    guard Int(status.st_size) <= limit else { throw .tooLarge(size: Int(status.st_size), limit: limit) }
    return try read(descriptor, limit: limit, expected: Int(status.st_size))
  }

  /// The bytes of a file as it is named on a command line: "-" is standard input.
  public static func read(named name: String) throws(DocumentError) -> [UInt8] {
    name == "-" ? try readStandardInput() : try read(name)
  }

  /// The bytes that standard input still has.
  public static func readStandardInput(limit: Int = AnyDocumentReader.sizeLimit) throws(DocumentError) -> [UInt8] {
    try read(STDIN_FILENO, limit: limit, expected: 1 << 16)
  }

  private static func read(_ descriptor: Int32, limit: Int, expected: Int) throws(DocumentError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expected + 1)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { systemRead(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw DocumentError(errno: errno)
      }
      bytes.append(contentsOf: buffer[..<count])
      guard bytes.count <= limit else { throw .tooLarge(size: bytes.count, limit: limit) }
    }
  }

  private static func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, buffer, count)
    #elseif canImport(Musl)
      Musl.read(descriptor, buffer, count)
    #else
      Darwin.read(descriptor, buffer, count)
    #endif
  }
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
