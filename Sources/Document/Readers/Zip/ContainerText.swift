/// The files of a container that are read, one after the other: its ``Extraction`` in the making.
struct ContainerText {
  private var bytes: [UInt8] = []
  private var sections: [Extraction.Section] = []
  /// Where each file lies, by its name.
  private var places: [String: Range<Int>] = [:]
  private var archive: ZipArchive

  init(_ archive: ZipArchive) { self.archive = archive }

  /// Takes a file out, if there is one of this name.
  ///
  /// - Returns: where it lies from now on.
  mutating func add(_ name: String) throws(DocumentError) -> Range<Int>? {
    if let known = places[name] { return known }
    guard let content = try archive.content(of: name) else { return nil }
    if content.starts(with: [0xFF, 0xFE]) || content.starts(with: [0xFE, 0xFF]) { throw .unknownEncoding("UTF-16") }
    return add(content, as: name)
  }

  /// Takes over what stands in no file by itself.
  @discardableResult
  mutating func add(_ content: [UInt8], as name: String) -> Range<Int> {
    if !bytes.isEmpty { bytes.append(0x0A) }
    sections.append(Extraction.Section(name: name, start: bytes.count))
    bytes += content
    let place = bytes.count - content.count..<bytes.count
    places[name] = place
    return place
  }

  /// All that was taken out, by a version of ledger's own reader that would take out the same again.
  var extraction: Extraction { Extraction(bytes: bytes, sections: sections, extractor: "ledger zip 2") }
}

extension Extraction {
  /// Where the file of this name lies, nil when it was not taken out.
  func range(of name: String) -> Range<Int>? {
    sections.firstIndex { $0.name == name }.map(range(ofFile:))
  }

  /// Where the file of this section lies.
  func range(ofFile index: Int) -> Range<Int> {
    let range = range(ofSection: index)
    // The line feed between two files is of none.
    return range.start..<(index + 1 < sections.count ? range.end - 1 : range.end)
  }
}
