import Document
import Foundation

extension Bibliography {
  /// W3C Web Annotations in JSON-LD, one for each passage and one for each work that is cited as a whole.
  ///
  /// The position counts code points of the decoded file, without byte-order mark, from 0; the quote is the text as it is
  /// read: line ends are blanks, words broken by a hyphen are whole. A PDF has its page instead of a position (RFC 3778);
  /// in other files that are no text the quote alone tells the place.
  public var webAnnotations: String {
    let annotations = entries.flatMap { entry in
      entry.passages.isEmpty ? [WebAnnotation(entry.work)] : entry.passages.map(WebAnnotation.init)
    }
    return annotations.count == 1 ? CitationJSON.text(annotations[0]) : CitationJSON.text(annotations)
  }
}

/// An annotation of the Web Annotation Data Model (W3C Recommendation, 23 February 2017).
private struct WebAnnotation: Encodable {
  struct Body: Encodable {
    var type = "TextualBody"
    var value: String
    var format = "text/plain"
  }

  struct Source: Encodable {
    var id: String
    var type = "Text"
    var via: String?
  }

  struct Selector: Encodable {
    var type: String
    var start: Int?
    var end: Int?
    var exact: String?
    var prefix: String?
    var suffix: String?
    var conformsTo: String?
    var value: String?
    var refinedBy: [Selector]?
  }

  struct Target: Encodable {
    var type = "SpecificResource"
    var source: Source
    var selector: [Selector]?
  }

  var context = "http://www.w3.org/ns/anno.jsonld"
  var id: String
  var type = "Annotation"
  var motivation: String
  var body: [Body]
  var target: [Target]

  enum CodingKeys: String, CodingKey {
    case context = "@context"
    case id, type, motivation, body, target
  }

  init(_ passage: CitedPassage) {
    let quote = Selector(
      type: "TextQuoteSelector", exact: passage.quote, prefix: passage.prefix, suffix: passage.suffix)
    let work = passage.work
    id = "urn:ledger:" + passage.id
    motivation = "describing"
    body = [Body(value: passage.claim)]
    target = [Target(source: Source(id: work.fileName, via: work.webAddress), selector: Self.selectors(passage, quote))]
    // The page has other positions than the file that was kept of it.
    if let page = work.webAddress { target.append(Target(source: Source(id: page), selector: [quote])) }
  }

  private static func selectors(_ passage: CitedPassage, _ quote: Selector) -> [Selector] {
    if let page = passage.start.page {
      let pages = "http://tools.ietf.org/rfc/rfc3778"
      return [Selector(type: "FragmentSelector", conformsTo: pages, value: "page=\(page)", refinedBy: [quote])]
    }
    guard passage.start.section == nil else { return [quote] }
    return [
      Selector(type: "TextPositionSelector", start: passage.start.codePoint, end: passage.end.codePoint), quote,
    ]
  }

  init(_ work: CitedWork) {
    id = "urn:ledger:" + work.id
    motivation = "bookmarking"
    body = [Body(value: work.described)]
    target = [Target(source: Source(id: work.fileName, via: work.webAddress))]
  }
}

extension CitedWork {
  /// The file named by its hash (RFC 6920): "ni:///sha-256;…"
  fileprivate var fileName: String {
    let digits = Array(sha256)
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap {
      UInt8(String(digits[$0...($0 + 1)]), radix: 16)
    }
    let base64 = Data(bytes).base64EncodedString().replacingOccurrences(of: "+", with: "-")
      .replacingOccurrences(of: "/", with: "_").replacingOccurrences(of: "=", with: "")
    return "ni:///sha-256;" + base64
  }
}
