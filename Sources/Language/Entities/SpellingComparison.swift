/// Whether two written words may be spellings of one name, decided sound by sound.
///
/// Method: the cheapest alignment of the two words' sounds, as for an edit distance, in which only pairs that the
/// romanisations of some script really exchange may meet: at no cost (gh and q, sh and ş, w and v), or at the cost of one
/// step (e and i, o and u, kh and k). Everything else is another name: no letter is simply left out or replaced.
enum SpellingComparison {
  /// How much two spellings may be apart.
  enum Tolerance: Sendable {
    /// Marks, doubled letters and exchanges at no cost: names of languages that write Latin letters themselves.
    case strict
    /// One step in longer words: names of unknown origin.
    case careful
    /// A step for about every third letter: names from other scripts, when something else speaks for them, too.
    case lenient

    fileprivate func steps(_ length: Int) -> Int {
      switch self {
      case .strict: 0
      case .careful: length >= 6 ? 1 : 0
      case .lenient: length < 4 ? 0 : length < 6 ? 1 : length < 8 ? 2 : 3
      }
    }
  }

  /// Whether two words of ``SpellingSounds/letters(_:)`` agree; symmetric.
  static func agree(_ a: [UInt8], _ b: [UInt8], _ tolerance: Tolerance) -> Bool {
    let (first, second) = (SpellingSounds.unmarked(a), SpellingSounds.unmarked(b))
    if first == second { return true }
    // Two and three letters carry too little: Lee, Le and Li, Joe and Jo are different names.
    guard min(a.count, b.count) > 3 || max(a.count, b.count) == 4 && (first != a || second != b),
      !a.contains(where: { (0x30...0x39).contains($0) }), !b.contains(where: { (0x30...0x39).contains($0) }),
      let steps = distance(SpellingSounds.sounds(of: a), SpellingSounds.sounds(of: b))
    else { return false }
    return steps <= tolerance.steps(min(a.count, b.count))
  }

  /// The fewest steps between two words' sounds, nil when no exchange of sounds makes one of the other.
  static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int? {
    guard abs(a.count - b.count) <= 3, a.count < 64, b.count < 64 else { return nil }
    let far = 99
    var rows = Array(repeating: far, count: (a.count + 1) * (b.count + 1))
    let width = b.count + 1
    rows[0] = 0
    for i in 0...a.count {
      for j in 0...b.count where i + j > 0 {
        var best = far
        if i > 0, j > 0 { best = min(best, rows[(i - 1) * width + j - 1] + exchange(a, i - 1, b, j - 1)) }
        if i > 0 { best = min(best, rows[(i - 1) * width + j] + omission(a, i - 1)) }
        if j > 0 { best = min(best, rows[i * width + j - 1] + omission(b, j - 1)) }
        if i > 0, j > 1 { best = min(best, rows[(i - 1) * width + j - 2] + contraction(a[i - 1], b[j - 2], b[j - 1])) }
        if i > 1, j > 0 { best = min(best, rows[(i - 2) * width + j - 1] + contraction(b[j - 1], a[i - 2], a[i - 1])) }
        rows[i * width + j] = best
      }
    }
    let steps = rows[a.count * width + b.count]
    return steps < far ? steps : nil
  }

  /// "Qaida" and "Qaeda", "Sukarno" and "Soekarno".
  private static func contraction(_ sound: UInt8, _ first: UInt8, _ second: UInt8) -> Int {
    guard second == UInt8(ascii: "e") else { return 99 }
    switch (sound, first) {
    case (UInt8(ascii: "E"), UInt8(ascii: "a")): return 1
    case (UInt8(ascii: "u"), UInt8(ascii: "o")): return 0
    default: return 99
    }
  }

  private static let exchanges: [UInt8] = {
    var table = Array(repeating: UInt8(99), count: 128 * 128)
    func enter(_ pairs: String, _ cost: UInt8) {
      for pair in pairs.split(separator: " ") {
        let sounds = pair.utf8.map { (0x31...0x35).contains($0) ? $0 - 0x30 : $0 }
        table[Int(sounds[0]) * 128 + Int(sounds[1])] = cost
        table[Int(sounds[1]) * 128 + Int(sounds[0])] = cost
      }
    }
    for sound in 0..<128 { table[sound * 129] = 0 }
    enter("iy jJ jy ck qg 1s 1S 2c 2C 2s 3z 3Z 4g 4q 5d 5J", 0)
    enter("ei ou ae Ee Ei CS kq Xk Xq Cc cs sz zT Zj ZJ ZS CX Ch Xh Ht Jy cJ 2J 3J", 1)
    return table
  }()

  private static func exchange(_ a: [UInt8], _ i: Int, _ b: [UInt8], _ j: Int) -> Int {
    let (x, y) = (a[i], b[j])
    if x == y { return 0 }
    guard x < 128, y < 128 else { return 99 }
    let pair = (min(x, y), max(x, y))
    switch pair {
    case (UInt8(ascii: "h"), _), (_, UInt8(ascii: "h")):
      // Han is not Khan.
      if i == 0 || j == 0 { return 99 }
    case (UInt8(ascii: "J"), UInt8(ascii: "g")), (UInt8(ascii: "g"), UInt8(ascii: "j")):
      // Najib is Nagib in Egypt.
      return i > 0 && j > 0 ? 1 : 99
    case (UInt8(ascii: "f"), UInt8(ascii: "v")):
      // Rachmaninoff
      return i == a.count - 1 && j == b.count - 1 ? 1 : 99
    case (UInt8(ascii: "e"), UInt8(ascii: "o")):
      // Gorbachev is pronounced, and sometimes written, with an o.
      return i > 0 && j > 0 && isHush(a[i - 1]) && isHush(b[j - 1]) ? 1 : 99
    case (UInt8(ascii: "E"), UInt8(ascii: "i")):
      // Sergei, Sergi
      if i == a.count - 1, j == b.count - 1 { return 0 }
    default: break
    }
    return Int(exchanges[Int(x) * 128 + Int(y)])
  }

  private static func isHush(_ sound: UInt8) -> Bool {
    switch sound {
    case UInt8(ascii: "C"), UInt8(ascii: "S"), UInt8(ascii: "Z"), UInt8(ascii: "J"), 1, 2, 3: true
    default: false
    }
  }

  /// What it costs that one spelling does not write a sound.
  private static func omission(_ word: [UInt8], _ index: Int) -> Int {
    let before = index > 0 ? word[index - 1] : 0
    let after = index + 1 < word.count ? word[index + 1] : 0
    switch word[index] {
    case UInt8(ascii: "y"):
      // Nazarbayev, Dostoyevsky, Yevgeny: the glide between two vowels or before e.
      return SpellingSounds.isVowel(before) || after == UInt8(ascii: "e") ? 0 : 99
    case UInt8(ascii: "h"):
      // Sarah; Ohtani
      if after == 0, SpellingSounds.isVowel(before) { return 0 }
      return before != 0 && !SpellingSounds.isVowel(after) ? 1 : 99
    case UInt8(ascii: "e"):
      // Schroeder, Mueller, Kjaer
      switch before {
      case UInt8(ascii: "o"), UInt8(ascii: "u"), UInt8(ascii: "a"): return after == 0 ? 99 : 0
      default: return 99
      }
    case UInt8(ascii: "d"):
      // Akhundzada
      return before == UInt8(ascii: "n") && after == UInt8(ascii: "z") ? 1 : 99
    default: return 99
    }
  }
}
