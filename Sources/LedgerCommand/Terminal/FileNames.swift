/// Short names of files: of each path as much of its end as tells it from the others.
struct FileNames: Sendable {
  private var names: [String: String] = [:]

  /// The names of some of many files: only those that end alike can be taken for them.
  init(of paths: Set<String>, among all: [String]) {
    func end(_ path: String) -> [UInt8] {
      Array(path.utf8.reversed().prefix { $0 != UInt8(ascii: "/") })
    }
    let ends = Set(paths.map(end))
    self.init(all.filter { ends.contains(end($0)) } + paths)
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
