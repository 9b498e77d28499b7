import Lexicons

/// The names that people know countries and organisations of the tables by: "Turkey" for "country:TR".
public struct CanonicalName: Sendable {
  public static let shared = CanonicalName()

  private let names: [String: String]

  private init() {
    var names: [String: String] = [:]
    for (prefix, source) in [("country:", LexiconSource.countries), ("org:", .organisations)] {
      for row in LexiconTable(source).rows where !row[0].isEmpty { names[prefix + row[0]] = row[1] }
    }
    self.names = names
  }

  /// Nil for what stands in no table.
  public subscript(key: String) -> String? { names[key] }
}
