/// How a text of Markdown is read once its marks are gone: character references and tags that break a line.
enum MarkdownText {
  /// The longest tag that breaks a line: "<br  />".
  private static let longest = 8

  /// Takes a run of text over.
  static func write(_ run: Range<Int>, of text: [UInt8], to writer: inout HTMLTextWriter) {
    var (start, index) = (run.lowerBound, run.lowerBound)
    while let open = HTMLTokenizer.find(UInt8(ascii: "<"), in: text, index..<run.upperBound) {
      index = open + 1
      let limit = min(run.upperBound, open + longest)
      guard let close = HTMLTokenizer.find(UInt8(ascii: ">"), in: text, open..<limit), isBreak(text[open...close])
      else { continue }
      writer.write(start..<open)
      writer.breakLine(at: open..<close + 1)
      (start, index) = (close + 1, close + 1)
    }
    writer.write(start..<run.upperBound)
  }

  /// Whether a tag is "<br>" in one of its forms.
  static func isBreak(_ tag: ArraySlice<UInt8>) -> Bool {
    guard tag.count <= longest else { return false }
    let name = tag.dropFirst().dropLast().map(HTMLTokenizer.lower)
    return name.starts(with: "br".utf8) && name.dropFirst(2).allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: "/") }
  }

  /// The text of parts of a file, each decoded for itself.
  static func text(of parts: [ArraySlice<UInt8>], _ encoding: TextEncoding) -> String {
    HTMLTextWriter.text(of: parts, encoding) { write($0, of: $1, to: &$2) }
  }
}
