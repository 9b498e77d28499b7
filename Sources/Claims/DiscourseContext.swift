import Document
import Language

/// What earlier sentences leave to be referred to.
struct DiscourseContext: Sendable {
  /// The subject of the sentence before, for pronouns at the start of the next.
  var subject: Subject?
  private var block: TextRange?

  struct Subject: Sendable {
    var text: String
    var mentions: [Mention]
    var isPerson: Bool
    var isPlural: Bool
    /// A name, or a phrase so short that "it" or "they" may well mean it.
    var isPlain: Bool
  }

  /// A new block begins with nothing to refer to.
  mutating func enter(_ block: TextRange) {
    if self.block != block { subject = nil }
    self.block = block
  }
}
