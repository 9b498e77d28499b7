import Document

extension CitedPassage {
  /// A sentence with a footnote that can be pasted into Markdown.
  public var markdown: String {
    let label = "[^\(id)]"
    var parts: [String] = []
    if let author = metadata.author { parts.append(Self.escaped(author)) }
    if let title = metadata.title { parts.append("“\(Self.escaped(title))”") }
    if let publisher = metadata.publisher { parts.append("*\(Self.escaped(publisher))*") }
    if let date = metadata.date { parts.append(Self.written(date)) }
    if let url = metadata.url { parts.append("<\(url.filter { !"<> \n".contains($0) })>") }
    if metadata.title == nil { parts.append(Self.escaped(file)) }
    parts.append(start.line == end.line ? "line \(start.line)" : "lines \(start.line)–\(end.line)")
    let quote = Self.escaped(Quote.squeezed(self.quote))
    let proof = "(sha256:\(shortHash), bytes \(bytes(dash: "–", grouped: false)))"
    return """
      \(Self.escaped(Quote.squeezed(claim))).\(label)

      \(label): \(parts.joined(separator: ", ")): “\(quote)” \(proof).
      """
  }

  /// "25 January 2024", "January 2024", "2024".
  public static func written(_ date: CalendarDate) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    let month = date.month.map { months[$0 - 1] }
    return [date.day.map { String($0) }, month, date.year.map { String($0) }].compactMap { $0 }.joined(separator: " ")
  }

  /// Text of an article is data: what Markdown or HTML would read in it is escaped.
  static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "\\`*_[]<>&#|".contains(character) { result.append("\\") }
      result.append(character)
    }
  }
}
