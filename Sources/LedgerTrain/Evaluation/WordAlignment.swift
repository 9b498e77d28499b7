/// Which word of the system is which word of gold, as the CoNLL 2018 evaluation has it.
///
/// Words that are tokens of their own are the same when their characters are. Where a token with several words takes
/// part, the words of the smallest stretch that no token leaves are aligned by the longest common subsequence of their
/// forms in lower case. (conll18_ud_eval.py, Straka and Popel, MPL 2.0: the method, written anew.)
struct WordAlignment {
  /// Indices of words that are the same, in order.
  private(set) var pairs: [(gold: Int, system: Int)] = []
  private let gold: [ParsedText.Word]
  private let system: [ParsedText.Word]

  init(gold: [ParsedText.Word], system: [ParsedText.Word]) {
    (self.gold, self.system) = (gold, system)
    align()
  }

  private mutating func align() {
    var (g, s) = (0, 0)
    while g < gold.count, s < system.count {
      if gold[g].isPart || system[s].isPart {
        let stretch = stretch(from: g, s)
        alignForms(stretch.gold, stretch.system)
        (g, s) = (stretch.gold.upperBound, stretch.system.upperBound)
      } else if gold[g].span == system[s].span {
        pairs.append((g, s))
        (g, s) = (g + 1, s + 1)
      } else if gold[g].span.lowerBound <= system[s].span.lowerBound {
        g += 1
      } else {
        s += 1
      }
    }
  }

  /// The words of both sides up to where no token with several words is cut.
  private func stretch(from g: Int, _ s: Int) -> (gold: Range<Int>, system: Range<Int>) {
    var (g, s) = (g, s)
    var end: Int
    if gold[g].isPart {
      end = gold[g].span.upperBound
      if !system[s].isPart, system[s].span.lowerBound < gold[g].span.lowerBound { s += 1 }
    } else {
      end = system[s].span.upperBound
      if !gold[g].isPart, gold[g].span.lowerBound < system[s].span.lowerBound { g += 1 }
    }
    let (firstGold, firstSystem) = (g, s)
    while !isBeyond(gold, g, end) || !isBeyond(system, s, end) {
      if g < gold.count, s >= system.count || gold[g].span.lowerBound <= system[s].span.lowerBound {
        end = extended(end, by: gold[g])
        g += 1
      } else {
        end = extended(end, by: system[s])
        s += 1
      }
    }
    return (firstGold..<g, firstSystem..<s)
  }

  private func isBeyond(_ words: [ParsedText.Word], _ index: Int, _ end: Int) -> Bool {
    guard index < words.count else { return true }
    let span = words[index].span
    return words[index].isPart ? span.lowerBound >= end : span.upperBound > end
  }

  private func extended(_ end: Int, by word: ParsedText.Word) -> Int {
    word.isPart ? max(end, word.span.upperBound) : end
  }

  private mutating func alignForms(_ golds: Range<Int>, _ systems: Range<Int>) {
    guard !golds.isEmpty, !systems.isEmpty else { return }
    // common[g][s]: the longest common subsequence of what begins there.
    var common = [[Int]](repeating: [Int](repeating: 0, count: systems.count + 1), count: golds.count + 1)
    for g in golds.reversed() {
      for s in systems.reversed() {
        let (row, column) = (g - golds.lowerBound, s - systems.lowerBound)
        let skipping = max(common[row + 1][column], common[row][column + 1])
        common[row][column] =
          gold[g].folded == system[s].folded ? max(skipping, common[row + 1][column + 1] + 1) : skipping
      }
    }
    var (g, s) = (golds.lowerBound, systems.lowerBound)
    while g < golds.upperBound, s < systems.upperBound {
      let (row, column) = (g - golds.lowerBound, s - systems.lowerBound)
      if gold[g].folded == system[s].folded {
        pairs.append((g, s))
        (g, s) = (g + 1, s + 1)
      } else if common[row][column] == common[row + 1][column] {
        g += 1
      } else {
        s += 1
      }
    }
  }
}
