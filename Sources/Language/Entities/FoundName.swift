import Document

/// A name as one sentence shows it, with what the resolver needs to weigh it against the others of the document.
struct FoundName: Sendable {
  /// How firmly the words and the sentence tell the kind.
  enum Certainty: Int, Comparable, Sendable {
    /// Nothing tells; the kind is the most frequent one of such names.
    case guessed
    /// The sentence hints: "in Orlen".
    case hinted
    /// The sentence says: "Holm, a lawyer".
    case told
    /// The name itself or a table says: "Ministry of Trade".
    case known

    static func < (a: Certainty, b: Certainty) -> Bool { a.rawValue < b.rawValue }
  }

  var mention: Mention
  /// The folded words of the name.
  var folded: String
  var certainty: Certainty
  /// Indices of the sentence's tokens.
  var tokens: Range<Int>
  /// A capital of which nothing tells whether the city or the government is meant; the resolver decides.
  var isUnclear = false
  /// What the first word that hangs on another phrase is to that.
  var relation = Dependency.root

  var isOpen: Bool { mention.key.hasPrefix("name:") || mention.key.hasPrefix("person:") }
  var isPerson: Bool { mention.key.hasPrefix("person:") }
  /// It only modifies a noun behind it: "Ottoman past".
  var isModifier: Bool { relation.rawValue == "amod" || relation.rawValue == "compound" }
  var isSubject: Bool { relation.rawValue == "nsubj" || relation.rawValue == "nsubj:pass" }
  var isSingleWord: Bool { !folded.utf8.contains(0x20) }
}
