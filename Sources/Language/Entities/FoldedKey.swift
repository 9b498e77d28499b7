/// The form under which different spellings of a name meet: lower case, base letters, one transliteration.
///
/// "Erdoğan" and "ERDOGAN", "Araghchi" and "Araqchi", "Zelenskyy" and "Zelensky" give the same key; composed and
/// decomposed text too. Words stay apart by single blanks, hyphens become blanks, stops and apostrophes vanish. The key
/// is for comparing only, never for showing. Law: a key is its own key.
public func foldedKey(_ name: some StringProtocol) -> String {
  foldedKey(utf8: name.utf8)
}

/// The folded key of a name given as UTF-8 bytes.
public func foldedKey(utf8 bytes: some Sequence<UInt8>) -> String {
  let lower = LatinFolding.lowerCased(LatinFolding.baseLetters(bytes))
  var words: [[UInt8]] = []
  var word: [UInt8] = []
  for byte in lower {
    switch byte {
    case 0x27, 0x2E: continue  // apostrophe, stop
    case 0x30...0x39, 0x61...0x7A, 0x80...: word.append(byte)
    default:
      if !word.isEmpty { words.append(word) }
      word = []
    }
  }
  if !word.isEmpty { words.append(word) }
  return words.map { String(decoding: Transliteration.folded($0), as: UTF8.self) }.joined(separator: " ")
}

/// Rules that bring the usual romanisations of one name together.
///
/// They are chosen for what newspapers do with Arabic, Persian, Hebrew, Turkish and Slavic names. Left apart on
/// purpose: kh and h (Khan, Han), zh and z (Zhang, Zang), th and t (Smith, Smit), o and u.
enum Transliteration {
  /// Replacements that hold anywhere in a word, tried in this order at each place.
  private static let anywhere: [(from: [UInt8], to: [UInt8])] = [
    ("tsch", "c"), ("tch", "c"), ("sch", "s"), ("dzh", "j"), ("ch", "c"), ("sh", "s"), ("gh", "g"), ("ph", "f"),
    ("ck", "k"), ("dj", "j"), ("ou", "u"), ("oo", "u"), ("oe", "o"), ("ue", "u"), ("ae", "a"), ("ei", "i"),
    ("ey", "i"), ("iy", "i"), ("yi", "i"), ("x", "ks"), ("y", "i"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// A lower-case word of base letters, folded until nothing changes.
  static func folded(_ word: [UInt8]) -> [UInt8] {
    // Short words carry too little to fold: Lee, Le and Li, Joe and Jo, Zhou and Zhu, Shen and Sen are different names.
    if word.count < 4 { return word }
    // But Anna is Ana; WWII is not Wii.
    var current = word[0] == word[1] && word.count == 4 ? word : collapsed(word) { !SpellingSounds.isVowel($0) }
    while current.count > 4 {
      let next = once(current)
      if next == current || next.count < 3 { break }
      current = next
    }
    return current
  }

  private static func once(_ word: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(word.count + 2)
    var index = 0
    scan: while index < word.count {
      for rule in anywhere where word[index...].starts(with: rule.from) {
        result.append(contentsOf: rule.to)
        index += rule.from.count
        continue scan
      }
      if word[index] == 0x71 {  // q: Qaddafi and Gaddafi, but Quentin
        result.append(index + 1 < word.count && word[index + 1] == 0x75 ? 0x6B : 0x67)
      } else {
        result.append(word[index])
      }
      index += 1
    }
    return trimmed(collapsed(result) { _ in true })
  }

  /// Doubled letters that a condition names become one.
  private static func collapsed(_ word: [UInt8], where condition: (UInt8) -> Bool) -> [UInt8] {
    var result: [UInt8] = []
    for byte in word where byte >= 0x80 || byte < 0x61 || result.last != byte || !condition(byte) {
      result.append(byte)
    }
    return result
  }

  /// "Yevgeny" and "Evgeny", "Sarah" and "Sara".
  private static func trimmed(_ word: [UInt8]) -> [UInt8] {
    var word = word
    if word.count > 4, word.starts(with: [0x69, 0x65]) { word.removeFirst() }
    if word.count > 4, word.suffix(2) == [0x61, 0x68] { word.removeLast() }
    return word
  }
}
