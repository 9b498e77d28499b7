/// What a Markdown text says of itself before it begins: YAML between lines of "---", TOML between lines of "+++".
///
/// Of YAML what such heads are made of: keys with a value, with a list in brackets, or with a list of items or of people
/// with a name. Anything else is read over.
struct FrontMatter {
  private(set) var metadata = SourceMetadata()
  /// Where the text begins; 0 when it has no front matter.
  private(set) var end = 0

  /// Longer heads are text.
  private static let limit = 64 << 10

  private struct Entries {
    var values: [String: [String]] = [:]

    /// The first value of the first of some keys that has one.
    func first(_ keys: String...) -> String? { keys.lazy.compactMap { values[$0]?.first }.first }
    func all(_ keys: String...) -> [String] { keys.lazy.compactMap { values[$0] }.first ?? [] }
  }

  init(_ text: [UInt8]) {
    guard let fence = ["---", "+++"].first(where: { text.starts(with: $0.utf8) }) else { return }
    let lines = Self.lines(text)
    guard let first = lines.first, Self.isFence(text[first], fence),
      let close = lines.dropFirst().firstIndex(where: {
        Self.isFence(text[$0], fence) || (fence == "---" && Self.isFence(text[$0], "..."))
      })
    else { return }
    let entries = Self.entries(
      lines[1..<close].map { String(decoding: text[$0], as: UTF8.self) }, isTOML: fence == "+++")
    // A line between two others may be all that is between them: a text that begins with a rule.
    guard !entries.values.isEmpty || close == 1 else { return }
    end = lines[close].upperBound
    metadata.title = entries.first("title", "headline")
    let authors = entries.all("author", "authors", "by", "creator", "byline")
    metadata.author = authors.isEmpty ? nil : authors.joined(separator: ", ")
    metadata.publisher = entries.first("publisher", "publication", "container-title", "site", "site_name", "newspaper")
    metadata.url = ["url", "link", "source", "canonical_url", "canonical", "permalink"].lazy
      .compactMap { entries.first($0) }.first(where: PageHead.isAddress)
    metadata.date =
      ["date", "published", "datepublished", "pubdate", "publishdate", "issued", "created"].lazy
      .compactMap { entries.first($0) }.compactMap(Self.date).first
  }

  /// A whole date in any order, or as much of one as is known: "2024-06".
  static func date(_ text: String) -> CalendarDate? {
    CalendarDate(iso: text).flatMap { $0.year == nil ? nil : $0 } ?? PageDate.first(in: text)
  }

  private static func lines(_ text: [UInt8]) -> [Range<Int>] {
    var (lines, start) = ([Range<Int>](), 0)
    while start < min(limit, text.count) {
      var end = start
      while end < text.count, text[end] != 0x0A, text[end] != 0x0D, end - start <= limit { end += 1 }
      lines.append(start..<end)
      start = end + (end + 1 < text.count && text[end] == 0x0D && text[end + 1] == 0x0A ? 2 : 1)
    }
    return lines
  }

  private static func isFence(_ line: ArraySlice<UInt8>, _ fence: String) -> Bool {
    line.starts(with: fence.utf8) && line.dropFirst(3).allSatisfy { $0 <= 0x20 }
  }

  private static func entries(_ lines: [String], isTOML: Bool) -> Entries {
    var (entries, key) = (Entries(), String?.none)
    let mark: Character = isTOML ? "=" : ":"
    for line in lines {
      let content = line.drop { $0.isWhitespace }
      if content.isEmpty || content.first == "#" { continue }
      if let open = key, content.first == "-" || content.count < line.count {
        // Under a key: an item of its list, or a person's name among what is told of it.
        var item = content.drop { $0 == "-" || $0.isWhitespace }
        if let colon = item.firstIndex(of: ":"), !item[colon...].hasPrefix("://") {
          guard ["name", "literal"].contains(item[..<colon].lowercased()) else { continue }
          item = item[item.index(after: colon)...]
        }
        if let value = scalar(item) { entries.values[open, default: []].append(value) }
        continue
      }
      // A table of TOML is about something else.
      if isTOML, content.first == "[" { break }
      guard let place = content.firstIndex(of: mark) else { continue }
      let name = bare(content[..<place]).lowercased()
      key = entries.values[name] == nil ? name : nil
      let values = values(content[content.index(after: place)...])
      if key != nil, !values.isEmpty { entries.values[name] = values }
    }
    return entries
  }

  /// "[Ida Brandt, 'A. Kaya']", or one value.
  private static func values(_ text: Substring) -> [String] {
    let text = bare(text)
    guard text.first == "[", text.last == "]" else { return scalar(text).map { [$0] } ?? [] }
    return text.dropFirst().dropLast().split(separator: ",").compactMap(scalar)
  }

  /// A value without its quotation marks, nil when it is none: empty, "null", or the mark of a text on several lines.
  private static func scalar(_ text: Substring) -> String? {
    var value = bare(text)
    if let mark = value.first, mark == "\"" || mark == "'", let close = value.dropFirst().firstIndex(of: mark) {
      value = value[value.index(after: value.startIndex)..<close]
    } else if let comment = value.firstIndex(of: "#"), comment > value.startIndex,
      value[value.index(before: comment)].isWhitespace
    {
      value = bare(value[..<comment])
    }
    return ["", "null", "~", "|", ">", "|-", ">-"].contains(value) ? nil : String(value)
  }

  private static func bare(_ text: Substring) -> Substring {
    var text = text.drop { $0.isWhitespace }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
