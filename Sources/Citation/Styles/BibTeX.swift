import Document

extension Bibliography {
  /// Entries for BibTeX and biblatex; what is cited of a work stands in `annote`, which bibliographies do not print.
  public var bibTeX: String { entries.map(\.bibTeX).joined(separator: "\n\n") }
}

extension Bibliography.Entry {
  fileprivate var bibTeX: String {
    let metadata = work.metadata
    var fields: [(String, String)] = []
    if !work.authors.isEmpty {
      // Braces keep the name of an organisation, and commas inside of a name, from being taken apart.
      let names = work.authors.map { author in
        author.given.map { "\(Self.escaped(author.family)), \(Self.escaped($0))" } ?? "{\(Self.escaped(author.family))}"
      }
      fields.append(("author", "{\(names.joined(separator: " and "))}"))
    }
    // Two braces keep capitals.
    fields.append(("title", "{{\(Self.escaped(work.title))}}"))
    if let publisher = metadata.publisher {
      fields += [("journal", "{\(Self.escaped(publisher))}"), ("entrysubtype", "{newspaper}")]
    }
    if let date = metadata.date, let year = date.year {
      fields.append(("date", "{\(date.iso)}"))
      fields.append(("year", "{\(year)}"))
      if let month = date.monthName { fields.append(("month", month.prefix(3).lowercased())) }
    }
    if let pages {
      let range = pages.count == 1 ? "\(pages.lowerBound)" : "\(pages.lowerBound)--\(pages.upperBound)"
      fields.append(("pages", "{\(range)}"))
    }
    if let url = metadata.url { fields.append(("url", "{\(Self.address(url))}")) }
    let annotations = passages.map { "\($0.locator): “\(Quote.squeezed($0.quote))”" } + ["sha256:\(work.sha256)"]
    fields.append(("annote", "{\(annotations.map(Self.escaped).joined(separator: "; "))}"))
    let lines = fields.map { "  \($0.0) = \($0.1)," }.joined(separator: "\n")
    return "@\(metadata.publisher == nil ? "misc" : "article"){\(work.key),\n\(lines)\n}"
  }

  /// What TeX would read in a text, as text.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\\": result += "\\textbackslash{}"
      case "~": result += "\\textasciitilde{}"
      case "^": result += "\\textasciicircum{}"
      case "{", "}", "$", "&", "#", "%", "_": result += "\\\(scalar)"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  /// Braces and blanks would end the field.
  private static func address(_ url: String) -> String {
    PercentEncoding.encoded(url, keeping: PercentEncoding.address)
  }
}
