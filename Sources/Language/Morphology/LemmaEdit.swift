/// What a rule does to the end of a form: "ies>y" makes "carry" of "carries".
public struct LemmaEdit: Hashable, Sendable {
  /// Bytes to be cut off.
  public var cut: Int
  public var added: [UInt8]

  /// Rules look at no longer ending, in bytes.
  public static let longestEnding = 6

  public init(cut: Int, added: [UInt8]) {
    self.cut = cut
    self.added = added
  }

  /// The edit that makes the lemma of the form.
  public init(from form: [UInt8], to lemma: [UInt8]) {
    let shared = zip(form, lemma).prefix { $0 == $1 }.count
    cut = form.count - shared
    added = Array(lemma[shared...])
  }

  /// The edits of a row: "ies>y|s>".
  static func list(_ bytes: ArraySlice<UInt8>) -> [LemmaEdit] {
    bytes.split(separator: UInt8(ascii: "|")).map { edit in
      let mark = edit.firstIndex(of: UInt8(ascii: ">")) ?? edit.startIndex
      return LemmaEdit(cut: mark - edit.startIndex, added: Array(edit[mark...].dropFirst()))
    }
  }

  /// Nil when nothing would be left of the form.
  func applied(to form: [UInt8]) -> [UInt8]? { cut < form.count ? form.dropLast(cut) + added : nil }

  /// Whether the form would have doubled the last letter of the lemma if it was of it: "hoping" is not of "hop".
  static func wantsDoubling(_ form: [UInt8], _ lemma: [UInt8]) -> Bool {
    guard lemma.count >= 3, form.starts(with: lemma) else { return false }
    let ending = form.dropFirst(lemma.count)
    guard ["ed", "ing", "er", "est"].contains(where: { ending.elementsEqual($0.utf8) }) else { return false }
    let tail = lemma.suffix(3).map { isVowel($0) }
    // The "u" of "quit" is no vowel of its own.
    let isShort = tail == [false, true, false] || tail == [true, true, false] && lemma.starts(with: "qu".utf8)
    let vowels = lemma.filter { isVowel($0) }.count - (lemma.starts(with: "qu".utf8) ? 1 : 0)
    return isShort && vowels == 1 && !"wxy".utf8.contains(lemma[lemma.count - 1])
  }

  private static func isVowel(_ byte: UInt8) -> Bool { "aeiou".utf8.contains(byte) }
}
