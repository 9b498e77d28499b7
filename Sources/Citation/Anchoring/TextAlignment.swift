/// Which bytes of an old text stand where in a new one, whatever was changed, inserted, left out or moved.
///
/// Passages that occur once in each text are the same passage (Heckel, "A technique for isolating differences between
/// files", CACM 21, 1978); between two of them shorter passages that occur once there are, too, and so on. What is on
/// both sides of a quote tells so which of several like places is its own. Time and space are linear in the texts.
struct TextAlignment: Sendable {
  /// Equal bytes.
  struct Block: Hashable, Sendable {
    var old: Int
    var new: Int
    var count: Int

    var oldEnd: Int { old + count }
    var newEnd: Int { new + count }
  }

  /// In the order of the old text.
  private(set) var blocks: [Block] = []
  let old: [UInt8]
  private let new: [UInt8]
  private var isOldTaken: [Bool]
  /// Whether a byte of the new text has its place in the old one.
  private(set) var isNewTaken: [Bool]

  /// Passages looked for in both texts, and between the blocks found so far: their length, and the longest gaps in which
  /// they tell something, all in bytes.
  private static let whole = 16
  private static let refinements = [(length: 8, gap: Int.max), (length: 4, gap: 128)]

  init(old: [UInt8], new: [UInt8]) {
    self.old = old
    self.new = new
    isOldTaken = Array(repeating: false, count: old.count)
    isNewTaken = Array(repeating: false, count: new.count)
    match(old.indices, new.indices, length: Self.whole, isOrdered: false)
    for (length, gap) in Self.refinements { refine(length, longestGap: gap) }
    blocks.sort { $0.old < $1.old }
  }

  /// Matches what lies between neighbours: in both texts if they are neighbours there, too, else on either side.
  private mutating func refine(_ length: Int, longestGap: Int) {
    let last = Block(old: old.count, new: new.count, count: 0)
    let known = [Block(old: 0, new: 0, count: 0)] + blocks.sorted { $0.old < $1.old } + [last]
    let inNew = known.indices.sorted { (known[$0].new, known[$0].count) < (known[$1].new, known[$1].count) }
    var rank = Array(repeating: 0, count: known.count)
    for (place, index) in inNew.enumerated() { rank[index] = place }
    for (left, right) in zip(known.indices, known.indices.dropFirst()) where known[left].oldEnd < known[right].old {
      let gap = known[left].oldEnd..<known[right].old
      guard gap.count <= longestGap else { continue }
      var following: Range<Int>?
      if rank[left] + 1 < inNew.count {
        following = known[left].newEnd..<known[inNew[rank[left] + 1]].new
        following.map { match(gap, $0.prefix(longestGap), length: length) }
      }
      if rank[right] > 0 {
        let preceding = known[inNew[rank[right] - 1]].newEnd..<known[right].new
        if preceding != following { match(gap, preceding.suffix(longestGap), length: length) }
      }
    }
  }

  /// Joins the passages of a length that occur once in each of two ranges, and all that is equal around them.
  private mutating func match(_ olds: Range<Int>, _ news: Range<Int>, length: Int, isOrdered: Bool = true) {
    let passages = Passages(length: length, thinning: 1 + max(olds.count, news.count) >> 20)
    let there = passages.unique(in: news, of: new)
    guard !there.isEmpty else { return }
    let here = passages.unique(in: olds, of: old)
    var pairs = here.compactMap { hash, place in there[hash].map { Block(old: place, new: $0, count: length) } }
    pairs.sort { $0.old < $1.old }
    for pair in isOrdered ? Self.increasing(pairs) : pairs { take(pair) }
  }

  private mutating func take(_ pair: Block) {
    var block = pair
    for offset in 0..<block.count {
      // Two passages may share their hash.
      guard !isOldTaken[block.old + offset], !isNewTaken[block.new + offset],
        old[block.old + offset] == new[block.new + offset]
      else { return }
    }
    while block.old > 0, block.new > 0, isFree(block.old - 1, block.new - 1) {
      (block.old, block.new, block.count) = (block.old - 1, block.new - 1, block.count + 1)
    }
    while block.oldEnd < old.count, block.newEnd < new.count, isFree(block.oldEnd, block.newEnd) { block.count += 1 }
    for offset in 0..<block.count {
      isOldTaken[block.old + offset] = true
      isNewTaken[block.new + offset] = true
    }
    blocks.append(block)
  }

  private func isFree(_ old: Int, _ new: Int) -> Bool {
    !isOldTaken[old] && !isNewTaken[new] && self.old[old] == self.new[new]
  }

  /// The longest part of pairs in the order of both texts (Fredman, "On computing the length of longest increasing
  /// subsequences", 1975).
  private static func increasing(_ pairs: [Block]) -> [Block] {
    var ends: [Int] = []
    var previous = Array(repeating: -1, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      let place = ends.partitionPoint { pairs[$0].new < pair.new }
      if place > 0 { previous[index] = ends[place - 1] }
      if place == ends.count { ends.append(index) } else { ends[place] = index }
    }
    var chain: [Block] = []
    var index = ends.last ?? -1
    while index >= 0 {
      chain.append(pairs[index])
      index = previous[index]
    }
    return chain.reversed()
  }

  /// The blocks that touch a range of the old text, whole.
  func wholeBlocks(in range: Range<Int>) -> ArraySlice<Block> {
    let first = blocks.partitionPoint { $0.oldEnd <= range.lowerBound }
    return blocks[first...].prefix { $0.old < range.upperBound }
  }

  /// The parts of blocks inside a range of the old text.
  func blocks(in range: Range<Int>) -> [Block] {
    wholeBlocks(in: range).map { block in
      let start = max(block.old, range.lowerBound)
      return Block(
        old: start, new: block.new + start - block.old, count: min(block.oldEnd, range.upperBound) - start)
    }
  }
}

/// Passages of one length by their hashes.
private struct Passages {
  let length: Int
  /// Of a very long text only each so-manieth passage is looked at, chosen by its hash: the same ones in both texts.
  let thinning: Int

  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The passages that occur once in a range: hash and place.
  func unique(in range: Range<Int>, of text: [UInt8]) -> [UInt64: Int] {
    guard range.count >= length else { return [:] }
    var places: [UInt64: Int] = [:]
    places.reserveCapacity(range.count / thinning)
    let leading = (1..<length).reduce(UInt64(1)) { power, _ in power &* Self.base }
    var hash: UInt64 = 0
    for index in range {
      let start = index - length + 1
      if start > range.lowerBound { hash = hash &- leading &* UInt64(text[start - 1]) }
      hash = hash &* Self.base &+ UInt64(text[index])
      guard start >= range.lowerBound else { continue }
      // The low bits of the sum tell little; the high ones depend on all of it.
      guard thinning == 1 || Int(truncatingIfNeeded: hash >> 40).isMultiple(of: thinning) else { continue }
      places[hash] = places[hash] == nil ? start : -1
    }
    return places.filter { $0.value >= 0 }
  }
}
