import ArgumentParser
import Citation
import Document
import Foundation

/// `reanchor GOLD`: where each quote of a file stands in its edited copy; the files lie beside GOLD.
struct Reanchor: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "reanchor")

  private struct Item: Decodable {
    var id: String
    var orig: String
    var edit: String
    var start: Int
    var end: Int
  }

  private struct Answer: Encodable {
    var id: String
    var status: String
    var start: Int?
    var end: Int?
  }

  @Argument(help: "The items, one JSON object a line.")
  var gold: String

  func run() throws {
    let folder = URL(fileURLWithPath: gold).deletingLastPathComponent()
    let items = try JSONLines.parse(Data(contentsOf: URL(fileURLWithPath: gold)), Item.self)
    for (files, items) in Dictionary(grouping: items, by: { [$0.orig, $0.edit] }).sorted(by: { $0.key[1] < $1.key[1] })
    {
      let documents = try files.map { name in
        try AnyDocumentReader().read(Array(Data(contentsOf: folder.appendingPathComponent(name))))
      }
      let finder = AnchorFinder(old: documents[0].text, new: documents[1].text)
      for item in items { try JSONLines.write(Self.answer(item, finder, documents[0], documents[1])) }
    }
  }

  private static func answer(_ item: Item, _ finder: AnchorFinder, _ old: Document, _ new: Document) -> Answer {
    let bytes = ByteRange(old.lines.byte(ofCodePoint: item.start), old.lines.byte(ofCodePoint: item.end))
    let anchor = finder.anchor(
      of: TextRange(old.map.derivedOffset(of: bytes.start), old.map.derivedOffset(of: bytes.end)))
    let ranges = anchor.range.map(new.ranges(of:))
    let start = ranges?.first.map { new.lines.position(ofByte: $0.start).codePoint }
    let end = ranges?.last.map { new.lines.position(ofByte: $0.end).codePoint }
    return Answer(id: item.id, status: anchor.status.rawValue, start: start, end: end)
  }
}
