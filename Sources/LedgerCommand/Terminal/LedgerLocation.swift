#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the ledger is that a command works on.
struct LedgerLocation: Sendable {
  static let fileName = "ledger.sqlite"

  var path: String
  var exists: Bool

  /// The file named, else `$LEDGER_DB`, else `ledger.sqlite` found upward from the current folder, else there.
  init(named: String?, _ environment: Environment) {
    if let named = named ?? environment.ledgerPath {
      self.init(path: named, exists: Self.isThere(named))
      return
    }
    var folder = environment.currentFolder[...]
    var upward = ""
    while true {
      let path = upward + Self.fileName
      if Self.isThere(path) {
        self.init(path: upward.isEmpty ? "./" + path : path, exists: true)
        return
      }
      guard let slash = folder.lastIndex(of: "/"), folder.utf8.count > 1 else { break }
      folder = folder[..<slash]
      upward += "../"
    }
    self.init(path: "./" + Self.fileName, exists: false)
  }

  private init(path: String, exists: Bool) {
    self.path = path
    self.exists = exists
  }

  var isFolder: Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The path of a file as seen from the ledger's folder, so that both can be moved together.
  func relativePath(of file: String, _ environment: Environment) -> String {
    let target = Self.absolute(file, environment.currentFolder)
    let base = Self.absolute(path, environment.currentFolder).dropLast()
    let common = zip(base, target.dropLast()).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: base.count - common) + target[common...]).joined(separator: "/")
  }

  /// The parts of a path from the root, links in its folders followed.
  private static func absolute(_ path: String, _ currentFolder: String) -> [String] {
    var parts = (path.hasPrefix("/") ? path : currentFolder + "/" + path).split(separator: "/").map(String.init)
    guard let name = parts.popLast() else { return [] }
    let folder = "/" + parts.joined(separator: "/")
    if let real = realpath(folder, nil) {
      defer { free(real) }
      return String(cString: real).split(separator: "/").map(String.init) + [name]
    }
    // A folder that is not there has no links.
    parts = parts.reduce(into: []) { result, part in
      if part == ".." { _ = result.popLast() } else if part != "." { result.append(part) }
    }
    return parts + [name]
  }
}
