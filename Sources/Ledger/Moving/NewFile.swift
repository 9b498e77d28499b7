import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that comes to its name whole or not at all: it is written beside it, under a name of its own.
public struct NewFile: Sendable {
  public let path: String
  /// Where it is written.
  public let draft: String
  private let isReplacing: Bool

  /// - Parameter isReplacing: whether a file that has the name already may go.
  public init(_ path: String, isReplacing: Bool) throws(NewFileError) {
    (self.path, self.isReplacing) = (path, isReplacing)
    // In the same folder, so that giving it its name moves nothing.
    draft = path + ".\(UUID().uuidString.prefix(8))"
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard isReplacing else { throw .exists(path) }
    // A device or a folder in this place is no file to be replaced.
    guard status.st_mode & S_IFMT == S_IFREG else { throw .unwritable(path, "it is no file") }
  }

  /// Gives it its name, once all of it is on the disk.
  public func keep() throws(NewFileError) {
    let file = open(draft, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .unwritable(path, String(cString: strerror(errno))) }
    let isWritten = fsync(file) == 0
    guard close(file) == 0, isWritten else { throw .unwritable(path, String(cString: strerror(errno))) }
    if isReplacing {
      guard rename(draft, path) == 0 else { throw .unwritable(path, String(cString: strerror(errno))) }
    } else {
      // Unlike renaming, this never takes the place of a file that somebody made meanwhile.
      guard link(draft, path) == 0 else {
        throw errno == EEXIST ? .exists(path) : .unwritable(path, String(cString: strerror(errno)))
      }
      unlink(draft)
    }
  }

  /// Leaves nothing behind.
  public func discard() { unlink(draft) }

  /// Opens it to be written; the descriptor is the caller's to close.
  public func create() throws(NewFileError) -> Int32 {
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw .unwritable(path, String(cString: strerror(errno))) }
    return file
  }
}

/// Why a file was not made.
public enum NewFileError: Error, Hashable, Sendable {
  case exists(String)
  /// The system's own words.
  case unwritable(String, String)

  /// Whether the name has a file already.
  public var isTaken: Bool { if case .exists = self { true } else { false } }

  /// One sentence without a full stop.
  public var sentence: String {
    switch self {
    case .exists(let path): "\(path) is there already"
    case .unwritable(let path, let reason): "\(path) cannot be written: \(reason)"
    }
  }

  public var hint: String? {
    switch self {
    case .exists: "--force puts the new one in its place"
    case .unwritable: nil
    }
  }
}
