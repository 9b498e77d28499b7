/// Where the columns of a page begin and end, as its lines show.
struct PageColumns {
  /// In the order of their left edges, in hundredths of a point.
  private var columns: [(left: Int, right: Int)] = []

  /// - Parameter bodySize: the height of most characters.
  init(_ lines: [PageBoxes.Line], bodySize: Int) {
    let text = lines.filter { abs($0.size - bodySize) * 100 <= bodySize * 10 }
    let lefts = Self.counts(text.map(\.box.left))
    // Where many lines begin, but that first lines of paragraphs and items of lists are set in from there.
    for (left, count) in lefts.sorted(by: { $0.key < $1.key }) where count >= max(2, text.count / 12) {
      let last = columns.last?.left ?? Int.min / 2
      if left * Self.bin - last > bodySize * 5 / 2 {
        columns.append((left * Self.bin, 0))
      } else if count > lefts[last / Self.bin] ?? 0, left * Self.bin - last <= Self.bin {
        columns[columns.count - 1].left = left * Self.bin
      }
    }
    if columns.isEmpty, let left = text.map(\.box.left).min() { columns = [(left, 0)] }
    var rights = [[Int]](repeating: [], count: columns.count)
    for line in text {
      if let index = index(of: line.box) { rights[index].append(line.box.right) }
    }
    for index in columns.indices { columns[index].right = Self.edge(of: rights[index]) }
  }

  /// Left and right edge of the column that a line begins in.
  func edges(of box: PageBoxes.Box) -> (left: Int, right: Int) {
    index(of: box).map { columns[$0] } ?? (box.left, box.right)
  }

  private func index(of box: PageBoxes.Box) -> Int? {
    let next = columns.partitionPoint { $0.left <= box.left + 2 * Self.bin }
    return next > 0 ? next - 1 : nil
  }

  /// Edges this far apart, a point, are one.
  private static let bin = 100

  private static func counts(_ places: [Int]) -> [Int: Int] {
    Dictionary(places.map { ($0 / bin, 1) }, uniquingKeysWith: +)
  }

  /// Where most lines end; where they end anywhere, what most do not reach over.
  private static func edge(of rights: [Int]) -> Int {
    guard !rights.isEmpty else { return 0 }
    let most = counts(rights).max { ($0.value, $0.key) < ($1.value, $1.key) }
    if let most, most.value * 4 >= rights.count { return most.key * bin }
    return rights.sorted()[rights.count * 9 / 10]
  }
}
