/// Short names of files: of each path as much of its end as tells it from the others.
struct FileNames: Sendable {
  private var names: [String: String] = [:]

  /// What stands behind the last slash of paths: only files of one such name can be taken for each other.
  static func ends(of paths: Set<String>) -> Set<String> {
    Set(
      paths.map { path in
        let start = path.utf8.lastIndex(of: UInt8(ascii: "/")).map(path.utf8.index(after:)) ?? path.startIndex
        return String(path[start...])
      })
  }

  init(_ paths: some Sequence<String>) {
    var open = Set(paths).map { (path: $0, parts: $0.split(separator: "/")) }
    var length = 1
    while !open.isEmpty {
      let ends = open.map { $0.parts.suffix(length).joined(separator: "/") }
      let counts = Dictionary(ends.map { ($0, 1) }, uniquingKeysWith: +)
      var rest: [(path: String, parts: [Substring])] = []
      for (entry, end) in zip(open, ends) {
        if entry.parts.count <= length {
          names[entry.path] = entry.path
        } else if counts[end] == 1 {
          names[entry.path] = end
        } else {
          rest.append(entry)
        }
      }
      open = rest
      length += 1
    }
  }

  /// Ready to be shown.
  subscript(path: String) -> String { TerminalText.name(names[path] ?? path) }
}
