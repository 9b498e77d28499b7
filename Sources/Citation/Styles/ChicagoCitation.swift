import Document

extension Bibliography {
  /// Notes and bibliography after the Chicago Manual of Style: a numbered note for each passage, then every work once.
  public var chicago: String {
    let notes = passages.enumerated().map { index, passage in
      "\(index + 1). \(passage.work.chicagoNote), \(passage.locator): “\(Quote.squeezed(passage.quote))”"
    }
    return (notes + sorted(by: \.chicago).map(\.chicago)).joined(separator: "\n\n")
  }
}

extension CitedWork {
  /// "Lind, M. “A Long Winter.” Harbour News, January 25, 2024. https://…"; a paper stands for an unknown author.
  var chicago: String {
    let title = "“\(ended(self.title))”"
    let date = metadata.date?.writtenInAmerican ?? "n.d."
    var parts: [String] = []
    if let author = chicagoAuthors(isInverted: true) {
      parts = [ended(author), title, [metadata.publisher, date].compactMap { $0 }.joined(separator: ", ")]
    } else {
      parts = [metadata.publisher.map(ended), title, date].compactMap { $0 }
    }
    return (parts.map(ended) + [metadata.url.map(ended)].compactMap { $0 }).joined(separator: " ")
  }

  /// "M. Lind, “A Long Winter,” Harbour News, January 25, 2024"
  fileprivate var chicagoNote: String {
    let parts = [metadata.publisher, metadata.date?.writtenInAmerican ?? "n.d."].compactMap { $0 }
    let ending = title.last.map { "?!".contains($0) } == true ? "”" : ",”"
    let author = chicagoAuthors(isInverted: false).map { $0 + ", " } ?? ""
    return "\(author)“\(title)\(ending) \(parts.joined(separator: ", "))"
  }

  /// "Lind, M., and J. Boer"
  private func chicagoAuthors(isInverted: Bool) -> String? {
    guard let first = authors.first else { return nil }
    let names = [isInverted ? first.inverted : first.direct] + authors.dropFirst().map(\.direct)
    if names.count > 3, !isInverted { return names[0] + " et al." }
    guard let last = names.last, names.count > 1 else { return names[0] }
    let comma = names.count > 2 || isInverted ? ", and " : " and "
    return names.dropLast().joined(separator: ", ") + comma + last
  }

  /// With a full stop, unless a mark ends it.
  func ended(_ text: String) -> String { text.last.map { ".?!”".contains($0) } == true ? text : text + "." }
}
