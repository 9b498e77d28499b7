/// The blocks of a page that are shown, in order: runs of text between the edges of elements that stand as blocks.
struct PageBlocks {
  struct Block {
    /// The innermost element that stands as a block.
    var container: Int
    /// Its runs of text, as places in ``texts``.
    var texts: Range<Int>
  }

  /// A node that is text, or a line break that is read as a blank.
  private(set) var texts: [Int] = []
  private(set) var blocks: [Block] = []

  /// - Parameter isHidden: asked of every element with attributes.
  init(_ tree: HTMLTree, isHidden: (Int) -> Bool) {
    let nodes = tree.nodes
    var open: [(node: Int, end: Int)] = []
    var containers: [Int] = [0]
    var (start, hasText, breaks) = (0, false, 0)
    func end() {
      if hasText {
        blocks.append(Block(container: containers.last ?? 0, texts: start..<texts.count))
      } else {
        texts.removeSubrange(start...)
      }
      (start, hasText, breaks) = (texts.count, false, 0)
    }
    var index = 1
    while index < nodes.count {
      while let last = open.last, last.end <= index {
        end()
        open.removeLast()
        containers.removeLast()
      }
      let node = nodes[index]
      if node.tag == .text {
        let isBlank = tree.text[node.range].allSatisfy { $0 <= 0x20 }
        if !isBlank { (hasText, breaks) = (true, 0) }
        texts.append(index)
        index += 1
        continue
      }
      if HTMLTagSet.unseen.contains(node.tag) || isHidden(index) {
        if HTMLTagSet.blocks.contains(node.tag) { end() }
        index = Int(node.end)
        continue
      }
      if node.tag == .br {
        breaks += 1
        if breaks >= 2 { end() } else { texts.append(index) }
      } else if HTMLTagSet.blocks.contains(node.tag) {
        end()
        if Int(node.end) > index + 1 {
          open.append((index, Int(node.end)))
          containers.append(index)
        }
      }
      index += 1
    }
    end()
  }

  /// Writes the text of a block and returns how many bytes of it stand in links.
  @discardableResult
  func write(_ block: Int, of tree: HTMLTree, to writer: inout HTMLTextWriter) -> Int {
    var linked = 0
    for place in blocks[block].texts {
      let node = tree.nodes[texts[place]]
      if node.tag == .br {
        writer.breakLine(at: node.range)
      } else {
        let before = writer.text.count
        writer.write(node.range)
        if node.isInLink { linked += writer.text.count - before }
      }
    }
    return linked
  }
}
