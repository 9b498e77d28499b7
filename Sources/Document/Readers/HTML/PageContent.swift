/// The shown text of a page, block by block, with sums over what each element holds.
struct PageContent {
  let tree: HTMLTree
  let elements: PageElements
  let shown: PageBlocks
  /// The text of all blocks.
  let text: [UInt8]
  let texts: [BlockText]
  /// How many blocks say the same, by ``BlockText/hash``.
  let repetitions: [UInt64: Int]
  /// Bytes of text, bytes of text in links and words of prose in each element.
  private let bytes: [Float]
  private let linkBytes: [Float]
  private let prose: [Float]

  var blocks: [PageBlocks.Block] { shown.blocks }

  init(_ tree: HTMLTree) {
    self.tree = tree
    let elements = PageElements(tree)
    self.elements = elements
    shown = PageBlocks(tree) { elements.isHidden[$0] }
    var writer = HTMLTextWriter(tree.text)
    var texts: [BlockText] = []
    texts.reserveCapacity(shown.blocks.count)
    for block in shown.blocks.indices {
      writer.startBlock()
      let start = writer.text.count
      let linked = shown.write(block, of: tree, to: &writer)
      var text = BlockText(writer.text, min(start > 0 ? start + 1 : start, writer.text.count)..<writer.text.count)
      text.linkShare = min(1, Float(linked) / Float(max(1, writer.text.count - start)))
      texts.append(text)
    }
    text = writer.text
    self.texts = texts
    repetitions = Dictionary(texts.map { ($0.hash, 1) }, uniquingKeysWith: +)
    let blocks = shown.blocks
    bytes = tree.sums(zip(blocks, texts).map { ($0.container, Float($1.range.count)) })
    linkBytes = tree.sums(zip(blocks, texts).map { ($0.container, Float($1.range.count) * $1.linkShare) })
    let comments = PageWords.standard.bit("comments")
    let classes = elements.inherited(in: tree, below: 0)
    prose = tree.sums(
      zip(blocks, texts).map {
        ($0.container, $1.isProse && classes[$0.container] & comments == 0 ? Float($1.words) : 0)
      })
  }

  /// The share of the page's prose that an element holds.
  func proseShare(_ node: Int) -> Float { prose[node] / max(1, prose[0]) }
  /// The share of the page's text that an element holds.
  func textShare(_ node: Int) -> Float { bytes[node] / max(1, bytes[0]) }
  /// The share of an element's text that stands in links.
  func linkShare(_ node: Int) -> Float { linkBytes[node] / max(1, bytes[node]) }

  /// What the elements around a block say that it is.
  func kind(of block: Int) -> Block.Kind {
    let text = texts[block]
    switch tree.nodes[blocks[block].container].tag {
    case .h1, .h2, .h3, .h4, .h5, .h6: return .heading
    case .figcaption, .caption: return .caption
    case .td, .th: return text.isProse || text.words > 20 ? .body : .tableCell
    case let tag:
      var kind: Block.Kind = tag == .li ? .listItem : .body
      let isCell = tag != .li && !text.isProse && text.words <= 20
      for node in tree.ancestors(of: blocks[block].container) {
        switch tree.nodes[node].tag {
        case .blockquote: return .quotation
        case .li where kind == .body: kind = .listItem
        case .td where isCell, .th where isCell: return .tableCell
        case .article, .main, .body: return kind
        default: break
        }
      }
      return kind
    }
  }

  func isHeading(_ block: Int) -> Bool { HTMLTagSet.headings.contains(tree.nodes[blocks[block].container].tag) }
}

extension HTMLTree {
  /// For each element the sum of what it and the elements in it were given.
  func sums(_ shares: [(node: Int, value: Float)]) -> [Float] {
    var sums = [Float](repeating: 0, count: nodes.count)
    for share in shares { sums[share.node] += share.value }
    for index in nodes.indices.dropFirst().reversed() where nodes[index].tag != .text {
      sums[Int(nodes[index].parent)] += sums[index]
    }
    return sums
  }

  /// The element around a node, the first one for itself.
  func parent(of node: Int) -> Int { max(0, Int(nodes[node].parent)) }

  /// Whether an element holds a node, or is it.
  func holds(_ element: Int, _ node: Int) -> Bool { element <= node && Int(nodes[element].end) > node }
}
