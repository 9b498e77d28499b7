/// A dependency relation of Universal Dependencies with its subtype: "nsubj", "nsubj:pass", "acl:relcl".
public struct Dependency: RawRepresentable, Hashable, Sendable {
  public var rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  /// The relation without its subtype: "nsubj" for "nsubj:pass".
  public var universal: Dependency {
    guard let colon = rawValue.utf8.firstIndex(of: UInt8(ascii: ":")) else { return self }
    return Dependency(rawValue: String(rawValue[..<colon]))
  }

  public static let root = Dependency(rawValue: "root")
  public static let punct = Dependency(rawValue: "punct")
  public static let parataxis = Dependency(rawValue: "parataxis")
}
