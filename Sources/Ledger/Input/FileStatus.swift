#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the file system tells of a file without opening it.
struct FileStatus: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case file, folder, link
    /// A FIFO, socket or device.
    case other
  }

  var kind: Kind
  /// Bytes.
  var size: Int
  /// When its content, name or rights were changed last: seconds since 1970. Unlike the time of its content alone nobody
  /// can set it back.
  var changed: Int

  /// - Parameter followsLinks: whether a link is what it leads to.
  /// - Returns: nil when there is no such file.
  init?(_ path: String, followsLinks: Bool = true) {
    var status = stat()
    guard (followsLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    size = Int(status.st_size)
    #if canImport(Darwin)
      changed = max(status.st_mtimespec.tv_sec, status.st_ctimespec.tv_sec)
    #else
      changed = max(status.st_mtim.tv_sec, status.st_ctim.tv_sec)
    #endif
  }
}
