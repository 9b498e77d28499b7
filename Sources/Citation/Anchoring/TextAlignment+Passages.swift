extension TextAlignment {
  /// A passage that stayed together: blocks that are neighbours in both texts.
  struct Passage: Hashable {
    var old: Range<Int>
    var new: Range<Int>
    /// The blocks that stand before and after it in the new text, from elsewhere in the old one.
    var previous: Block?
    var next: Block?
  }

  /// All passages in the order of the old text.
  ///
  /// - Parameter solid: shorter blocks tell nothing, in bytes.
  func passages(solid: Int) -> [Passage] {
    let solids = blocks.filter { $0.count >= solid }
    let inNew = solids.indices.sorted { solids[$0].new < solids[$1].new }
    var rank = Array(repeating: 0, count: solids.count)
    for (place, index) in inNew.enumerated() { rank[index] = place }
    var passages: [Passage] = []
    for (index, block) in solids.enumerated() {
      let next = rank[index] + 1 < inNew.count ? solids[inNew[rank[index] + 1]] : nil
      if index > 0, rank[index - 1] + 1 == rank[index], let known = passages.popLast() {
        passages.append(
          Passage(
            old: known.old.lowerBound..<block.oldEnd, new: known.new.lowerBound..<block.newEnd,
            previous: known.previous, next: next))
      } else {
        let previous = rank[index] > 0 ? solids[inNew[rank[index] - 1]] : nil
        passages.append(
          Passage(old: block.old..<block.oldEnd, new: block.new..<block.newEnd, previous: previous, next: next))
      }
    }
    return passages
  }
}
