/// Changes bytes at random, the same way for the same seed and number.
struct Mutation {
  /// Which of the seeds is to be changed.
  let chosen: Int
  private let seeds: [[UInt8]]
  private var generator: Generator

  init(seed: UInt64, number: Int, _ seeds: [[UInt8]]) {
    var generator = Generator(state: seed &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(number))
    chosen = Int.random(in: 0..<seeds.count, using: &generator)
    self.seeds = seeds
    self.generator = generator
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

  /// One to twelve changes, in a part of the bytes when there are many.
  mutating func changed(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    if bytes.count > 2000, number(0...3) > 0 {
      let start = number(0...bytes.count - 1)
      bytes = Array(bytes[start..<min(bytes.count, start + number(200...2000))])
    }
    for _ in 0..<number(1...12) { change(&bytes) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let place = number(0...bytes.count)
    let end = min(bytes.count, place + number(1...60))
    switch number(0...9) {
    case 0: bytes.removeSubrange(place..<end)
    case 1 where place < bytes.count: bytes[place] ^= 1 << UInt8(number(0...7))
    case 2 where place < bytes.count: bytes[place] = UInt8(number(0...255))
    case 3: bytes.insert(contentsOf: bytes[place..<end], at: number(0...bytes.count))
    case 4:
      bytes.insert(contentsOf: Array(repeating: Array(bytes[place..<end]), count: number(2...40)).joined(), at: place)
    case 5:
      // A part of another seed.
      let other = seeds[number(0...seeds.count - 1)]
      let start = number(0...max(0, other.count - 1))
      bytes.insert(contentsOf: other[start..<min(other.count, start + number(1...120))], at: place)
    case 6 where number(0...9) == 0: bytes.removeSubrange(place...)
    default: bytes.insert(contentsOf: Self.pieces[number(0...Self.pieces.count - 1)], at: place)
    }
  }

  /// What readers look for, and what they should not stumble over.
  private static let pieces: [[UInt8]] =
    [
      "-\n", "\r", "\r\n\r\n", "\u{0}", "“", "”", "\"", "\\", "\\u0000", "\\ud800", "(", "…", "\u{AD}", "\u{202E}",
      "\u{1B}[2J",
      "$1,2,3", "31 February", "10^400", "-9223372036854775808", "18446744073709551616", "1e999", "said", ", said ",
      "according to", "U.S.", "\u{FEFF}", "🐣", "e\u{301}", "İ", "\t", "\u{C}", "• ", "1. ", "neither nor ", "who ", "—",
      "not ",
      "https://x.y/z?q=1", "@a", "<p>", "</div>", "<div", "<!--", "-->", "<![CDATA[", "<script>", "</script",
      "<table><tr>",
      "&#0;", "&#x110000;", "&amp", "&nbsp;", "<a href='", "<title>", "<plaintext>", "<svg><p>", "null", "[[", "{}",
      "]}", "#", "> ",
      "```\n", "---\n", "Content-Type: text/html\n\n", "=E2=80", "From x\n", "WEBVTT\n\n", "00:01 --> 00:02\n",
    ].map { Array($0.utf8) } + [[0xFF], [0xFF, 0xFE], [0xE2, 0x80], [0xC0, 0xAF], [0xF0, 0x9F], [0, 0, 0, 0]]

  /// SplitMix64 (Steele, Lea, Flood 2014).
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }
}
