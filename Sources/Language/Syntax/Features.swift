/// Morphological features of a word as CoNLL-U writes them: "Mood=Ind|Tense=Past|VerbForm=Fin", or "_" for none.
public struct Features: RawRepresentable, Hashable, Sendable {
  public var rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  public static let none = Features(rawValue: "_")

  /// The value of a feature ("Tense" gives "Past"), nil when the word has none of that name.
  public subscript(name: String) -> String? {
    for pair in rawValue.utf8.split(separator: UInt8(ascii: "|")) {
      let sides = pair.split(separator: UInt8(ascii: "="), maxSplits: 1)
      if sides.count == 2, sides[0].elementsEqual(name.utf8) { return String(sides[1]) }
    }
    return nil
  }
}
