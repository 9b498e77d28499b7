/// Finds what a text clearly says of itself: title, authors, agency and address. Dates are read by the language part.
struct MetadataReader {
  let metadata: SourceMetadata

  init(_ text: DerivedText, _ blocks: [Block]) {
    var metadata = SourceMetadata()
    metadata.title = blocks.first { $0.kind == .headline }.map { text.string(in: $0.range) }
    metadata.author = Self.author(text, blocks)
    metadata.publisher =
      blocks.lazy.filter { $0.kind == .dateline }
      .compactMap { Self.agency(text.string(in: $0.range)) }.first
    metadata.url = blocks.lazy.map(\.range).compactMap { Self.address(text, $0) }.first
    self.metadata = metadata
  }

  /// The byline's names; without one, the names that the biographies under the article begin with.
  private static func author(_ text: DerivedText, _ blocks: [Block]) -> String? {
    let bylines = blocks.filter { $0.kind == .byline }.map { text.string(in: $0.range).split { $0.isWhitespace } }
    if let names = bylines.lazy.compactMap(PersonLine.authors).first { return names }
    if let line = bylines.first(where: { PersonLine.isName($0) }) { return line.joined(separator: " ") }
    for line in bylines.prefix(1) {
      let words = line.drop { $0.hasSuffix(".") && $0.count <= 5 }
      let end = words.firstIndex { $0.hasSuffix(",") || $0 == "in" || $0 == "|" || $0 == "•" } ?? words.endIndex
      var name = Array(words[words.startIndex..<end])
      if end < words.endIndex, words[end].hasSuffix(",") { name.append(words[end].dropLast()) }
      if PersonLine.isName(name) { return name.joined(separator: " ") }
    }
    let biographies = blocks.filter { $0.kind == .furniture(.biography) }
    let names = biographies.compactMap { block in
      Biography.name(ParagraphFeatures(text, block.range))
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// "Adria Wire" in "GUREZ, Albania, April 14 (Adria Wire) -".
  private static func agency(_ line: String) -> String? {
    // Only an opening names an agency, with its dash or after a place in capitals; other brackets may say anything.
    guard let last = line.unicodeScalars.last, "—–-)".unicodeScalars.contains(last) else { return nil }
    if last == ")", line.prefix(4).uppercased() != line.prefix(4) { return nil }
    guard let open = line.firstIndex(of: "("), let close = line[open...].firstIndex(of: ")") else { return nil }
    let name = line[line.index(after: open)..<close]
    guard let first = name.unicodeScalars.first, first.properties.isUppercase, name.count <= 40 else { return nil }
    return name.contains(where: \.isNumber) ? nil : String(name)
  }

  /// A line that is an address and nothing else.
  private static func address(_ text: DerivedText, _ range: TextRange) -> String? {
    guard range.count <= 2000 else { return nil }
    let line = text.string(in: range)
    let bare = line.lowercased().hasPrefix("url:") ? String(line.dropFirst(4).drop { $0 == " " }) : line
    let isAddress = bare.hasPrefix("https://") || bare.hasPrefix("http://")
    return isAddress && !bare.contains { $0.isWhitespace } && bare.count > 10 ? bare : nil
  }
}
