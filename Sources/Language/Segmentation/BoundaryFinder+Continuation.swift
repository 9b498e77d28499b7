extension BoundaryFinder {
  /// How the text goes on behind a stop.
  struct Continuation {
    enum Form {
      case capital
      case small
      case number
      /// A comma, a dash or another mark that goes on.
      case punctuation
      case other
    }
    var form: Form
    /// The first word, behind quotation marks, brackets and dashes.
    var word: Int
    var hasOpener = false
    var hasBracket = false
    var hasDash = false
  }

  func continuation(at index: Int) -> Continuation {
    var next = index
    var result = Continuation(form: .other, word: index)
    while next < tokens.count {
      let token = tokens[next]
      let (kind, _) = CharacterClass.of(bytes, at: token.range.start)
      switch token.kind {
      case .word, .address:
        result.word = next
        let start = token.range.start
        // "‘em", "'cause": the letter behind the apostrophe counts.
        let letter = kind == .apostrophe && token.range.count > 1 ? start + 1 : start
        result.form =
          Letters.isUpper(bytes, at: letter) ? .capital : Letters.isLower(bytes, at: letter) ? .small : .other
        return result
      case .number:
        result.word = next
        result.form = .number
        return result
      case .symbol:
        result.word = next
        return result
      case .punctuation:
        switch kind {
        case .opener:
          result.hasOpener = true
          result.hasBracket = true
        case .quote, .apostrophe: result.hasOpener = true
        case .dash, .hyphen: result.hasDash = true
        case .punctuation, .symbol, .closer:
          if next == index {
            result.form = .punctuation
            return result
          }
        default: return result
        }
        next += 1
      }
    }
    result.word = min(next, tokens.count - 1)
    return result
  }
}
