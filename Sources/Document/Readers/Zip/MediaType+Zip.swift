extension MediaType {
  /// What a zip container is, by the files in it; by its first bytes when its end is missing.
  static func ofZip(_ bytes: [UInt8]) -> MediaType {
    if let archive = try? ZipArchive(bytes) {
      var archive = archive
      if let declared = (try? archive.content(of: "mimetype")) ?? nil {
        let name = String(decoding: declared.prefix(80), as: UTF8.self)
        if let type = [MediaType.odt, .epub].first(where: { name.hasPrefix($0.rawValue) }) { return type }
      }
      if archive.names.contains("META-INF/container.xml") { return .epub }
      let isWord = archive.names.contains("[Content_Types].xml") && archive.names.contains { $0.hasPrefix("word/") }
      return isWord ? .docx : .zip
    }
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    if head.contains("mimetype" + MediaType.odt.rawValue) { return .odt }
    if head.contains("mimetype" + MediaType.epub.rawValue) { return .epub }
    return head.contains("[Content_Types].xml") || head.contains("word/") ? .docx : .zip
  }
}
