/// How much of the words next to a passage stands for words of it that are not there.
struct ChangedEdge {
  /// Bytes of the words, from the passage on.
  let length: Int

  /// - Parameters:
  ///   - missing: what is looked for, from the passage on.
  ///   - words: what stands there, from the passage on; both are short.
  ///   - isWhole: whether the words are all that stands between the passage and its neighbour.
  init(_ missing: [UInt8], _ words: [UInt8], isWhole: Bool) {
    // Distances of all beginnings of the words from what is missing (Wagner and Fischer 1974).
    var column = Array(0...missing.count)
    var distances = [missing.count]
    for byte in words {
      var diagonal = column[0]
      column[0] += 1
      for (row, wanted) in missing.enumerated() {
        let next = min(column[row + 1] + 1, column[row] + 1, diagonal + (wanted == byte ? 0 : 1))
        (diagonal, column[row + 1]) = (column[row + 1], next)
      }
      distances.append(column[missing.count])
    }
    let best = distances.indices.min { a, b in
      (distances[a], abs(a - missing.count)) < (distances[b], abs(b - missing.count))
    }
    // Nothing like it: other words in its place, or none.
    let isAlike = best.map { distances[$0] * 10 <= missing.count * 7 } == true
    length = isAlike ? best ?? 0 : isWhole ? words.count : 0
  }
}
