import ArgumentParser
import Document
import Foundation

/// `page-signs DIR [LOOKS]`: what speaks for each block of each page being article, to train the weights of the two looks.
///
/// LOOKS has a line a page: its id, then for each block how sure the first look is. With it the signs are those of the second.
struct SignsOfPages: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "page-signs")

  @Argument var folder: String
  @Argument var looks: String?

  private struct Line: Encodable {
    var id: String
    var names: [String]
    var texts: [String]
    /// For each block the signs that are not zero: place and value in turn.
    var signs: [[Float]]
  }

  func run() throws {
    var looks: [Substring: [Float]] = [:]
    if let path = self.looks {
      for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
        let fields = line.split(separator: " ")
        looks[fields[0]] = fields.dropFirst().compactMap { Float($0) }
      }
    }
    for page in try PageFile.all(in: folder) {
      guard let blocks = HTMLReader.signs(of: page.bytes, looks: looks[page.id[...]] ?? []) else { continue }
      let signs = blocks.map { block in
        block.signs.enumerated().filter { $1 != 0 }.flatMap { [Float($0), ($1 * 1000).rounded() / 1000] }
      }
      try JSONLines.write(Line(id: page.id, names: HTMLReader.signNames, texts: blocks.map(\.text), signs: signs))
    }
  }
}
