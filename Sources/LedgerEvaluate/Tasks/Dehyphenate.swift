import ArgumentParser
import Document

/// `dehyphenate`: which hyphens at line ends fall away.
struct Dehyphenate: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "dehyphenate")

  private struct Break: Codable {
    /// The hyphen's code point.
    var offset: Int
    var join: Bool?
  }

  private struct Item: Decodable {
    var id: String
    var text: String
    var breaks: [Break]
  }

  private struct Answer: Encodable {
    var id: String
    var text: String
    var breaks: [Break]
  }

  func run() throws {
    for item in try JSONLines.read(Item.self) {
      let document = try AnyDocumentReader().read(Array(item.text.utf8))
      let breaks = item.breaks.map { broken in
        // A hyphen that the derived text has no byte of has fallen away.
        let byte = document.lines.byte(ofCodePoint: broken.offset)
        let isKept = document.ranges(of: document.text.range).contains { $0.start <= byte && byte < $0.end }
        return Break(offset: broken.offset, join: !isKept)
      }
      let text = document.blocks.map { document.text.string(in: $0.range) }.joined(separator: " ")
      try JSONLines.write(Answer(id: item.id, text: text, breaks: breaks))
    }
  }
}
