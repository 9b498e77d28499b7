#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard output, written in large pieces.
final class Output {
  /// Why nothing more can be written.
  enum Failure: Error, Hashable {
    /// The reader has seen enough.
    case closed
    /// The system's own words.
    case failed(String)
  }

  /// Whether a command that does more than print goes on when nobody reads: what is printed then is dropped.
  var isOptional = false
  private var buffer: [UInt8] = []
  private var failure: Failure?
  private let descriptor: Int32
  private static let capacity = 1 << 16

  init(_ descriptor: Int32 = STDOUT_FILENO) { self.descriptor = descriptor }

  /// Writes a line.
  func line(_ text: String = "") throws(Failure) {
    buffer.append(contentsOf: text.utf8)
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count >= Self.capacity { try flush() }
  }

  /// Writes bytes as they are.
  func bytes(_ bytes: [UInt8]) throws(Failure) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.capacity { try flush() }
  }

  /// Writes text with its line ends.
  func text(_ text: String) throws(Failure) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() { try self.line(String(line)) }
  }

  func lines(_ lines: some Sequence<String>) throws(Failure) {
    for text in lines { try line(text) }
  }

  /// Writes what is held back; a failure is thrown once it is known, of an optional output only by ``finish()``.
  func flush() throws(Failure) {
    do {
      try write()
    } catch {
      failure = error
      buffer = []
      if !isOptional { throw error }
    }
  }

  /// Writes the rest.
  func finish() throws(Failure) {
    isOptional = false
    if let failure { throw failure }
    try flush()
  }

  private func write() throws(Failure) {
    guard failure == nil else {
      buffer = []
      return
    }
    try Self.write(buffer, to: descriptor)
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes all bytes.
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: $0[written...])) }
      if count >= 0 {
        written += count
      } else if errno == EPIPE {
        throw .closed
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&waiting, 1, -1)
      } else if errno != EINTR {
        throw .failed(String(cString: strerror(errno)))
      }
    }
  }

  private static func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }
}
