/// The titles that a page gives itself in its head, and their parts, for telling the headline among its blocks.
enum PageTitles {
  /// What stands between a title and the name of the outlet.
  private static let marks = [" | ", " - ", " – ", " — ", " :: ", " « ", " » ", ": "].map { Array($0.utf8) }
  /// Longer ones are none.
  private static let limit = 1000

  /// Hashes as of ``BlockText``.
  static func hashes(_ tree: HTMLTree) -> Set<UInt64> {
    var hashes: Set<UInt64> = []
    for (index, node) in tree.nodes.enumerated() {
      switch node.tag {
      case .title:
        if index + 1 < tree.nodes.count, tree.nodes[index + 1].tag == .text { add(tree.nodes[index + 1].range) }
      case .meta:
        guard let name = tree.attribute("property", of: index) ?? tree.attribute("name", of: index),
          tree.isName(name, "og:title") || tree.isName(name, "twitter:title")
        else { continue }
        if let content = tree.attribute("content", of: index) { add(content) }
      default: break
      }
    }
    func add(_ range: Range<Int>) {
      var writer = HTMLTextWriter(tree.text)
      writer.write(range.prefix(limit))
      for part in parts(of: writer.text) { hashes.insert(BlockText(writer.text, part).hash) }
    }
    return hashes
  }

  /// The title, what stands before and behind each mark, and between marks.
  static func parts(of text: [UInt8]) -> [Range<Int>] {
    var parts = [0..<text.count]
    for mark in marks {
      var start = 0
      for index in text.indices where text[index...].starts(with: mark) {
        parts += [start..<index, 0..<index, index + mark.count..<text.count].filter { !$0.isEmpty }
        start = index + mark.count
      }
    }
    return parts
  }
}
