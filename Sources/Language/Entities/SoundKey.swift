/// A coarse key of a word's consonants, under which its possible spellings lie together in an index.
///
/// Vowels, h, y and doubled letters are left out; sounds that romanisations exchange are one class, four bits each, of
/// sixteen consonants at most. Equal keys say only that ``NameComparison`` is worth its time.
public struct SoundKey: Hashable, Sendable {
  public let rawValue: UInt64

  /// The key of one word of a name, as it is written or folded.
  public init(_ word: some StringProtocol) {
    let plain = word.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.allSatisfy { $0 < 0x80 } ? Self.packed(bytes) : nil
    }
    rawValue = (plain ?? nil) ?? SoundKey(letters: SpellingSounds.letters(word)).rawValue
  }

  /// The key of a word of ``SpellingSounds/letters(_:)``.
  init(letters: [UInt8]) { rawValue = letters.withUnsafeBufferPointer(Self.packed) }

  private static func packed(_ letters: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var packed: UInt64 = 0
    var (first, last): (UInt64, UInt64) = (0, 0)
    for index in letters.indices {
      let letter = lowerCased(letters[index])
      var code = code(of: letter)
      if code == 0 {
        if first == 0, letter >= 0x61 { first = UInt64(letter) }
        // A vowel parts two equal consonants; h does not (sh, kh, gh).
        if letter != UInt8(ascii: "h") { last = 0 }
        continue
      }
      let next = index + 1 < letters.count ? lowerCased(letters[index + 1]) : 0
      switch letter {
      case UInt8(ascii: "p") where next == UInt8(ascii: "h"): code = 2
      case UInt8(ascii: "j") where index > 0 && (next == 0 || next > 0x60 && !SpellingSounds.isVowel(next)):
        // Selenskyj
        let before = lowerCased(letters[index - 1])
        if SpellingSounds.isVowel(before) || before == UInt8(ascii: "y") { continue }
      case UInt8(ascii: "t"), UInt8(ascii: "d"):
        // tch, ts, tz, dj, dzh are one sound.
        if self.code(of: next) == 1, next != UInt8(ascii: "k") { continue }
      default: break
      }
      if code != last, packed < 1 << 60 { packed = packed << 4 | code }
      last = code
    }
    // "Aoi" has no consonants at all.
    return packed == 0 ? first << 56 : packed
  }

  private static func lowerCased(_ letter: UInt8) -> UInt8 { (0x41...0x5A).contains(letter) ? letter | 0x20 : letter }

  /// The class of a consonant, 0 for other letters; c is k or s, and j is zh, so velars and sibilants are one class.
  private static func code(of letter: UInt8) -> UInt64 {
    switch letter {
    case UInt8(ascii: "c"), UInt8(ascii: "k"), UInt8(ascii: "q"), UInt8(ascii: "g"), UInt8(ascii: "x"),
      UInt8(ascii: "s"), UInt8(ascii: "z"), UInt8(ascii: "j"), 1...4:
      1
    case UInt8(ascii: "f"), UInt8(ascii: "v"), UInt8(ascii: "w"): 2
    case UInt8(ascii: "b"), UInt8(ascii: "p"): 3
    case UInt8(ascii: "t"), UInt8(ascii: "d"), 5: 4
    case UInt8(ascii: "l"): 5
    case UInt8(ascii: "r"): 6
    case UInt8(ascii: "m"), UInt8(ascii: "n"): 7
    case 0x30...0x39: 8
    default: 0
    }
  }
}
