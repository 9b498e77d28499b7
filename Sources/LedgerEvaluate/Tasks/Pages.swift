import ArgumentParser
import Document
import Foundation

/// `html DIR`: the text of the article of each page.
struct Pages: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "html")

  @Argument var folder: String
  /// Only how fast the pages are read, in megabytes a second of CPU time.
  @Flag var speed = false

  private struct Answer: Encodable {
    var id: String
    var text: String
    var title: String?
    var author: String?
    var date: String?
    var publisher: String?
    var url: String?
  }

  func run() throws {
    if speed { return try JSONLines.write(["megabytesPerSecond": try megabytesPerSecond()]) }
    for page in try PageFile.all(in: folder) {
      guard let document = try? AnyDocumentReader().read(page.bytes, name: page.id + ".html") else { continue }
      let text = document.blocks.filter { Self.isText($0, of: document.text) }
        .map { document.text.string(in: $0.range) }.joined(separator: "\n")
      let metadata = document.metadata
      try JSONLines.write(
        Answer(
          id: page.id, text: text, title: metadata.title, author: metadata.author, date: metadata.date?.iso,
          publisher: metadata.publisher, url: metadata.url))
    }
  }

  private func megabytesPerSecond() throws -> Double {
    let pages = Array(try PageFile.all(in: folder))
    var clock = StageClock()
    for page in pages { _ = try? HTMLReader().read(page.bytes) }
    clock.lap(.read)
    return (Double(pages.reduce(0) { $0 + $1.bytes.count }) / clock.seconds(.read) / 1e5).rounded() / 10
  }

  /// The set counts neither title, author and date nor captions.
  private static func isText(_ block: Block, of text: DerivedText) -> Bool {
    switch block.kind {
    case .headline, .byline, .caption, .furniture: false
    // A line of its own is none of the text; the opening of a report is.
    case .dateline: block.range.end < text.count && text.utf8[block.range.end] != UInt8(ascii: "\n")
    case .body, .heading, .listItem, .quotation, .tableCell: true
    }
  }
}

/// A page of the set: its id is its name without ".html".
struct PageFile {
  var id: String
  var bytes: [UInt8]

  static func all(in folder: String) throws -> some Sequence<PageFile> {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".html") }
    return names.sorted().lazy.compactMap { name in
      FileManager.default.contents(atPath: folder + "/" + name).map {
        PageFile(id: String(name.dropLast(5)), bytes: Array($0))
      }
    }
  }
}
