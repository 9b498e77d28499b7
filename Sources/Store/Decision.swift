/// What a person decided about claims, relations or a source.
///
/// It names what it is about by ids from content, so that it holds when relations are computed anew.
public struct Decision: Hashable, Sendable {
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// The relation is as the rules say.
    case confirmed
    /// The two claims have nothing to do with each other, or nothing that is worth reading.
    case dismissed
    /// Two groups are about one fact, or two claims say the same.
    case merged
    /// Words for whoever reads it.
    case note
    /// Two entities are one, or are not.
    case same, different
    /// A claim that a person found, and perhaps the one that it corrects.
    case noted
    /// A claim or a source is not to be used any more.
    case retracted
    /// The texts of a source were erased.
    case redacted
  }

  public var target: Target
  public var verdict: Verdict
  /// Why, or the words of a note.
  public var reason: String?

  public init(_ target: Target, _ verdict: Verdict, reason: String? = nil) {
    self.target = target
    self.verdict = verdict
    self.reason = reason
  }
}

extension Decision {
  /// Two claims, the smaller id first, and what the rules said of them.
  public struct Pair: Hashable, Sendable {
    public var a: String
    public var b: String
    /// The type as it is stored: a distortion is a conflict.
    public var type: String

    public init(_ a: String, _ b: String, type: String) {
      (self.a, self.b) = a < b ? (a, b) : (b, a)
      self.type = type
    }
  }

  /// What is decided about.
  public enum Target: Hashable, Sendable {
    case source(String)
    /// One, or two that say the same, or a person's and the one that it corrects.
    case claims([String])
    /// Two names of persons, places, organisations, by their ids.
    case entities(String, String)
    /// Relations, each for itself.
    case pairs([Pair])
    /// All relations about one fact, as they were when it was decided.
    case group([Pair])

    public var pairs: [Pair] {
      switch self {
      case .source, .claims, .entities: []
      case .pairs(let pairs), .group(let pairs): pairs
      }
    }
  }
}

extension Decision.Target {
  /// As the table and the log have it: a word for what it is, then ids; pairs are divided by commas.
  var text: String {
    switch self {
    case .source(let id): "source " + id
    case .claims(let ids): "claims " + ids.joined(separator: " ")
    case .entities(let a, let b): "entities \(a)\t\(b)"
    case .pairs(let pairs): "pairs " + Self.text(pairs)
    case .group(let pairs): "group " + Self.text(pairs)
    }
  }

  /// Nil for what no ledger has written.
  init?(text: String) {
    let words = text.split(separator: " ", maxSplits: 1)
    guard words.count == 2 else { return nil }
    let ids = words[1].split(separator: " ").map(String.init)
    switch words[0] {
    case "source" where ids.count == 1: self = .source(ids[0])
    case "claims": self = .claims(ids)
    case "entities":
      let entities = words[1].split(separator: "\t").map(String.init)
      guard entities.count == 2 else { return nil }
      self = .entities(entities[0], entities[1])
    case "pairs": self = .pairs(Self.pairs(words[1]))
    case "group": self = .group(Self.pairs(words[1]))
    default: return nil
    }
  }

  private static func text(_ pairs: [Decision.Pair]) -> String {
    pairs.map { "\($0.a) \($0.b) \($0.type)" }.joined(separator: ",")
  }

  private static func pairs(_ text: Substring) -> [Decision.Pair] {
    text.split(separator: ",").compactMap { part in
      let words = part.split(separator: " ").map(String.init)
      return words.count == 3 ? Decision.Pair(words[0], words[1], type: words[2]) : nil
    }
  }
}
