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
    var graph = HeadGraph(table, nodes)
    if graph.heads.dropFirst().count(where: { $0 == 0 }) != 1 || graph.cycle() != nil {
      // A second root costs more than any other choice can win (Stanojević and Cohen 2021).
      let (low, high) = (Int64(scores.min() ?? 0), Int64(scores.max() ?? 0))
      let penalty = (high - low + 1) * Int64(nodes)
      for word in 1..<nodes { table[word * nodes] -= penalty }
      graph = HeadGraph(table, nodes)
      graph.breakCycles()
    }
    return graph.heads.dropFirst().map { $0 - 1 }
  }
}

/// The best head of each node. Cycles are merged into one node each until there is none, then taken apart again where the best
/// entry is.
///
/// All in one table: a merged node takes the place of one of its members, so that a merge costs no more than the members' rows.
private struct HeadGraph {
  /// A cycle that was made one node.
  private struct Merge {
    /// The first gives its place to the merged node.
    var members: [Int]
    /// The head that the first has in the cycle.
    var firstHead: Int
    /// For each node outside: the member that it would best hang on, and the one that it would best be the head of.
    var bestHead: [Int]
    var bestEntry: [Int]
  }

  /// Of the nodes that are there, and of those in a cycle as it was merged; -1 for the root.
  private(set) var heads: [Int]
  private let nodes: Int
  /// The score of a head, by node and head.
  private var table: [Int64]
  /// The nodes that are there, in the order in which the first of equal heads wins: merged ones last.
  private var alive: [Int]
  private var merges: [Merge] = []

  init(_ table: [Int64], _ nodes: Int) {
    (self.table, self.nodes) = (table, nodes)
    alive = Array(0..<nodes)
    heads = Array(repeating: -1, count: nodes)
    for node in 1..<nodes { heads[node] = bestHead(of: node) }
  }

  private func bestHead(of node: Int) -> Int {
    var best = 0
    for head in alive where head != node && table[node * nodes + head] > table[node * nodes + best] { best = head }
    return best
  }

  /// The nodes of a cycle, nil when every node leads to the root.
  func cycle() -> [Int]? {
    // 0 = not seen, 1 = on the way just walked, 2 = known to lead to the root.
    var state = [UInt8](repeating: 0, count: nodes)
    state[0] = 2
    for start in alive where state[start] == 0 {
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

  /// Gives every node the head that it has in the best tree.
  mutating func breakCycles() {
    while let cycle = cycle() { merge(cycle) }
    while let last = merges.popLast() { takeApart(last) }
  }

  private mutating func merge(_ cycle: [Int]) {
    var isMember = [Bool](repeating: false, count: nodes)
    for node in cycle { isMember[node] = true }
    let first = cycle[0]
    alive.removeAll { isMember[$0] }
    var (bestHead, bestEntry) = ([Int](repeating: first, count: nodes), [Int](repeating: first, count: nodes))
    for node in alive {
      var (head, entry) = (first, first)
      for member in cycle.dropFirst() {
        if table[node * nodes + member] > table[node * nodes + head] { head = member }
        if gain(member, under: node) > gain(entry, under: node) { entry = member }
      }
      (bestHead[node], bestEntry[node]) = (head, entry)
      let gain = gain(entry, under: node)
      table[node * nodes + first] = table[node * nodes + head]
      table[first * nodes + node] = gain
    }
    merges.append(Merge(members: cycle, firstHead: heads[first], bestHead: bestHead, bestEntry: bestEntry))
    alive.append(first)
    for node in alive where node == first || node > 0 && isMember[heads[node]] { heads[node] = self.bestHead(of: node) }
  }

  /// What the whole gains when a member of the cycle hangs on `head` instead of its head in the cycle.
  private func gain(_ member: Int, under head: Int) -> Int64 {
    table[member * nodes + head] - table[member * nodes + heads[member]]
  }

  private mutating func takeApart(_ merge: Merge) {
    let first = merge.members[0]
    for node in alive where heads[node] == first { heads[node] = merge.bestHead[node] }
    let head = heads[first]
    heads[first] = merge.firstHead
    heads[merge.bestEntry[head]] = head
    alive += merge.members.dropFirst()
  }
}
