import Document

extension Bibliography {
  /// Records of the RIS format, which reference managers read; what is cited of a work stands in its notes.
  public var ris: String { entries.map(\.ris).joined(separator: "\n\n") }
}

extension Bibliography.Entry {
  fileprivate var ris: String {
    let metadata = work.metadata
    var lines: [(String, String)] = []
    lines.append(("TY", metadata.publisher != nil ? "NEWS" : metadata.url != nil ? "ELEC" : "GEN"))
    lines.append(("ID", work.key))
    for author in work.authors { lines.append(("AU", author.inverted)) }
    lines.append(("TI", work.title))
    if let publisher = metadata.publisher { lines.append(("T2", publisher)) }
    if let date = metadata.date, let year = date.year {
      func digits(_ number: Int?) -> String { number.map { $0 < 10 ? "0\($0)" : "\($0)" } ?? "" }
      lines.append(("PY", String(year)))
      lines.append(("DA", "\(padded(year, to: 4))/\(digits(date.month))/\(digits(date.day))/"))
    }
    if let pages { lines += [("SP", String(pages.lowerBound)), ("EP", String(pages.upperBound))] }
    if let url = metadata.url { lines.append(("UR", url)) }
    for passage in passages { lines.append(("N1", "\(passage.locator): “\(passage.quote)”")) }
    lines.append(("N1", "sha256:\(work.sha256)"))
    lines.append(("ER", ""))
    // A line is a field: what would break it is a blank.
    return lines.map { "\($0.0)  - \(Quote.squeezed($0.1))" }.joined(separator: "\n")
  }
}
