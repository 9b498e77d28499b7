/// Title and author as a PDF's document information has them (ISO 32000-1, 14.3.3), and when it was made.
struct PDFInformation {
  private(set) var metadata = SourceMetadata()
  /// The day on which the file was made.
  private(set) var date: CalendarDate?

  init(_ extraction: Extraction) {
    guard let index = extraction.sections.lastIndex(where: { $0.name == PDFPages.information }) else { return }
    let range = extraction.range(ofSection: index)
    var values: [String: String] = [:]
    for line in extraction.bytes[range.start..<range.end].split(separator: 0x0A) {
      let parts = line.split(separator: 0x09, maxSplits: 1).map { String(decoding: $0, as: UTF8.self) }
      if parts.count == 2 { values[parts[0]] = parts[1] }
    }
    metadata.title = values["Title"].flatMap(FileProperties.title)
    metadata.author = values["Author"].flatMap(FileProperties.author)
    date = values["CreationDate"].flatMap(FileProperties.date)
  }
}
