/// A page as a tree of elements and runs of text, each with its place in the text.
///
/// Nodes lie in document order, so that what an element holds is a range of the array. The tree follows the tree
/// construction of the HTML Standard (13.2.6) as far as reading needs it: implied end tags, void elements, raw text,
/// scopes and foreign content are kept; no formatting element is opened again and nothing is moved out of a table.
struct HTMLTree {
  struct Node {
    var tag: HTMLTag
    /// Whether the text stands in a link.
    var isInLink: Bool
    /// The element that holds it; -1 for the first.
    var parent: Int32
    /// The node after the last that it holds.
    var end: Int32
    /// The start tag's range, or the run of text.
    var start: Int32
    var stop: Int32
    /// The length of the element's name.
    var nameLength: UInt8

    var range: Range<Int> { Int(start)..<Int(stop) }
    /// Where the attributes of a start tag stand.
    var attributes: Range<Int> { min(Int(start) + 1 + Int(nameLength), Int(stop))..<Int(stop) }
  }

  /// Elements deeper than this lie side by side, as in browsers.
  static let depthLimit = 512

  let text: [UInt8]
  let nodes: [Node]

  /// Nil when there are more nodes than `limit`.
  init?(_ text: [UInt8], limit: Int = .max) {
    self.text = text
    var builder = HTMLTreeBuilder(text)
    guard let nodes = builder.build(limit: limit) else { return nil }
    self.nodes = nodes
  }

  /// What an element holds.
  func descendants(of node: Int) -> Range<Int> { node + 1..<Int(nodes[node].end) }

  /// The element and those around it, the innermost first.
  func ancestors(of node: Int) -> some Sequence<Int> {
    sequence(state: node) { (at: inout Int) -> Int? in
      guard at >= 0 else { return nil }
      defer { at = Int(nodes[at].parent) }
      return at
    }
  }

  /// The value of an attribute as it was written, nil when the element has none of this name.
  func attribute(_ name: String, of node: Int) -> Range<Int>? {
    for attribute in HTMLAttributes(text, nodes[node].attributes) where isName(attribute.name, name) {
      return attribute.value
    }
    return nil
  }

  func isName(_ range: Range<Int>, _ name: String) -> Bool {
    range.count == name.utf8.count && zip(text[range], name.utf8).allSatisfy { HTMLTokenizer.lower($0) == $1 }
  }
}
