/// What a page says of its article in JSON-LD, in the words of schema.org.
struct LinkedData {
  private(set) var title: String?
  private(set) var author: String?
  private(set) var publisher: String?
  private(set) var date: String?
  private(set) var url: String?
  /// Values that other values refer to.
  private var named: [String: JSONValue] = [:]

  /// - Parameter scripts: the contents of all scripts of type `application/ld+json`.
  init(_ scripts: [ArraySlice<UInt8>]) {
    var nodes: [JSONValue] = []
    for script in scripts {
      // Some wrap it in a comment or in "<![CDATA[".
      let starts = script.prefix(200).indices.filter { "{[".utf8.contains(script[$0]) }.prefix(4)
      guard let value = starts.lazy.compactMap({ JSONValue(script[$0...]) }).first else { continue }
      for node in value.values { nodes += [node] + (node["@graph"]?.values ?? []) }
    }
    for node in nodes {
      if let id = node["@id"]?.string, node["@type"] != nil { named[id] = node }
    }
    // First what is an article, then the page around it.
    let articles = nodes.filter { Self.isType(of: $0, ["Article", "Posting", "Report", "ClaimReview"]) }
    for node in articles.filter({ $0["headline"] != nil || $0["name"] != nil }) + articles { read(node) }
    for node in nodes where Self.isType(of: node, ["WebPage"]) {
      date = date ?? node["datePublished"]?.string
      author = author ?? node["author"].flatMap { names($0) }
    }
    for node in nodes where Self.isType(of: node, ["WebSite"]) { publisher = publisher ?? node["name"]?.string }
  }

  private static func isType(of node: JSONValue, _ endings: [String]) -> Bool {
    guard let types = node["@type"]?.values.compactMap(\.string) else { return false }
    return types.contains { type in endings.contains { type.hasSuffix($0) } }
  }

  private mutating func read(_ node: JSONValue) {
    title = title ?? node["headline"]?.string ?? node["name"]?.string
    author = author ?? node["author"].flatMap { names($0) } ?? node["creator"].flatMap { names($0) }
    publisher = publisher ?? node["publisher"].flatMap { names($0) }
    date = date ?? node["datePublished"]?.string ?? node["dateCreated"]?.string
    url = url ?? node["mainEntityOfPage"].flatMap { $0["@id"]?.string ?? $0.string } ?? node["url"]?.string
  }

  /// Names of people or organisations, themselves or by reference.
  private func names(_ value: JSONValue) -> String? {
    let names = value.values.compactMap { value -> String? in
      if case .string(let name) = value { return name }
      return value["name"]?.string ?? value["@id"]?.string.flatMap { named[$0] }?["name"]?.string
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
}
