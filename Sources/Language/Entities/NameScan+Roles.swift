import Document

/// Titles and roles in lower case before a name, and in apposition after it.
extension NameScan {
  /// "foreign minister" Hakan Fidan, "spokesman" Peter Stano.
  func roleBefore(_ name: Int) -> Range<Int>? {
    guard name > 0, name < tokens.count, tokens[name].hasGap else { return nil }
    for start in stride(from: max(0, name - 4), to: name, by: 1) {
      guard let match = tables.titles.longestMatch(at: start, in: tokens, spelled: { $0.normal }), match.end == name
      else {
        continue
      }
      return start..<name
    }
    return nil
  }

  /// Hakan Fidan, Turkey's "foreign minister", / Jens Stoltenberg, the former NATO "secretary general".
  func roleAfter(_ end: Int) -> Range<Int>? {
    guard end + 1 < tokens.count, tokens[end].normal == "," || tokens[end].normal == "(" else { return nil }
    var index = end + 1
    while index < min(tokens.count, end + 8) {
      if let match = tables.titles.longestMatch(at: index, in: tokens, spelled: { $0.normal }),
        match.value != .honorific
      {
        // "Macron, President Biden and …": the title of the next name.
        let next = match.end
        if next < tokens.count, tokens[next].hasGap, isNameWord(next), tableMatch(at: next) == nil { return nil }
        return index..<next
      }
      let token = tokens[index]
      let fits =
        token.isCapitalised || token.lower == "'s" || token.normal == "-"
        || [
          "the", "a", "an", "former", "then", "his", "her", "its", "deputy", "acting", "senior", "chief", "of", "new",
        ]
        .contains(token.lower) || token.lower.hasSuffix("al") || token.lower.hasSuffix("ish")
      guard fits else { return nil }
      index += 1
    }
    return nil
  }
}
