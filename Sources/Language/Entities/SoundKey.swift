/// A coarse key of a word's consonants, under which its possible spellings lie together in an index.
///
/// Vowels, h, y and doubled letters are left out; sounds that romanisations exchange are one class, four bits each, of
/// sixteen consonants at most. Equal keys say only that ``NameComparison`` is worth its time.
public struct SoundKey: Hashable, Sendable {
  public let rawValue: UInt64

  /// The key of one word of a name, as it is written or folded.
  public init(_ word: some StringProtocol) { self.init(letters: SpellingSounds.letters(word)) }

  init(letters: [UInt8]) {
    var packed: UInt64 = 0
    var (first, last): (UInt64, UInt8) = (0, 0)
    for (index, letter) in letters.enumerated() {
      var code = letter < 128 ? Self.classes[Int(letter)] : 0
      if code == 0 {
        if first == 0, letter >= 0x61 { first = UInt64(letter) }
        // A vowel parts two equal consonants; h does not (sh, kh, gh).
        if letter != UInt8(ascii: "h") { last = 0 }
        continue
      }
      let next = index + 1 < letters.count ? letters[index + 1] : 0
      switch (letter, next) {
      case (UInt8(ascii: "p"), UInt8(ascii: "h")): code = Self.classes[Int(UInt8(ascii: "f"))]
      case (UInt8(ascii: "j"), _) where index > 0 && (next == 0 || next > 0x60 && !SpellingSounds.isVowel(next)):
        // Selenskyj
        let before = letters[index - 1]
        if SpellingSounds.isVowel(before) || before == UInt8(ascii: "y") { continue }
      // tch, ts, tz, dj, dzh are one sound.
      case (UInt8(ascii: "t"), _), (UInt8(ascii: "d"), _):
        if next < 128, Self.classes[Int(next)] == 1, next != UInt8(ascii: "k") { continue }
      default: break
      }
      if code != last, packed < 1 << 60 { packed = packed << 4 | UInt64(code) }
      last = code
    }
    // "Aoi" has no consonants at all.
    rawValue = packed == 0 ? first << 56 : packed
  }

  /// Class 1 is joined by c, which is k or s, and by j, which is zh.
  private static let classes: [UInt8] = {
    var classes = [UInt8](repeating: 0, count: 128)
    for (code, letters) in ["ckqgxszj\u{1}\u{2}\u{3}\u{4}", "fvw", "bp", "td\u{5}", "l", "r", "mn", "0123456789"]
      .enumerated()
    {
      for letter in letters.utf8 { classes[Int(letter)] = UInt8(code + 1) }
    }
    return classes
  }()
}
