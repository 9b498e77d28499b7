import Document
import Language

/// One proposition of an article that stands alone, tied to the bytes that say it.
public struct Claim: Hashable, Sendable {
  /// Base32 of a SHA-256 over the snapshot, the first occurrence's ranges and the proposition: 52 characters.
  public var id: String
  public var statement: Statement
  /// Where the article says it, in order; at least one.
  public var occurrences: [Occurrence]

  public init(id: String, statement: Statement, occurrences: [Occurrence]) {
    self.id = id
    self.statement = statement
    self.occurrences = occurrences
  }
}

/// What is claimed, by whom and how firmly.
public struct Statement: Hashable, Sendable {
  /// Whether the predicate is negated.
  public enum Polarity: String, Sendable, Codable, CaseIterable { case affirmative, negative }

  /// How firmly it is put forward.
  public enum Factuality: String, Sendable, Codable, CaseIterable {
    case asserted, denied, possible, planned, reported, hypothetical
  }

  /// Short and self-contained, for people.
  public var text: String
  public var subject: String?
  public var predicate: String?
  public var object: String?
  public var polarity: Polarity
  public var factuality: Factuality
  /// Nil is the article's own voice.
  public var attribution: Attribution?
  /// The time it is about, as written or resolved within the article; nil when the article does not say.
  public var date: CalendarDate?
  /// It cannot be understood alone ("he", "this"); such claims are kept but not compared.
  public var needsContext: Bool
  /// What the text names in place of pronouns and descriptions, in the order of the text.
  public var replacements: [Replacement]
  /// What comparison reads.
  public var features: ClaimFeatures

  public init(
    text: String, subject: String? = nil, predicate: String? = nil, object: String? = nil,
    polarity: Polarity = .affirmative, factuality: Factuality = .asserted, attribution: Attribution? = nil,
    date: CalendarDate? = nil, needsContext: Bool = false, replacements: [Replacement] = [],
    features: ClaimFeatures = ClaimFeatures()
  ) {
    self.text = text
    self.subject = subject
    self.predicate = predicate
    self.object = object
    self.polarity = polarity
    self.factuality = factuality
    self.attribution = attribution
    self.date = date
    self.needsContext = needsContext
    self.replacements = replacements
    self.features = features
  }
}

/// Who says it.
public struct Attribution: Hashable, Sendable {
  /// As the article names the speaker.
  public var speaker: String
  /// The words that give it to the speaker: "said", "according to".
  public var cue: String
  /// Whether the words stand in quotation marks.
  public var isQuoted: Bool
  /// Where the speaker is named so: UTF-8 bytes of the derived text, in an earlier sentence for "he"; nil if not kept.
  public var speakerRange: TextRange?
  /// Where the cue stands, in order: UTF-8 bytes of the derived text.
  public var cueRanges: [TextRange]

  public init(
    speaker: String, cue: String, isQuoted: Bool, speakerRange: TextRange? = nil, cueRanges: [TextRange] = []
  ) {
    self.speaker = speaker
    self.cue = cue
    self.isQuoted = isQuoted
    self.speakerRange = speakerRange
    self.cueRanges = cueRanges
  }
}

/// A place where an article says something.
public struct Occurrence: Hashable, Sendable {
  /// UTF-8 bytes of the derived text.
  public var textRange: TextRange
  /// The derived text of the range, verbatim.
  public var quote: String
  /// Up to 32 characters of derived text before and after (W3C TextQuoteSelector).
  public var prefix: String
  public var suffix: String
  /// The kind of block it stands in.
  public var block: String
  public var ranges: [LocatedRange]
  public var start: Position
  public var end: Position
  /// Where its parts stand.
  public var parts: [ClaimPart]

  public init(
    textRange: TextRange, quote: String, prefix: String, suffix: String, block: String, ranges: [LocatedRange],
    start: Position, end: Position, parts: [ClaimPart] = []
  ) {
    self.textRange = textRange
    self.quote = quote
    self.prefix = prefix
    self.suffix = suffix
    self.block = block
    self.ranges = ranges
    self.start = start
    self.end = end
    self.parts = parts
  }

  /// The ranges of all parts of a kind, in order.
  public func ranges(of role: ClaimPart.Role) -> [LocatedRange] {
    parts.filter { $0.role == role }.flatMap(\.ranges).sorted { $0.bytes.start < $1.bytes.start }
  }
}

/// A range of a file in bytes and in code points.
public struct LocatedRange: Hashable, Sendable {
  public var bytes: ByteRange
  /// Code points of the decoded, unedited file without byte-order mark.
  public var startCodePoint: Int
  public var endCodePoint: Int

  public init(bytes: ByteRange, startCodePoint: Int, endCodePoint: Int) {
    self.bytes = bytes
    self.startCodePoint = startCodePoint
    self.endCodePoint = endCodePoint
  }
}
