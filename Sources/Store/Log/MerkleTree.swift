import Document

/// Hashes of full subtrees of a Merkle tree, every eighth level of it.
protocol HashTiles {
  /// - Parameter level: 0 for leaves, 1 for subtrees of 256 leaves, 2 for those of 65,536 …
  func hashes(level: Int, _ range: Range<Int>) throws -> [ContentHash]
}

/// The Merkle tree of RFC 6962, section 2.1, over tiles of 256 hashes (C2SP tlog-tiles).
///
/// Roots of any size and proofs need a few tiles, however long the log is.
struct MerkleTree {
  static let tileWidth = 256
  private let tiles: any HashTiles

  init(_ tiles: any HashTiles) { self.tiles = tiles }

  /// The tree hash of the first leaves; that of an empty tree is the hash of nothing.
  func root(size: Int) throws -> ContentHash { size == 0 ? ContentHash(of: []) : try hash(0..<size) }

  /// The hash of a full tile, one level above its members.
  func hash(ofTile index: Int, level: Int) throws -> ContentHash {
    let start = index * Self.tileWidth
    return Self.folded(try tiles.hashes(level: level - 1, start..<start + Self.tileWidth))
  }

  /// The hashes that lead from a leaf to the root of a tree, the leaf's sibling first: RFC 6962, 2.1.1.
  func inclusionProof(of leaf: Int, size: Int) throws -> [ContentHash] {
    var (range, path): (Range<Int>, [ContentHash]) = (0..<size, [])
    while range.count > 1 {
      let middle = range.lowerBound + Self.split(range.count)
      let isLeft = leaf < middle
      path.append(try hash(isLeft ? middle..<range.upperBound : range.lowerBound..<middle))
      range = isLeft ? range.lowerBound..<middle : middle..<range.upperBound
    }
    return path.reversed()
  }

  /// The hashes by which the root of an older, smaller tree leads to that of this one: RFC 6962, 2.1.2; none when both are
  /// the same, or the older one is empty.
  func consistencyProof(from old: Int, to size: Int) throws -> [ContentHash] {
    guard old > 0 else { return [] }
    var (range, path, isWholeTree): (Range<Int>, [ContentHash], Bool) = (0..<size, [], true)
    while old < range.upperBound {
      let middle = range.lowerBound + Self.split(range.count)
      let isLeft = old <= middle
      path.append(try hash(isLeft ? middle..<range.upperBound : range.lowerBound..<middle))
      range = isLeft ? range.lowerBound..<middle : middle..<range.upperBound
      isWholeTree = isWholeTree && isLeft
    }
    // The root of the older tree is known to whoever checks.
    if !isWholeTree { path.append(try hash(range)) }
    return path.reversed()
  }

  /// The root that a proof leads to, nil when it has too few or too many hashes: RFC 9162, 2.1.3.2.
  static func root(from leaf: ContentHash, at index: Int, size: Int, by proof: [ContentHash]) -> ContentHash? {
    guard index >= 0, index < size else { return nil }
    var (node, last, hash) = (index, size - 1, leaf)
    for sibling in proof {
      guard last > 0 else { return nil }
      if node & 1 == 1 || node == last {
        hash = ContentHash(sibling, hash)
        while node & 1 == 0, node > 0 { (node, last) = (node >> 1, last >> 1) }
      } else {
        hash = ContentHash(hash, sibling)
      }
      (node, last) = (node >> 1, last >> 1)
    }
    return last == 0 ? hash : nil
  }

  /// The hash of hashes of equally large full subtrees: neighbours are joined level by level, a last one without a
  /// neighbour goes up as it is, which is the tree of the RFC.
  static func folded(_ hashes: [ContentHash]) -> ContentHash {
    var level = hashes
    while level.count > 1 {
      var above: [ContentHash] = []
      above.reserveCapacity((level.count + 1) / 2)
      for index in stride(from: 0, to: level.count - 1, by: 2) {
        above.append(ContentHash(level[index], level[index + 1]))
      }
      if level.count & 1 == 1 { above.append(level[level.count - 1]) }
      level = above
    }
    return level.first ?? ContentHash(of: [])
  }

  /// The hash of a subtree that begins at a multiple of its size rounded up to a power of two.
  private func hash(_ range: Range<Int>) throws -> ContentHash {
    var (width, level) = (1, 0)
    while range.count / width > Self.tileWidth { (width, level) = (width * Self.tileWidth, level + 1) }
    if range.count.isMultiple(of: width), range.lowerBound.isMultiple(of: width) {
      return Self.folded(try tiles.hashes(level: level, range.lowerBound / width..<range.upperBound / width))
    }
    let middle = range.lowerBound + Self.split(range.count)
    return ContentHash(try hash(range.lowerBound..<middle), try hash(middle..<range.upperBound))
  }

  /// The largest power of two below a number from 2.
  private static func split(_ count: Int) -> Int { 1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount) }
}
