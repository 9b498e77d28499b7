import Foundation

/// The articles and the gold of `fixtures/`.
public enum Fixtures {
  public static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(
      "fixtures")

  /// What a user would say of an article.
  public struct Source: Decodable, Sendable {
    public var file: String
    public var title: String?
    public var author: String?
    public var date: String?
    public var publisher: String?
  }

  /// What a careful reader notes about two passages.
  public struct Relation: Decodable, Sendable {
    public struct Side: Decodable, Sendable {
      public var file: String
      public var quote: String?
    }
    public var id: String
    public var type: String
    public var cause: String
    public var a: Side
    public var b: Side
  }

  public static func sources() throws -> [Source] { try lines("sources.jsonl") }
  public static func relations() throws -> [Relation] { try lines("gold.jsonl") }

  public static func bytes(_ file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appendingPathComponent("articles").appendingPathComponent(file)))
  }

  private static func lines<Item: Decodable>(_ name: String) throws -> [Item] {
    let data = try Data(contentsOf: folder.appendingPathComponent(name))
    return try data.split(separator: 0x0A).map { try JSONDecoder().decode(Item.self, from: $0) }
  }
}
