import Document
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs another program on some bytes, never longer than a deadline and never with more memory or output than it may have.
///
/// The bytes are its standard input, as a file without a name that it can read anywhere in.
struct BoundedProgram {
  struct Result {
    var output: [UInt8]
    /// The beginning of what it complains about.
    var complaint: String
    var end: End
  }

  enum End: Equatable {
    case status(Int32)
    case signal(Int32)
    /// It was stopped: it had written more, or taken more time, than it may.
    case tooMuchOutput, tooLate
  }

  /// Found on the PATH.
  let name: String
  var seconds = 60
  /// Of address space, in bytes.
  var memory = 1 << 30
  /// In bytes.
  var output = 512 << 20

  /// By POSIX, the shell ends with 127 when there is no such program, and with 126 when it cannot be run.
  static let missing = [End.status(127), .status(126)]

  func run(_ arguments: [String], on input: [UInt8]) throws(DocumentError) -> Result {
    let (child, out, complaints) = try Self.starting.withLock { (_: inout Void) throws(DocumentError) -> Started in
      try start(arguments, on: input)
    }
    var readers = [BoundedReader(out, limit: output), BoundedReader(complaints, limit: 1 << 12)]
    defer { for reader in readers { close(reader.descriptor) } }
    let stop = read(&readers)
    if stop != nil { kill(child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    let end = stop ?? (signal == 0 ? .status(status >> 8 & 0xFF) : .signal(signal))
    return Result(output: readers[0].bytes, complaint: String(decoding: readers[1].bytes, as: UTF8.self), end: end)
  }

  private typealias Started = (child: pid_t, output: Int32, complaints: Int32)

  /// Held from making descriptors to starting the child that they are for: a child that another thread starts in between would
  /// inherit them, and hold the pipes open.
  private static let starting = Mutex(())

  private func start(_ arguments: [String], on input: [UInt8]) throws(DocumentError) -> Started {
    let file = try Self.file(of: input)
    defer { close(file) }
    let (out, complaints) = (try PrivatePipe(), try PrivatePipe())
    defer {
      close(out.input)
      close(complaints.input)
    }
    let child = try spawn(arguments, standard: [file, out.input, complaints.input])
    return (child, out.output, complaints.output)
  }

  /// Reads both pipes to their ends; says why when it stops before.
  private func read(_ readers: inout [BoundedReader]) -> End? {
    let deadline = Self.now() + seconds * 1000
    while readers.contains(where: { !$0.isAtEnd }) {
      let left = deadline - Self.now()
      guard left > 0 else { return .tooLate }
      var waiting = readers.map { pollfd(fd: $0.isAtEnd ? -1 : $0.descriptor, events: Int16(POLLIN), revents: 0) }
      guard poll(&waiting, nfds_t(waiting.count), Int32(left)) >= 0 else {
        if errno == EINTR { continue }
        return .tooLate
      }
      for index in readers.indices where waiting[index].revents != 0 { readers[index].read() }
      if readers[0].isFull { return .tooMuchOutput }
    }
    return nil
  }

  private func spawn(_ arguments: [String], standard: [Int32]) throws(DocumentError) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, descriptor) in standard.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
    }
    // The shell sets the limits and then becomes the program; what it is called with stays out of the script.
    let script = "ulimit -v \(memory >> 10); ulimit -t \(seconds); exec \"$0\" \"$@\""
    var words: [UnsafeMutablePointer<CChar>?] = (["sh", "-c", script, name] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    let failure = posix_spawn(&child, "/bin/sh", &actions, nil, &words, environ)
    guard failure == 0 else { throw DocumentError(errno: failure) }
    return child
  }

  /// A temporary file that has no name any more, at its beginning.
  private static func file(of bytes: [UInt8]) throws(DocumentError) -> Int32 {
    var path = Array("/tmp/ledger.XXXXXX".utf8CString)
    let file = mkstemp(&path)
    guard file >= 0 else { throw DocumentError(errno: errno) }
    unlink(path)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { write(file, $0.baseAddress?.advanced(by: written), $0.count - written) }
      if count < 0 {
        if errno == EINTR { continue }
        close(file)
        throw DocumentError(errno: errno)
      }
      written += count
    }
    lseek(file, 0, SEEK_SET)
    return file
  }

  /// Milliseconds of a clock that nobody sets.
  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}

/// Reads a pipe up to a limit; what comes after that is dropped.
private struct BoundedReader {
  let descriptor: Int32
  private let limit: Int
  private(set) var bytes: [UInt8] = []
  private(set) var isAtEnd = false
  private(set) var isFull = false

  init(_ descriptor: Int32, limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
  }

  mutating func read() {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = buffer.withUnsafeMutableBytes { systemRead(descriptor, $0) }
    if count > 0 {
      isFull = bytes.count + count > limit
      bytes += buffer[..<min(count, limit - bytes.count)]
    } else if count == 0 || errno != EINTR {
      isAtEnd = true
    }
  }
}
