/// A small PDF made in a test: lines of Helvetica at their places, nothing packed.
public struct PDFFile: Sendable {
  public struct Line: Sendable {
    /// In points from the upper left corner of the page, A4.
    public var (left, top, size): (Int, Int, Int)
    public var text: String

    public init(_ text: String, left: Int = 72, top: Int, size: Int = 10) {
      (self.text, self.left, self.top, self.size) = (text, left, top, size)
    }
  }

  public var pages: [[Line]]
  /// "/Title (…)"
  public var information: String
  /// "/Encrypt << … >>"
  public var trailer = ""

  public init(_ pages: [[Line]], information: String = "") {
    self.pages = pages
    self.information = information
  }

  public var bytes: [UInt8] {
    let count = pages.count
    let kids = (0..<count).map { "\(5 + 2 * $0) 0 R" }.joined(separator: " ")
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [\(kids)] /Count \(count) >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>", "<< \(information) >>",
    ]
    for (index, page) in pages.enumerated() {
      let content = page.map { line in
        let text = line.text.map { "()\\".contains($0) ? "\\\($0)" : String($0) }.joined()
        return "BT /F1 \(line.size) Tf \(line.left) \(842 - line.top) Td (\(text)) Tj ET\n"
      }.joined()
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(6 + 2 * index) 0 R "
          + "/Resources << /Font << /F1 3 0 R >> >> >>")
      objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)endstream")
    }
    var (file, places) = ("%PDF-1.4\n", [Int]())
    for (index, object) in objects.enumerated() {
      places.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let table = places.map { place in
      let digits = String(place)
      return String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    let start = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n\(table.joined())"
    file += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R /Info 4 0 R \(trailer) >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(file.utf8)
  }
}
