/// What the text of a block shows: words, links, stops, how it begins and ends.
struct BlockText {
  /// Where the block stands in the text of all blocks.
  let range: Range<Int>
  private(set) var words = 0
  private(set) var commas = 0
  /// Stops, marks of exclamation and question at the end of a word.
  private(set) var stops = 0
  private(set) var digits = 0
  private(set) var capitals = 0
  private(set) var letters = 0
  /// The share of the text that stands in links, 0 to 1.
  var linkShare: Float = 0
  private(set) var endsSentence = false
  private(set) var endsWithColon = false
  private(set) var startsSmall = false
  /// FNV-1a of the text without blanks, in lower case.
  private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  init(_ text: [UInt8], _ range: Range<Int>) {
    self.range = range
    var inWord = false
    for index in range {
      let byte = text[index]
      guard byte > 0x20 else {
        inWord = false
        continue
      }
      if !inWord { words += 1 }
      inWord = true
      hash = (hash ^ UInt64(HTMLTokenizer.lower(byte))) &* 0x100_0000_01B3
      switch byte {
      case 0x41...0x5A: (capitals, letters) = (capitals + 1, letters + 1)
      case 0x61...0x7A, 0xC3...0xF4: letters += 1
      case 0x30...0x39: digits += 1
      case UInt8(ascii: ","): commas += 1
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
        let next = index + 1 < range.upperBound ? text[index + 1] : 0x20
        if next <= 0x20 || next == UInt8(ascii: "\"") || next >= 0x80 { stops += 1 }
      default: break
      }
    }
    if let first = text[range].first { startsSmall = first >= 0x61 && first <= 0x7A }
    judgeEnd(text[range].suffix(12))
  }

  private mutating func judgeEnd(_ end: ArraySlice<UInt8>) {
    var rest = end
    while let last = rest.last {
      if "\"')]".utf8.contains(last) {
        rest.removeLast()
      } else if rest.suffix(3).elementsEqual("”".utf8) || rest.suffix(3).elementsEqual("’".utf8) {
        rest.removeLast(3)
      } else {
        break
      }
    }
    guard let last = rest.last else { return }
    endsWithColon = last == UInt8(ascii: ":")
    endsSentence =
      ".!?".utf8.contains(last) || rest.suffix(3).elementsEqual("…".utf8) || rest.suffix(3).elementsEqual("。".utf8)
  }

  /// A sentence or more that is no link.
  var isProse: Bool {
    words >= 8 && linkShare < 0.4 && (endsSentence || stops > 0 || commas > 1 || words > 30)
  }
}
