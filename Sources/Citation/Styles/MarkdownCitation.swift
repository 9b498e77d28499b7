import Document

extension CitedPassage {
  /// A sentence with a footnote that can be pasted into Markdown.
  public var markdown: String {
    let label = "[^\(id)]"
    let parts = (work.markdownParts + [locator]).joined(separator: ", ")
    let quote = Self.escaped(Quote.squeezed(self.quote))
    let proof = "(sha256:\(shortHash), bytes \(bytes(dash: "–", grouped: false)))"
    return """
      \(Self.escaped(Quote.squeezed(claim))).\(label)

      \(label): \(parts): “\(quote)” \(proof).
      """
  }

  /// Text of an article is data: what Markdown or HTML would read in it is escaped.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      if "\\`*_[]<>&#|".unicodeScalars.contains(scalar) { result.append("\\") }
      result.unicodeScalars.append(scalar)
    }
  }
}

extension CitedWork {
  /// An item of a list that can be pasted into Markdown.
  public var markdown: String { "- \(markdownParts.joined(separator: ", ")) (sha256:\(shortHash))." }

  fileprivate var markdownParts: [String] {
    var parts: [String] = []
    if let author = metadata.author { parts.append(CitedPassage.escaped(author)) }
    if let title = metadata.title { parts.append("“\(CitedPassage.escaped(title))”") }
    if let publisher = metadata.publisher { parts.append("*\(CitedPassage.escaped(publisher))*") }
    if let date = metadata.date { parts.append(date.written) }
    if let url = metadata.url { parts.append("<\(url.filter { !"<> \n".contains($0) })>") }
    if metadata.title == nil { parts.append(CitedPassage.escaped(file)) }
    return parts
  }
}
