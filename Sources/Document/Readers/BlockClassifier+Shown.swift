extension BlockClassifier {
  /// The blocks of a text whose layout or markup tells some kinds; of the rest, told as body, the words tell the kind.
  ///
  /// - Parameter paragraphs: in order; furniture stands behind everything else.
  static func blocks(_ text: DerivedText, _ paragraphs: [(range: TextRange, kind: Block.Kind)]) -> [Block] {
    let furniture = paragraphs.filter { $0.kind.isFurniture }.map { Block(kind: $0.kind, range: $0.range) }
    let body = paragraphs.filter { !$0.kind.isFurniture }
    let hasHeadline = body.contains { $0.kind == .headline }
    let shown = Dictionary(body.map { ($0.range.end, $0.kind) }, uniquingKeysWith: { first, _ in first })
    let classified = BlockClassifier(text, body.map(\.range)).blocks.map { block in
      let kind = shown[block.range.end] ?? .body
      if kind != .body { return Block(kind: kind, range: block.range) }
      return Block(kind: block.kind == .headline && hasHeadline ? .heading : block.kind, range: block.range)
    }
    return (classified + furniture).sorted { $0.range < $1.range }
  }
}

extension Block.Kind {
  var isFurniture: Bool { if case .furniture = self { true } else { false } }
}
