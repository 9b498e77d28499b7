/// The classes that a language model tells apart.
public struct Inventory: Hashable, Sendable {
  /// Universal and Penn Treebank tags, predicted together: "VERB", "VBD".
  public var tags: [Tag]
  public var features: [Features]
  public var relations: [Dependency]

  public struct Tag: Hashable, Sendable {
    public var universal: UniversalTag
    public var penn: String

    public init(_ universal: UniversalTag, _ penn: String) {
      self.universal = universal
      self.penn = penn
    }
  }

  public init(tags: [Tag], features: [Features], relations: [Dependency]) {
    self.tags = tags
    self.features = features
    self.relations = relations
  }

  /// Reads the inventory of a model.
  public init(_ file: ModelFile) throws(ModelFile.Failure) {
    tags = []
    for line in try file.lines("tags") {
      let sides = line.utf8.split(separator: UInt8(ascii: " "))
      guard sides.count == 2, let universal = UniversalTag(rawValue: String(Substring(sides[0]))) else {
        throw .damaged("tags")
      }
      tags.append(Tag(universal, String(Substring(sides[1]))))
    }
    features = try file.lines("features").map { Features(rawValue: $0) }
    relations = try file.lines("relations").map { Dependency(rawValue: $0) }
  }

  /// Writes the inventory into a model.
  public func write(to writer: inout ModelWriter) {
    writer.add("tags", lines: tags.map { "\($0.universal.rawValue) \($0.penn)" })
    writer.add("features", lines: features.map(\.rawValue))
    writer.add("relations", lines: relations.map(\.rawValue))
  }
}
