/// How a written word may sound, one byte a sound, as far as the romanisations of the world agree.
///
/// Small letters sound as in most languages; capitals are sounds with several spellings: `S` sh, `C` ch, `J` dj, `Z` zh,
/// `X` kh, `T` ts, `H` th, `E` ei; the bytes 1 to 5 are ş, ç, ž, ğ and đ, whose marks newspapers leave out. It is the
/// pronunciation of no one language: which sounds stand for each other is the business of ``SpellingComparison``.
enum SpellingSounds {
  private enum Context { case any, beforeVowel, elsewhere, atEnd }

  /// By first letter, tried in this order.
  private static let rules: [[(from: [UInt8], to: [UInt8], context: Context)]] = {
    let rows: [(String, String, Context)] = [
      ("eddin", "udin", .atEnd), ("uddin", "udin", .atEnd), ("ettin", "udin", .atEnd), ("addin", "udin", .atEnd),
      ("ullah", "ala", .atEnd), ("ollah", "ala", .atEnd), ("allah", "ala", .atEnd), ("ulla", "ala", .atEnd),
      ("ine", "in", .atEnd),
      ("tsch", "C", .any), ("tch", "C", .any), ("ch", "C", .any), ("cz", "C", .any), ("ck", "k", .any),
      ("dzh", "J", .any), ("dj", "J", .any), ("dh", "d", .any), ("sch", "S", .any), ("sh", "S", .any),
      ("zh", "Z", .any), ("kh", "X", .any), ("gh", "q", .any), ("ph", "f", .any), ("th", "H", .any),
      ("bh", "b", .any), ("ts", "T", .any), ("tz", "T", .any), ("x", "ks", .any), ("w", "v", .any),
      ("ou", "u", .any), ("oo", "u", .any), ("ee", "i", .any), ("aei", "E", .elsewhere), ("aey", "E", .elsewhere),
      ("ei", "E", .elsewhere), ("ey", "E", .elsewhere), ("ej", "E", .elsewhere), ("ai", "E", .elsewhere),
      ("ay", "E", .elsewhere), ("iy", "iy", .beforeVowel), ("yi", "iy", .beforeVowel), ("iy", "i", .elsewhere),
      ("ij", "i", .elsewhere), ("yi", "i", .elsewhere), ("yj", "i", .elsewhere), ("yy", "i", .elsewhere),
      ("y", "i", .elsewhere),
    ]
    var rules = Array(repeating: [(from: [UInt8], to: [UInt8], context: Context)](), count: 128)
    for (from, to, context) in rows {
      let bytes = Array(from.utf8)
      rules[Int(bytes[0])].append((bytes, Array(to.utf8), context))
    }
    return rules
  }()

  private static let marked: [Unicode.Scalar: UInt8] = {
    var marked: [Unicode.Scalar: UInt8] = [:]
    for (index, letters) in ["şŞšŠśŚșȘ", "çÇčČćĆ", "žŽżŻ", "ğĞ", "đĐ"].enumerated() {
      for letter in letters.unicodeScalars { marked[letter] = UInt8(index + 1) }
    }
    return marked
  }()

  /// The lower-case base letters of a name, where the bytes 1 to 5 stand for letters that sound otherwise without mark.
  static func letters(_ name: some StringProtocol) -> [UInt8] {
    let bytes = Array(name.utf8)
    guard bytes.contains(where: { $0 >= 0x80 }) else { return LatinFolding.lowerCased(bytes) }
    var result: [UInt8] = []
    // What stands between two such letters.
    var rest = bytes[...]
    while let place = rest.indices.first(where: { rest[$0] >= 0xC3 && rest[$0] <= 0xC8 && code(rest[$0...]) != nil }) {
      result += LatinFolding.lowerCased(LatinFolding.baseLetters(rest[..<place]))
      result.append(code(rest[place...]) ?? 0)
      rest = rest[(place + 2)...]
    }
    return result + LatinFolding.lowerCased(LatinFolding.baseLetters(rest))
  }

  /// The byte that stands for the letter at the beginning: all of them are two bytes of UTF-8.
  private static func code(_ bytes: ArraySlice<UInt8>) -> UInt8? {
    let second = bytes.dropFirst().first ?? 0
    guard let first = bytes.first, second & 0xC0 == 0x80 else { return nil }
    return Unicode.Scalar(UInt32(first & 0x1F) << 6 | UInt32(second & 0x3F)).flatMap { marked[$0] }
  }

  /// A word of ``letters(_:)`` without its marks.
  static func unmarked(_ word: [UInt8]) -> [UInt8] {
    guard word.contains(where: { $0 < 6 }) else { return word }
    let bases = Array("?sczgd".utf8)
    return word.map { $0 < 6 ? bases[Int($0)] : $0 }
  }

  /// The sounds of a word of ``letters(_:)``, doubled ones once.
  static func sounds(of word: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(word.count + 1)
    var index = 0
    while index < word.count {
      let rule = word[index] < 128 ? rules[Int(word[index])].first { fits($0, word, index) } : nil
      if let rule {
        for sound in rule.to where result.last != sound { result.append(sound) }
        index += rule.from.count
      } else {
        if result.last != word[index] { result.append(word[index]) }
        index += 1
      }
    }
    return result
  }

  private static func fits(
    _ rule: (from: [UInt8], to: [UInt8], context: Context), _ word: [UInt8], _ index: Int
  ) -> Bool {
    let end = index + rule.from.count
    guard end <= word.count else { return false }
    for offset in 1..<rule.from.count where word[index + offset] != rule.from[offset] { return false }
    switch rule.context {
    case .any: return true
    case .beforeVowel: return end < word.count && isVowel(word[end])
    case .atEnd: return end == word.count && index > 1
    case .elsewhere: return end == word.count || !isVowel(word[end])
    }
  }

  static func isVowel(_ sound: UInt8) -> Bool {
    switch sound {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "E"):
      true
    default: false
    }
  }
}
