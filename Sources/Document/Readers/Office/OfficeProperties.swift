/// What a DOCX or ODT says of itself: Dublin Core (ECMA-376 part 2, clause 11; OpenDocument 1.3 part 3, clause 4.3).
struct OfficeProperties {
  private(set) var metadata = SourceMetadata()
  /// When it was changed last, else when it was made.
  private(set) var date: CalendarDate?

  /// - Parameter range: where `core.xml` or `meta.xml` lies; nil: there is none.
  init(_ text: [UInt8], _ range: Range<Int>?) throws(DocumentError) {
    guard let range else { return }
    var tokens = XMLTokenizer(text, range)
    var (values, name) = ([String: String](), "")
    while let token = try tokens.next() {
      switch token {
      case .start(let tag): name = tag.name
      case .text(let range): if values[name] == nil { values[name] = tokens.string(range) }
      case .end: name = ""
      }
    }
    metadata.title = values["dc:title"].flatMap(FileProperties.title)
    // In ODT the creator is who changed it last.
    metadata.author = (values["meta:initial-creator"] ?? values["dc:creator"]).flatMap(FileProperties.author)
    let days = ["dcterms:modified", "dcterms:created", "dc:date", "meta:creation-date"]
    date = days.lazy.compactMap { values[$0].flatMap(FileProperties.date) }.first
  }
}
