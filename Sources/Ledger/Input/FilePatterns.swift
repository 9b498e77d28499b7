#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Which files of a folder are wanted: patterns of the shell, for the path inside the folder when they have a slash, else
/// for the name.
public struct FilePatterns: Hashable, Sendable {
  /// One of these must fit a file; none fits all.
  public var include: [String]
  /// None of these may fit a file, or a folder that it stands in.
  public var exclude: [String]

  public init(include: [String] = [], exclude: [String] = []) {
    self.include = include
    self.exclude = exclude
  }

  /// - Parameter path: inside the folder.
  func includes(_ path: String) -> Bool {
    include.isEmpty || include.contains { Self.fits($0, path) }
  }

  func excludes(_ path: String) -> Bool { exclude.contains { Self.fits($0, path) } }

  private static func fits(_ pattern: String, _ path: String) -> Bool {
    let isFolder = pattern.hasSuffix("/")
    let pattern = isFolder ? String(pattern.dropLast()) : pattern
    if pattern.contains("/") { return fnmatch(pattern, path, 0) == 0 }
    let name = path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    return fnmatch(pattern, name, 0) == 0
  }

  /// The files that a pattern names which no shell has expanded; the pattern itself when there are none, or it is the name
  /// of a file.
  public static func expanded(_ pattern: String) -> [String] {
    guard pattern.contains(where: { "*?[".contains($0) }), FileStatus(pattern, followsLinks: false) == nil else {
      return [pattern]
    }
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, GLOB_NOMAGIC, nil, &found) == 0 else { return [pattern] }
    return (0..<Int(found.gl_pathc)).compactMap { index in found.gl_pathv[index].map { String(cString: $0) } }
  }
}
