/// Builds an ``HTMLTree`` from tokens.
struct HTMLTreeBuilder {
  private struct Open {
    var node: Int
    var tag: HTMLTag
    /// Of the name of an element that HTML does not know, else 0.
    var name: UInt64
  }

  private var tokenizer: HTMLTokenizer
  private let text: [UInt8]
  private var nodes: [HTMLTree.Node] = []
  private var stack: [Open] = []
  /// How many elements of each name are open, those that HTML knows and others.
  private var open = [Int](repeating: 0, count: HTMLTag.allCases.count)
  private var openNames: [UInt64: Int] = [:]
  /// The link that text stands in.
  private var link: Int?

  init(_ text: [UInt8]) {
    self.text = text
    tokenizer = HTMLTokenizer(text)
  }

  /// The nodes in document order, nil when there are more than `limit`.
  mutating func build(limit: Int) -> [HTMLTree.Node]? {
    nodes.reserveCapacity(min(limit, text.count / 40 + 16))
    append(.html, 0..<0, nameLength: 0, opens: true)
    while let token = tokenizer.next() {
      switch token {
      case .text(let range): addText(range)
      case .start(let tag, let place): start(tag, place)
      case .end(let tag, let place): close(tag, place.name)
      case .comment: break
      }
      if nodes.count > limit { return nil }
    }
    while !stack.isEmpty { pop() }
    return nodes
  }

  // MARK: Adding

  private mutating func append(_ tag: HTMLTag, _ range: Range<Int>, nameLength: Int, opens: Bool) {
    // Too deep: what is open innermost ends, so that the new element stands beside it.
    if opens, stack.count >= HTMLTree.depthLimit { pop() }
    let node = nodes.count
    nodes.append(
      HTMLTree.Node(
        tag: tag, isInLink: link != nil, parent: Int32(stack.last?.node ?? -1), end: Int32(node + 1),
        start: Int32(range.lowerBound), stop: Int32(range.upperBound), nameLength: UInt8(clamping: nameLength)))
    guard opens else { return }
    let name = hash(tag, range.lowerBound + 1..<range.lowerBound + 1 + nameLength)
    if name != 0 { openNames[name, default: 0] += 1 }
    stack.append(Open(node: node, tag: tag, name: name))
    open[Int(tag.rawValue)] += 1
    if tag == .a { link = node }
  }

  private mutating func addText(_ range: Range<Int>) {
    if isOpen(.head), text[range].contains(where: { $0 > 0x20 }) { pop(through: .head) }
    append(.text, range, nameLength: 0, opens: false)
  }

  private mutating func start(_ tag: HTMLTag, _ place: HTMLTokenizer.Tag) {
    if isForeign {
      guard HTMLTagSet.endsForeign.contains(tag) else {
        append(
          tag == .svg || tag == .math ? tag : .unknown, place.range, nameLength: place.name.count,
          opens: !place.isSelfClosing)
        return
      }
      while isForeign { pop() }
    }
    if isOpen(.head), !HTMLTagSet.headContent.contains(tag) { pop(through: .head) }
    if tag == .html || tag == .body || tag == .head, isOpen(tag), tag != .html || nodes.count > 1 { return }
    imply(before: tag)
    append(
      tag, place.range, nameLength: place.name.count,
      opens: !HTMLTagSet.void.contains(tag) && !(place.isSelfClosing && (tag == .svg || tag == .math)))
    if HTMLTagSet.rawText.contains(tag) {
      let content = tokenizer.rawText(of: tag, name: place.name)
      append(.text, content, nameLength: 0, opens: false)
      close(tag, place.name)
    }
  }

  private var isForeign: Bool { isOpen(.svg) || isOpen(.math) }
  private func isOpen(_ tag: HTMLTag) -> Bool { open[Int(tag.rawValue)] > 0 }

  /// Ends what an element's start ends without a tag.
  private mutating func imply(before tag: HTMLTag) {
    if HTMLTagSet.endsParagraph.contains(tag) { closeParagraph() }
    switch tag {
    case .li: close(.li, upTo: [.ul, .ol, .menu, .dir, .table, .td, .th])
    case .dd, .dt:
      close(.dd, upTo: [.dl, .table, .td, .th])
      close(.dt, upTo: [.dl, .table, .td, .th])
    case .td, .th:
      close(.td, upTo: [.tr, .table])
      close(.th, upTo: [.tr, .table])
    case .tr: close(.tr, upTo: [.table])
    case .thead, .tbody, .tfoot:
      for part: HTMLTag in [.thead, .tbody, .tfoot] { close(part, upTo: [.table]) }
    case .option, .optgroup: close(.option, upTo: [.select, .datalist])
    case .rt, .rp:
      close(.rt, upTo: [.ruby])
      close(.rp, upTo: [.ruby])
    case .h1, .h2, .h3, .h4, .h5, .h6:
      if let last = stack.last, HTMLTagSet.headings.contains(last.tag) { pop() }
    case .a:
      if link != nil { closeInline(.a, 0..<0) }
      link = nil
    default: break
    }
  }

  // MARK: Ending

  private mutating func close(_ tag: HTMLTag, _ name: Range<Int>) {
    if isForeign, tag != .svg, tag != .math { return closeInline(.unknown, name) }
    if tag == .a { link = nil }
    switch tag {
    case .html, .body: return
    case .h1, .h2, .h3, .h4, .h5, .h6:
      // Any heading's end tag ends the heading that is open.
      guard
        let index = stack.lastIndex(where: { HTMLTagSet.headings.contains($0.tag) || HTMLTagSet.scope.contains($0.tag) }
        ),
        HTMLTagSet.headings.contains(stack[index].tag)
      else { return }
      while stack.count > index { pop() }
    case .td, .th, .tr, .tbody, .thead, .tfoot, .caption: close(tag, upTo: [.table])
    case .table: close(tag, upTo: [.html])
    case .p: closeParagraph()
    case .li: close(tag, upTo: [.ul, .ol, .menu, .dir, .table, .td, .th])
    default:
      if HTMLTagSet.special.contains(tag) { close(tag, upTo: .scope) } else { closeInline(tag, name) }
    }
  }

  private mutating func closeParagraph() {
    var barrier = HTMLTagSet.scope
    barrier.insert(.button)
    close(.p, upTo: barrier)
  }

  /// Ends the innermost element of a name unless one of `barrier` stands between.
  private mutating func close(_ tag: HTMLTag, upTo barrier: HTMLTagSet) {
    guard isOpen(tag) else { return }
    for index in stack.indices.reversed() {
      if stack[index].tag == tag {
        while stack.count > index { pop() }
        return
      }
      if barrier.contains(stack[index].tag) { return }
    }
  }

  /// Ends an inline element; blocks inside it stay open.
  private mutating func closeInline(_ tag: HTMLTag, _ range: Range<Int>) {
    let name = hash(tag, range)
    guard name == 0 ? isOpen(tag) : openNames[name] != nil else { return }
    for index in stack.indices.reversed() {
      if stack[index].tag == tag, stack[index].name == name {
        while stack.count > index { pop() }
        return
      }
      if HTMLTagSet.special.contains(stack[index].tag) { return }
    }
  }

  /// FNV-1a of a name that HTML does not know, never 0; 0 for others.
  private func hash(_ tag: HTMLTag, _ name: Range<Int>) -> UInt64 {
    guard tag == .custom || tag == .unknown else { return 0 }
    return text[name].reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64(HTMLTokenizer.lower($1))) &* 0x100_0000_01B3 } | 1
  }

  private mutating func pop(through tag: HTMLTag) {
    while let last = stack.last {
      pop()
      if last.tag == tag { return }
    }
  }

  private mutating func pop() {
    guard let last = stack.popLast() else { return }
    nodes[last.node].end = Int32(nodes.count)
    open[Int(last.tag.rawValue)] -= 1
    if last.name != 0, let count = openNames[last.name] { openNames[last.name] = count > 1 ? count - 1 : nil }
    if link == last.node { link = nil }
  }
}
