import Ledger

/// The words of a quote by which it differs from another one.
struct QuoteDifference {
  /// Places of words, counted from 0 between blanks.
  let words: Set<Int>

  /// - Parameters:
  ///   - quote: as it is shown.
  ///   - other: the quote on the other side.
  ///   - value: the words for what was compared, "$30 billion"; they are marked wherever they stand.
  init(_ quote: String, against other: String, value: String?) {
    let own = quote.split(separator: " ").map(Self.folded)
    var left = Dictionary(other.split(separator: " ").map { (Self.folded($0), 1) }, uniquingKeysWith: +)
    var different: Set<Int> = []
    for (index, word) in own.enumerated() where !word.isEmpty {
      if let count = left[word], count > 0 { left[word] = count - 1 } else { different.insert(index) }
    }
    // Two ways to say a thing differ in most words: marking them all would mark nothing.
    if different.count * 2 > own.count { different = [] }
    let sought = (value ?? "").split(separator: " ").map(Self.folded).filter { !$0.isEmpty }
    if !sought.isEmpty, sought.count <= own.count {
      for start in 0...(own.count - sought.count) where own[start..<start + sought.count].elementsEqual(sought) {
        different.formUnion(start..<start + sought.count)
      }
    }
    words = different
  }

  /// In small letters, without marks around it.
  private static func folded(_ word: Substring) -> String { String(core(word)).lowercased() }

  /// A word without what stands around it: quotation marks, full stops.
  static func core(_ word: Substring) -> Substring {
    func isMark(_ character: Character) -> Bool {
      !character.isLetter && !character.isNumber && !"$€£%-".contains(character)
    }
    let start = word.drop(while: isMark)
    guard let last = start.lastIndex(where: { !isMark($0) }) else { return start }
    return start[...last]
  }
}
