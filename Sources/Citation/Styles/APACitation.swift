import Document

extension Bibliography {
  /// After the manual of the American Psychological Association: each passage with its parenthesis, then every work once.
  public var apa: String {
    let quotes = passages.map { "“\(Quote.squeezed($0.quote))” (\($0.work.apaName), \($0.work.apaYear), \($0.lines))." }
    return (quotes + sorted(by: \.apa).map(\.apa)).joined(separator: "\n\n")
  }
}

extension CitedWork {
  /// "Lind, M. (2024, January 25). A long winter. Harbour News. https://…"; the title stands for an unknown author.
  var apa: String {
    let date = "(\(apaDate))."
    let names = apaAuthors
    let head = names.map { [ended($0), date, ended(title)] } ?? [ended(title), date]
    return (head + [metadata.publisher.map(ended), metadata.url].compactMap { $0 }).joined(separator: " ")
  }

  /// "2024", "n.d."
  fileprivate var apaYear: String { metadata.date?.year.map { String($0) } ?? "n.d." }

  /// "2024, January 25"
  private var apaDate: String {
    guard let date = metadata.date, let year = date.year else { return "n.d." }
    let monthAndDay = [date.monthName, date.day.map { String($0) }].compactMap { $0 }.joined(separator: " ")
    return monthAndDay.isEmpty ? String(year) : "\(year), \(monthAndDay)"
  }

  /// "Lind, M., & Boer, J."
  private var apaAuthors: String? {
    let names = authors.map { author in author.initials.map { "\(author.family), \($0)" } ?? author.family }
    guard let last = names.last else { return nil }
    return names.count == 1 ? last : names.dropLast().joined(separator: ", ") + ", & " + last
  }

  /// "Lind", "Lind & Boer", "Lind et al.", or some words of the title.
  fileprivate var apaName: String {
    switch authors.count {
    case 0:
      let words = title.split(separator: " ")
      return "“\(words.prefix(4).joined(separator: " "))\(words.count > 4 ? " …" : "")”"
    case 1: return authors[0].family
    case 2: return "\(authors[0].family) & \(authors[1].family)"
    default: return "\(authors[0].family) et al."
    }
  }
}
