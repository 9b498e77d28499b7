/// The order in which blocks of a page are read: down the columns, columns from left to right.
///
/// T. M. Breuel, "High Performance Document Layout Analysis" (SDIUT 2003): a block comes before another one that stands
/// below it, at least in part; and before one to its right, unless a third block between the two, from top to bottom,
/// reaches over both, as a heading across columns does. The order is a topological sort of these pairs. A block that has
/// the page to itself from its top down to where it stands, as a short title in the middle, counts as wide as the page.
struct ReadingOrder {
  /// Indices of the boxes.
  let indices: [Int]

  /// More blocks than any page has are left in the order in which they are given: pairs take time.
  private static let limit = 400

  init(_ boxes: [PageBoxes.Box]) {
    guard boxes.count <= Self.limit else {
      indices = Array(boxes.indices)
      return
    }
    let boxes = Self.widened(boxes)
    var followers = [[Int]](repeating: [], count: boxes.count)
    var waiting = [Int](repeating: 0, count: boxes.count)
    for first in boxes.indices {
      for second in boxes.indices where first != second && Self.precedes(boxes[first], boxes[second], in: boxes) {
        followers[first].append(second)
        waiting[second] += 1
      }
    }
    // Of what may come next the leftmost comes first, then the upper: the rest of a column before the next one.
    var (order, isRead) = ([Int](), [Bool](repeating: false, count: boxes.count))
    while order.count < boxes.count {
      let open = boxes.indices.filter { !isRead[$0] }
      let free = open.filter { waiting[$0] == 0 }
      // Boxes that lie over each other may wait for each other in a circle.
      let next = (free.isEmpty ? open : free).min {
        (boxes[$0].left, boxes[$0].top, $0) < (boxes[$1].left, boxes[$1].top, $1)
      }
      guard let next else { break }
      isRead[next] = true
      order.append(next)
      for follower in followers[next] { waiting[follower] -= 1 }
    }
    indices = order
  }

  private static func widened(_ boxes: [PageBoxes.Box]) -> [PageBoxes.Box] {
    guard let left = boxes.map(\.left).min(), let right = boxes.map(\.right).max() else { return [] }
    var (result, narrowTop) = (boxes, Int.max)
    for index in boxes.indices.sorted(by: { boxes[$0].top < boxes[$1].top }) {
      let box = boxes[index]
      let isBeside = boxes.indices.contains { other in
        other != index && boxes[other].top < box.bottom && box.top < boxes[other].bottom
      }
      if isBeside || narrowTop < box.top {
        narrowTop = min(narrowTop, box.top)
      } else {
        (result[index].left, result[index].right) = (left, right)
      }
    }
    return result
  }

  private static func precedes(_ a: PageBoxes.Box, _ b: PageBoxes.Box, in boxes: [PageBoxes.Box]) -> Bool {
    if a.overlapsAcross(b) { return a.top < b.top && a.bottom <= b.bottom }
    guard a.right <= b.left else { return false }
    let (top, bottom) = (min(a.bottom, b.bottom), max(a.top, b.top))
    return !boxes.contains {
      $0.top >= top && $0.bottom <= bottom && $0.overlapsAcross(a) && $0.overlapsAcross(b)
    }
  }
}
