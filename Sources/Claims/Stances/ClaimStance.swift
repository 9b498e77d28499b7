import Language

/// For what or against what somebody stands, whatever words say it: "Oslo backs the bridge", "Oslo's opposition to the bridge",
/// "the Oslo-backed bridge".
public struct ClaimStance: Hashable, Sendable, Codable {
  public enum Side: String, Hashable, Sendable, Codable {
    case support, oppose
    /// Does not support, which is less than to oppose.
    case withhold
  }

  /// The key of the name of who holds it.
  public var holder: String
  public var side: Side
  /// The key of the name of what it is about, where that is the last word of its phrase.
  public var name: String?
  /// The lemma of the last word of what it is about.
  public var head: String
  /// Keys of the other names in the phrase: "the Harwick" of "the Harwick pipeline".
  public var names: [String]
  /// Stems of what else tells which one it is: "gas" of "the gas pipeline".
  public var stems: [String]
  /// What it is about, as written.
  public var text: String

  public init(
    holder: String, side: Side, name: String? = nil, head: String, names: [String] = [], stems: [String] = [],
    text: String
  ) {
    self.holder = holder
    self.side = side
    self.name = name
    self.head = head
    self.names = names
    self.stems = stems
    self.text = text
  }
}
