import Document
import Language

/// Tells words that say what a clause is about from those that every clause has.
enum ContentWords {
  private static let contentTags: Set<UniversalTag> = [.noun, .verb, .adjective, .properNoun, .numeral]

  /// Words of any clause that have a content tag.
  private static let empty: Set<String> = [
    "be", "have", "do", "say", "tell", "make", "take", "get", "go", "come", "other", "such", "same", "own", "many",
    "much",
    "more", "most", "several", "some", "any", "new", "mr", "ms", "mrs", "dr", "one", "also", "first", "last",
  ]

  /// The stem that a content word is compared by, nil for others.
  static func stem(of word: Word) -> String? {
    guard word.kind == .word, word.form.utf8.count > 1, !empty.contains(word.lemma), contentTags.contains(word.tag)
    else { return nil }
    return word.lemma
  }
}
