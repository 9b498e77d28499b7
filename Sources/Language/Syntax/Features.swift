/// Morphological features of a word as CoNLL-U writes them: "Mood=Ind|Tense=Past|VerbForm=Fin", or "_" for none.
public struct Features: RawRepresentable, Hashable, Sendable {
  public var rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  public static let none = Features(rawValue: "_")

  /// The value of a feature ("Tense" gives "Past"), nil when the word has none of that name.
  public subscript(name: String) -> String? {
    var rest = rawValue.utf8[...]
    while !rest.isEmpty {
      let pair = rest.prefix { $0 != UInt8(ascii: "|") }
      if pair.starts(with: name.utf8) {
        let value = pair.dropFirst(name.utf8.count)
        if value.first == UInt8(ascii: "=") { return String(value.dropFirst()) }
      }
      rest = rest[pair.endIndex...].dropFirst()
    }
    return nil
  }
}
