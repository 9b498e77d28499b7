/// A page as one look sees it: where its article seems to stand, and what each element holds of it.
struct PageView {
  /// How sure the look before was of each block, 0 to 1; empty for the first look.
  let looks: [Float]
  /// The smallest element with most of the article, and the smallest with most of what that one holds.
  private(set) var (main, core) = (0, 0)
  /// Whether a block seems to be prose of the article.
  let isProse: [Bool]
  /// The place of the last such block before each block, -1 for none; and of the next, the number of blocks for none.
  let proseBefore: [Int]
  let proseAfter: [Int]
  /// The share of such words that stand before each block.
  let progress: [Float]
  /// Classes of names of each element and those around it, below the core.
  let classes: [PageWords.Classes]
  private var mass: [Float] = []
  private var words: [Float] = []

  init(_ page: PageContent, looks: [Float] = []) {
    self.looks = looks
    let (tree, blocks) = (page.tree, page.blocks.indices)
    if !looks.isEmpty {
      let mass = tree.sums(blocks.map { (page.blocks[$0].container, looks[$0] * Float(page.texts[$0].words + 1)) })
      // What holds more than half of something lies inside what holds more: the last is the smallest.
      let main = mass.lastIndex { $0 > 0.6 * mass[0] } ?? 0
      self.main = main
      core = tree.descendants(of: main).last { mass[$0] > 0.5 * mass[main] } ?? main
      self.mass = mass
      words = tree.sums(blocks.map { (page.blocks[$0].container, Float(page.texts[$0].words + 1)) })
    }
    let core = self.core
    let classes = page.elements.inherited(in: tree, below: core)
    let comments = PageWords.standard.bit("comments")
    let isProse = blocks.map { index -> Bool in
      let container = page.blocks[index].container
      guard page.texts[index].isProse, tree.holds(core, container) else { return false }
      return looks.isEmpty ? classes[container] & comments == 0 : looks[index] >= 0.3
    }
    self.classes = classes
    self.isProse = isProse
    (proseBefore, proseAfter, progress) = Self.places(isProse, page.texts)
  }

  private static func places(_ isProse: [Bool], _ texts: [BlockText]) -> ([Int], [Int], [Float]) {
    var before = [Int](repeating: -1, count: isProse.count)
    var after = [Int](repeating: isProse.count, count: isProse.count)
    var progress = [Float](repeating: 0, count: isProse.count)
    var (last, next, words) = (-1, isProse.count, 0)
    for index in isProse.indices {
      (before[index], progress[index]) = (last, Float(words))
      if isProse[index] { (last, words) = (index, words + texts[index].words) }
    }
    for index in isProse.indices.reversed() {
      after[index] = next
      if isProse[index] { next = index }
      progress[index] /= Float(max(1, words))
    }
    return (before, after, progress)
  }

  /// The share of the article that an element seems to hold.
  func share(of element: Int) -> Float { mass[element] / max(1, mass[0]) }

  /// How sure the look before was of what stands in an element beside a block.
  func look(at element: Int, beside block: Int, words count: Int) -> Float {
    let own = Float(count + 1)
    return max(0, mass[element] - looks[block] * own) / max(1, words[element] - own)
  }

  func meanLook(_ range: Range<Int>) -> Float {
    range.isEmpty ? 0 : looks[range].reduce(0, +) / Float(range.count)
  }
}
