import Document

/// A token as a word of its sentence: its form in lower case, its lemma, what it is and what it hangs on.
public struct Word: Hashable, Sendable {
  /// UTF-8 bytes of the derived text.
  public var range: TextRange
  public var kind: Token.Kind
  /// Lower case, straight apostrophes.
  public var form: String
  /// Lower case, too.
  public var lemma: String
  public var tag: UniversalTag
  public var features: Features
  /// Index of its head in the sentence, nil for the root.
  public var head: Int?
  public var relation: Dependency
  public var isCapitalized: Bool
  /// Whether it is a verb or an auxiliary with tense or mood: "has" and "said", not "seen" or "to say".
  public var isFinite: Bool

  public init(_ token: Token, _ node: Node) {
    range = token.range
    kind = token.kind
    let form = String(decoding: WrittenForm(node.form).lower, as: UTF8.self)
    self.form = form
    lemma = node.lemma == "_" ? form : node.lemma.lowercased()
    tag = node.tag
    features = node.features
    head = node.head
    relation = node.relation
    isCapitalized = node.form.unicodeScalars.first?.properties.isUppercase ?? false
    let isTensed = features["VerbForm"].map { $0 == "Fin" } ?? Self.tensed.contains(node.xpos)
    isFinite = (tag == .verb || tag == .auxiliary) && isTensed
  }

  /// Tags of the Penn Treebank for what has a tense, where the features leave it open.
  private static let tensed: Set<String> = ["VBD", "VBP", "VBZ", "MD"]
}
