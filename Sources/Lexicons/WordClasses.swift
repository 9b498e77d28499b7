/// A table of words by class: the columns `class` and `words`, words separated by "|".
public struct WordClasses: Sendable {
  private var classes: [String: [String]] = [:]

  public init(_ source: LexiconSource) {
    for row in LexiconTable(source).rows {
      classes[row[0], default: []] += row[1].split(separator: "|").map(String.init)
    }
  }

  /// The words of a class, none when the table does not have it.
  public subscript(name: String) -> Set<String> { Set(classes[name] ?? []) }

  /// The words of a class in the order of the table.
  public func list(_ name: String) -> [String] { classes[name] ?? [] }
}
