extension AnchorFinder {
  /// Where the alignment brings a quote: nil when less than half of it, or nothing around a phrase, went there.
  func aligned(_ quote: Range<Int>) -> Range<Int>? {
    guard let cluster = largestCluster(of: quote) else { return nil }
    let kept = cluster.reduce(0) { $0 + letterCount($1.old..<$1.oldEnd) }
    guard Double(kept) >= Limit.kept * Double(max(1, letterCount(quote))) else { return nil }
    let trimmed = withoutStrays(cluster)
    guard let first = trimmed.first, let last = trimmed.last else { return nil }
    let place = start(of: quote, first)..<end(of: quote, last)
    return quote.count >= Limit.phrase || isSurrounded(quote, at: place) || isUnique(old.letters[quote]) ? place : nil
  }

  /// The parts of a quote that are near each other and in order in the new text, and have the most letters.
  private func largestCluster(of quote: Range<Int>) -> ArraySlice<TextAlignment.Block>? {
    let parts = alignment.blocks(in: quote)
    var clusters: [ArraySlice<TextAlignment.Block>] = []
    var first = parts.startIndex
    for index in parts.indices {
      if index + 1 < parts.endIndex, isNear(parts[index], parts[index + 1], in: quote) { continue }
      clusters.append(parts[first...index])
      first = index + 1
    }
    return clusters.max { sizes($0) < sizes($1) }
  }

  /// Whether nothing but a few new words, and no passage from elsewhere, stands between two parts.
  private func isNear(_ a: TextAlignment.Block, _ b: TextAlignment.Block, in quote: Range<Int>) -> Bool {
    guard 0...min(2 * quote.count + 80, Limit.inserted) ~= b.new - a.newEnd else { return false }
    return alignment.isNewTaken[a.newEnd..<b.new].count { $0 } < 16
  }

  private func sizes(_ cluster: ArraySlice<TextAlignment.Block>) -> Int { cluster.reduce(0) { $0 + $1.count } }

  /// Without short parts at the ends that are far from the rest: letters that happen to be the same.
  private func withoutStrays(_ cluster: ArraySlice<TextAlignment.Block>) -> ArraySlice<TextAlignment.Block> {
    var cluster = cluster
    func isStray(_ part: TextAlignment.Block, _ a: TextAlignment.Block, _ b: TextAlignment.Block) -> Bool {
      (part.count > 3 ? wholeCount(of: part) : part.count) * 4 < abs((b.new - a.newEnd) - (b.old - a.oldEnd))
    }
    while cluster.count > 1,
      isStray(cluster[cluster.startIndex], cluster[cluster.startIndex], cluster[cluster.startIndex + 1])
    {
      cluster.removeFirst()
    }
    while cluster.count > 1,
      isStray(cluster[cluster.endIndex - 1], cluster[cluster.endIndex - 2], cluster[cluster.endIndex - 1])
    {
      cluster.removeLast()
    }
    return cluster
  }

  private func wholeCount(of part: TextAlignment.Block) -> Int {
    alignment.wholeBlocks(in: part.old..<part.oldEnd).first?.count ?? 0
  }

  /// The place of the quote's start when its first bytes have other words in the new text.
  private func start(of quote: Range<Int>, _ first: TextAlignment.Block) -> Int {
    let missing = old.letters[quote.lowerBound..<first.old]
    guard 1...Limit.ends ~= missing.count else { return first.new }
    let reach = 2 * missing.count + Limit.word
    let free = alignment.isNewTaken[..<first.new].reversed().prefix(reach).prefix { !$0 }.count
    let words = new.letters[(first.new - free)..<first.new]
    return first.new - ChangedEdge(missing.reversed(), words.reversed(), isWhole: free < reach).length
  }

  /// The same for its end.
  private func end(of quote: Range<Int>, _ last: TextAlignment.Block) -> Int {
    let missing = old.letters[last.oldEnd..<quote.upperBound]
    guard 1...Limit.ends ~= missing.count else { return last.newEnd }
    let reach = 2 * missing.count + Limit.word
    let free = alignment.isNewTaken[last.newEnd...].prefix(reach).prefix { !$0 }.count
    let words = new.letters[last.newEnd..<last.newEnd + free]
    return last.newEnd + ChangedEdge(Array(missing), Array(words), isWhole: free < reach).length
  }

  /// Whether enough of what stands before or after a quote went along with it.
  private func isSurrounded(_ quote: Range<Int>, at place: Range<Int>) -> Bool {
    let before = max(0, quote.lowerBound - Limit.context)..<quote.lowerBound
    let after = quote.upperBound..<min(old.count, quote.upperBound + Limit.context)
    let reach = (place.lowerBound - 3 * Limit.context)..<(place.upperBound + 3 * Limit.context)
    return [before, after].contains { side in
      let along = alignment.blocks(in: side).filter { reach.contains($0.new) }.reduce(0) { $0 + $1.count }
      return Double(along) >= Limit.keptContext * Double(Limit.context)
    } || old.count < 2 * Limit.context
  }

  private func letterCount(_ range: Range<Int>) -> Int {
    old.letters[range].count(where: \.isWordByte)
  }
}
