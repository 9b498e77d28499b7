/// Whether words say that it is so now, or that it was so at first: "now stands at", "was originally to open".
enum Standing {
  case former, present

  /// Nil for words that say neither, or both.
  init?(_ text: String) {
    let words = text.split { !$0.isLetter }.map { $0.lowercased() }
    switch (words.contains(where: ComparisonWords.isFormer), words.contains(where: ComparisonWords.isPresent)) {
    case (true, false): self = .former
    case (false, true): self = .present
    default: return nil
    }
  }
}
