import Document
import Foundation

extension Bibliography {
  /// CSL-JSON: an array of items of the Citation Style Language's schema 1.0.
  public var cslJSON: String { CitationJSON.text(entries.map(CSLItem.init)) }
}

/// A work as the Citation Style Language has it.
private struct CSLItem: Encodable {
  struct Name: Encodable {
    var family: String?
    var given: String?
    var literal: String?
  }

  struct Issued: Encodable {
    var dateParts: [[Int]]
    enum CodingKeys: String, CodingKey { case dateParts = "date-parts" }
  }

  var id: String
  var type: String
  var title: String
  var author: [Name]?
  var containerTitle: String?
  var issued: Issued?
  var page: String?
  var url: String?
  var annote: String

  enum CodingKeys: String, CodingKey {
    case id, type, title, author, issued, page, annote
    case containerTitle = "container-title"
    case url = "URL"
  }

  init(_ entry: Bibliography.Entry) {
    let (work, metadata) = (entry.work, entry.work.metadata)
    id = work.key
    type = metadata.publisher != nil ? "article-newspaper" : metadata.url != nil ? "webpage" : "document"
    title = work.title
    let names = work.authors.map { author in
      author.given == nil
        ? Name(literal: author.family) : Name(family: author.family, given: author.given)
    }
    author = names.isEmpty ? nil : names
    containerTitle = metadata.publisher
    if let date = metadata.date, let year = date.year {
      issued = Issued(dateParts: [[year, date.month, date.day].compactMap { $0 }])
    }
    page = entry.pages.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
    url = metadata.url
    let quotes = entry.passages.map { "\($0.locator): “\(Quote.squeezed($0.quote))”" }
    annote = (quotes + ["sha256:\(work.sha256)"]).joined(separator: "; ")
  }
}

/// JSON for people and programs: indented, keys sorted, nothing in it that could steer a terminal.
enum CitationJSON {
  static func text(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    guard let data = try? encoder.encode(value) else { return "null" }
    // Controls that the encoder leaves, and what has no width, stand in strings only.
    return String(decoding: data, as: UTF8.self).unicodeScalars.reduce(into: "") { text, scalar in
      let isControl = scalar.properties.generalCategory == .control && scalar != "\n"
      let isInvisible = [.format, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
      guard isControl || isInvisible else { return text.unicodeScalars.append(scalar) }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
  }
}
