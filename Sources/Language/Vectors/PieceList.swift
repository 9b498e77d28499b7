/// Pieces of words sorted by their bytes, searched where they lie.
struct PieceList: @unchecked Sendable {  // the bytes are never written
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where each piece starts; behind the last, where a next one would.
  private let starts: [UInt32]

  /// - Parameter bytes: one piece a line, sorted; they must live as long as the list.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    var starts: [UInt32] = bytes.isEmpty ? [] : [0]
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(UInt32(index + 1)) }
    starts.append(UInt32(bytes.count + 1))
    self.starts = starts
  }

  var count: Int { starts.count - 1 }

  /// The longest piece that a text begins with: its number and how many bytes it has.
  ///
  /// A search finds the last piece that is not behind the text. Each piece that the text begins with lies before that one
  /// and is therefore a beginning of what the two have in common; so the search goes on with that.
  func longestBeginning(of text: ArraySlice<UInt8>) -> (number: Int, length: Int)? {
    text.withUnsafeBufferPointer { text in
      var length = text.count
      while length > 0 {
        let wanted = UnsafeBufferPointer(rebasing: text[..<length])
        var (low, high) = (0, count)
        while low < high {
          let middle = (low + high) / 2
          if isBehind(middle, wanted) { high = middle } else { low = middle + 1 }
        }
        guard low > 0 else { return nil }
        let common = commonLength(low - 1, wanted)
        if common == pieceLength(low - 1) { return (low - 1, common) }
        length = common
      }
      return nil
    }
  }

  private func pieceLength(_ number: Int) -> Int { Int(starts[number + 1] - starts[number]) - 1 }

  private func commonLength(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Int {
    let (start, most) = (Int(starts[number]), min(pieceLength(number), text.count))
    var length = 0
    while length < most, bytes[start + length] == text[length] { length += 1 }
    return length
  }

  /// Whether a piece comes after a text in the order of bytes.
  private func isBehind(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let common = commonLength(number, text)
    guard common < pieceLength(number) else { return false }
    return common == text.count || bytes[Int(starts[number]) + common] > text[common]
  }
}
