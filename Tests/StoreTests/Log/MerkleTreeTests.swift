import Document
import LedgerTestSupport
import Testing

@testable import Store

/// Tiles over leaves that stand in memory.
private struct MemoryTiles: HashTiles {
  var levels: [[ContentHash]]

  init(_ leaves: [ContentHash]) {
    levels = [leaves]
    while let last = levels.last, last.count >= MerkleTree.tileWidth {
      levels.append(
        (0..<last.count / MerkleTree.tileWidth).map { tile in
          MerkleTree.folded(Array(last[tile * MerkleTree.tileWidth..<(tile + 1) * MerkleTree.tileWidth]))
        })
    }
  }

  func hashes(level: Int, _ range: Range<Int>) throws -> [ContentHash] {
    try #require(levels.indices.contains(level) && range.upperBound <= levels[level].count)
    return Array(levels[level][range])
  }
}

@Suite("The Merkle tree of the log")
struct MerkleTreeTests {
  /// The definition of RFC 6962, 2.1, as it stands there.
  private func root(_ leaves: ArraySlice<ContentHash>) -> ContentHash {
    guard leaves.count > 1 else { return leaves.first ?? ContentHash(of: []) }
    var split = 1
    while split * 2 < leaves.count { split *= 2 }
    return ContentHash(root(leaves.prefix(split)), root(leaves.dropFirst(split)))
  }

  private func leaves(_ count: Int) -> [ContentHash] {
    (0..<count).map { ContentHash(leaf: Array("entry \($0)".utf8)) }
  }

  @Test("roots are those of the reference implementation of Certificate Transparency")
  func vectors() {
    let entries: [[UInt8]] = [
      [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43], Array(0x50...0x57), Array(0x60...0x6F),
    ]
    let leaves = entries.map { ContentHash(leaf: $0) }
    #expect(leaves[0].hex == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")
    #expect(
      MerkleTree.folded(leaves).hex == "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")
  }

  @Test("roots of all sizes are those of the definition", arguments: [0..<70, 254..<259, 510..<515, 1020..<1026])
  func roots(sizes: Range<Int>) throws {
    let leaves = leaves(sizes.upperBound)
    let tree = MerkleTree(MemoryTiles(leaves))
    for size in sizes { #expect(try tree.root(size: size) == root(leaves.prefix(size))) }
  }

  @Test("two levels of tiles", arguments: [65_535, 65_536, 65_537, 66_000])
  func large(size: Int) throws {
    let leaves = leaves(size)
    let tree = MerkleTree(MemoryTiles(leaves))
    #expect(try tree.root(size: size) == root(leaves[...]))
    for index in [0, 255, 256, 40_000, 65_279, size - 1] {
      let proof = try tree.inclusionProof(of: index, size: size)
      #expect(proof.count <= 17)
      #expect(MerkleTree.root(from: leaves[index], at: index, size: size, by: proof) == root(leaves[...]))
    }
  }

  @Test("a proof leads to the root from its leaf and its place, and from no other")
  func proofs() throws {
    let leaves = leaves(300)
    let tree = MerkleTree(MemoryTiles(leaves))
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<300 {
      let size = Int.random(in: 2...300, using: &generator)
      let index = Int.random(in: 0..<size, using: &generator)
      let root = try tree.root(size: size)
      let proof = try tree.inclusionProof(of: index, size: size)
      func leads(_ leaf: Int, _ place: Int, _ proof: [ContentHash]) -> Bool {
        MerkleTree.root(from: leaves[leaf], at: place, size: size, by: proof) == root
      }
      #expect(leads(index, index, proof))
      #expect(!leads((index + 1) % size, index, proof) && !leads(index, (index + 1) % size, proof))
      #expect(!leads(index, index, proof.dropLast()) && !leads(index, index, proof + [root]))
    }
  }

  @Test("a consistency proof leads from an older root to a newer one, and from no other")
  func growth() throws {
    let leaves = leaves(600)
    let tree = MerkleTree(MemoryTiles(leaves))
    let sizes = [(1, 1), (1, 2), (6, 8), (255, 256), (256, 257), (256, 512), (300, 600), (511, 513), (599, 600)]
    for (old, new) in sizes + (1...40).flatMap({ new in (1...new).map { ($0, new) } }) {
      let proof = try tree.consistencyProof(from: old, to: new)
      let roots = (try tree.root(size: old), try tree.root(size: new))
      #expect(isConsistent(roots, sizes: (old, new), proof), "\(old), \(new)")
      guard old < new else { continue }
      #expect(!isConsistent((roots.1, roots.1), sizes: (old, new), proof), "\(old), \(new)")
      #expect(!isConsistent((roots.0, roots.0), sizes: (old, new), proof), "\(old), \(new)")
    }
  }

  /// RFC 9162, 2.1.4.2, as it stands there.
  private func isConsistent(_ roots: (ContentHash, ContentHash), sizes: (Int, Int), _ proof: [ContentHash]) -> Bool {
    guard sizes.0 < sizes.1 else { return proof.isEmpty && roots.0 == roots.1 }
    let path = (sizes.0.nonzeroBitCount == 1 ? [roots.0] : []) + proof
    guard let start = path.first, !proof.isEmpty else { return false }
    var (first, second) = (sizes.0 - 1, sizes.1 - 1)
    while first & 1 == 1 { (first, second) = (first >> 1, second >> 1) }
    var (old, new) = (start, start)
    for hash in path.dropFirst() {
      guard second != 0 else { return false }
      if first & 1 == 1 || first == second {
        (old, new) = (ContentHash(hash, old), ContentHash(hash, new))
        while first & 1 == 0, first != 0 { (first, second) = (first >> 1, second >> 1) }
      } else {
        new = ContentHash(new, hash)
      }
      (first, second) = (first >> 1, second >> 1)
    }
    return old == roots.0 && new == roots.1 && second == 0
  }
}
