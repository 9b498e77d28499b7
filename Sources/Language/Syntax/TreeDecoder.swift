/// Finds the tree of highest score: maximum spanning arborescence (Chu and Liu 1965, Edmonds 1967) with one root.
public enum TreeDecoder {
  /// The head of each word, -1 for the root; the first of equal scores wins.
  ///
  /// - Parameter scores: words x (words + 1): the score of each word, and last of the root, as the head of a word.
  public static func heads(_ scores: [Int32], words: Int) -> [Int] {
    guard words > 0 else { return [] }
    // Node 0 is the root: the algorithm merges nodes, and the root is never merged.
    let nodes = words + 1
    var table = [Int64](repeating: .min / 4, count: nodes * nodes)
    for word in 0..<words {
      for head in 0..<words where head != word {
        table[(word + 1) * nodes + head + 1] = Int64(scores[word * nodes + head])
      }
      table[(word + 1) * nodes] = Int64(scores[word * nodes + words])
    }
    var heads = bestHeads(table, nodes)
    let roots = heads.dropFirst().count { $0 == 0 }
    if roots != 1 || cycle(in: heads) != nil {
      // A second root costs more than any other choice can win (Stanojević and Cohen 2021).
      let (low, high) = (Int64(scores.min() ?? 0), Int64(scores.max() ?? 0))
      let penalty = (high - low + 1) * Int64(nodes)
      for word in 1..<nodes { table[word * nodes] -= penalty }
      heads = arborescence(table, nodes)
    }
    return heads.dropFirst().map { $0 - 1 }
  }

  /// For each node but the first the head of highest score.
  private static func bestHeads(_ table: [Int64], _ nodes: Int) -> [Int] {
    var heads = [-1]
    for node in 1..<nodes {
      var best = 0
      for head in 1..<nodes where head != node && table[node * nodes + head] > table[node * nodes + best] {
        best = head
      }
      heads.append(best)
    }
    return heads
  }

  /// The nodes of a cycle, nil when every node leads to the first.
  private static func cycle(in heads: [Int]) -> [Int]? {
    // 0 = not seen, 1 = on the way just walked, 2 = known to lead to the first node.
    var state = [UInt8](repeating: 0, count: heads.count)
    state[0] = 2
    for start in 1..<heads.count where state[start] == 0 {
      var way: [Int] = []
      var node = start
      while state[node] == 0 {
        state[node] = 1
        way.append(node)
        node = heads[node]
      }
      if state[node] == 1 { return Array(way[(way.firstIndex(of: node) ?? 0)...]) }
      for node in way { state[node] = 2 }
    }
    return nil
  }

  /// The best heads without a cycle: a cycle is merged into one node, the smaller problem solved, the cycle broken
  /// where its best entry is.
  private static func arborescence(_ table: [Int64], _ nodes: Int) -> [Int] {
    var heads = bestHeads(table, nodes)
    guard let cycle = cycle(in: heads) else { return heads }
    var isInCycle = [Bool](repeating: false, count: nodes)
    for node in cycle { isInCycle[node] = true }
    let outside = (0..<nodes).filter { !isInCycle[$0] }
    let merged = outside.count
    let smaller = merged + 1
    var small = [Int64](repeating: .min / 4, count: smaller * smaller)
    /// For each node outside: the member of the cycle that it would best hang on, and be the head of.
    var bestHeadInside = [Int](repeating: 0, count: merged)
    var bestEntry = [Int](repeating: 0, count: merged)
    for (index, node) in outside.enumerated() {
      for (other, head) in outside.enumerated() where other != index {
        small[index * smaller + other] = table[node * nodes + head]
      }
      var bestHead = cycle[0]
      var entry = cycle[0]
      for member in cycle {
        if table[node * nodes + member] > table[node * nodes + bestHead] { bestHead = member }
        if gain(table, nodes, member, node, heads) > gain(table, nodes, entry, node, heads) { entry = member }
      }
      small[index * smaller + merged] = table[node * nodes + bestHead]
      small[merged * smaller + index] = gain(table, nodes, entry, node, heads)
      (bestHeadInside[index], bestEntry[index]) = (bestHead, entry)
    }
    let smallHeads = arborescence(small, smaller)
    for (index, node) in outside.enumerated() where index > 0 {
      heads[node] = smallHeads[index] == merged ? bestHeadInside[index] : outside[smallHeads[index]]
    }
    let enteredFrom = smallHeads[merged]
    heads[bestEntry[enteredFrom]] = outside[enteredFrom]
    return heads
  }

  /// What the whole gains when a member of the cycle hangs on `head` instead of its head in the cycle.
  private static func gain(_ table: [Int64], _ nodes: Int, _ member: Int, _ head: Int, _ heads: [Int]) -> Int64 {
    table[member * nodes + head] - table[member * nodes + heads[member]]
  }
}
