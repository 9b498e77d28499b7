/// Small files of the formats that word processors and publishers write.
public enum OfficeFile {
  /// - Parameters:
  ///   - body: paragraphs of WordprocessingML.
  ///   - parts: others, by their names.
  public static func docx(_ body: String, _ parts: KeyValuePairs<String, String> = [:]) -> [UInt8] {
    let document = "<w:document xmlns:w=\"\(word)\"><w:body>\(body)</w:body></w:document>"
    let own: [ZipFile.Entry] = [
      .init("[Content_Types].xml", "<Types/>"), .init("word/document.xml", document),
    ]
    return ZipFile(own + parts.map { ZipFile.Entry($0.key, $0.value) }).bytes
  }

  /// A paragraph of one run.
  public static func paragraph(_ text: String, style: String? = nil) -> String {
    let properties = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
    return "<w:p>\(properties)<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
  }

  private static let xhtml = "http://www.w3.org/1999/xhtml"
  public static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  /// - Parameter body: paragraphs of OpenDocument.
  public static func odt(_ body: String, styles: String = "", meta: String = "") -> [UInt8] {
    let names = ["office", "text", "table", "style", "meta"]
      .map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\"" }.joined(separator: " ")
    let content = """
      <office:document-content \(names)><office:automatic-styles>\(styles)</office:automatic-styles>\
      <office:body><office:text>\(body)</office:text></office:body></office:document-content>
      """
    let properties =
      "<office:document-meta \(names) xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\(meta)</office:document-meta>"
    return ZipFile([
      "mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, "meta.xml": properties,
    ]).bytes
  }

  /// - Parameters:
  ///   - chapters: file names and bodies, in the order of the spine.
  ///   - parts: others, by their names.
  public static func epub(
    _ chapters: KeyValuePairs<String, String>, metadata: String = "", _ parts: KeyValuePairs<String, String> = [:]
  ) -> [UInt8] {
    let items = chapters.enumerated().map { index, chapter in
      "<item id=\"c\(index)\" href=\"\(chapter.key)\" media-type=\"application/xhtml+xml\"/>"
    }
    let spine = chapters.indices.map { "<itemref idref=\"c\($0)\"/>" }
    let package = """
      <package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\(metadata)\
      </metadata><manifest>\(items.joined())</manifest><spine>\(spine.joined())</spine></package>
      """
    let container = """
      <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>\
      <rootfile full-path="OEBPS/book.opf"/></rootfiles></container>
      """
    var entries: [ZipFile.Entry] = [
      .init("mimetype", "application/epub+zip"), .init("META-INF/container.xml", container),
      .init("OEBPS/book.opf", package),
    ]
    entries += chapters.map { name, body in
      .init("OEBPS/" + name, "<html xmlns=\"\(xhtml)\"><body>\(body)</body></html>")
    }
    return ZipFile(entries + parts.map { ZipFile.Entry($0.key, $0.value) }).bytes
  }
}
