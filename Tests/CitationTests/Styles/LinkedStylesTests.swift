import Document
import Foundation
import Testing

@testable import Citation

@Suite("Web annotations and text fragments")
struct LinkedStylesTests {
  /// Terms of http://www.w3.org/ns/anno.jsonld that an annotation of text may use (Web Annotation Vocabulary, appendix A).
  private static let terms: Set<String> = [
    "@context", "id", "type", "motivation", "purpose", "body", "target", "source", "selector", "scope", "state",
    "value",
    "format", "language", "textDirection", "processingLanguage", "exact", "prefix", "suffix", "start", "end",
    "refinedBy",
    "startSelector", "endSelector", "creator", "created", "generator", "generated", "modified", "name", "canonical",
    "via", "rights", "cached", "conformsTo", "bodyValue",
  ]
  private static let types: Set<String> = [
    "Annotation", "TextualBody", "SpecificResource", "TextPositionSelector", "TextQuoteSelector", "Text",
  ]
  private static let motivations: Set<String> = ["describing", "bookmarking"]

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func checkTerms(_ value: Any) {
    if let list = value as? [Any] { list.forEach(checkTerms) }
    guard let object = value as? [String: Any] else { return }
    for (key, value) in object {
      #expect(Self.terms.contains(key))
      if key == "type" { #expect((value as? String).map(Self.types.contains) == true) }
      if key == "motivation" { #expect((value as? String).map(Self.motivations.contains) == true) }
      if key == "id" { #expect((value as? String).flatMap { URL(string: $0)?.scheme } != nil) }
      checkTerms(value)
    }
  }

  @Test("an annotation uses the terms of the context and has what the model requires")
  func terms() throws {
    for metadata in [SamplePassage.winter, SourceMetadata()] {
      let annotation = try object(SamplePassage.bibliography(metadata).webAnnotations)
      checkTerms(annotation)
      #expect(annotation["@context"] as? String == "http://www.w3.org/ns/anno.jsonld")
      #expect(annotation["type"] as? String == "Annotation" && annotation["id"] != nil)
      let targets = try #require(annotation["target"] as? [[String: Any]])
      #expect(targets.count == (metadata.url == nil ? 1 : 2))
    }
    checkTerms(try object(Bibliography(works: [SamplePassage.passage().work]).webAnnotations))
  }

  @Test("both selectors select the quote in the file")
  func selectors() throws {
    let text = "\u{FEFF}Ein Café – 🚢 ferries had stopped. In the end the 🌉 was closed, and nobody crossed it for days."
    let document = try PlainTextReader().read(Array(text.utf8))
    let quote = "In the end the 🌉 was closed"
    let bytes = try #require(document.bytes.firstRange(of: Array(quote.utf8)))
    var passage = SamplePassage.passage(quote, SourceMetadata())
    passage.start = document.lines.position(ofByte: bytes.lowerBound)
    passage.end = document.lines.position(ofByte: bytes.upperBound)
    (passage.prefix, passage.suffix) = ("had stopped. ", ", and nobody")
    let annotation = try object(Bibliography([passage]).webAnnotations)
    let target = try #require((annotation["target"] as? [[String: Any]])?.first)
    let selectors = try #require(target["selector"] as? [[String: Any]])
    let points = Array(text.unicodeScalars.dropFirst())
    let start = try #require(selectors[0]["start"] as? Int)
    let end = try #require(selectors[0]["end"] as? Int)
    #expect(String(String.UnicodeScalarView(points[start..<end])) == quote)
    let parts = ["prefix", "exact", "suffix"].compactMap { selectors[1][$0] as? String }
    #expect(text.contains(parts.joined()) && parts[1] == quote)
    let source = try #require(target["source"] as? [String: Any])
    #expect((source["id"] as? String)?.hasPrefix("ni:///sha-256;Wx8A") == true)
  }

  @Test("several are an array; nothing in it steers a terminal")
  func harmless() throws {
    let passages = [SamplePassage.passage("a\u{1B}[31m\u{202E}b\u{85}c"), SamplePassage.passage("d", id: "bbbbbbbbbb")]
    let text = Bibliography(passages).webAnnotations
    let list = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    #expect(list.count == 2)
    #expect(
      text.unicodeScalars.allSatisfy { $0 == "\n" || ![.control, .format].contains($0.properties.generalCategory) })
    #expect(text.contains("a\\u001b[31m\\u202eb\\u0085c"))
  }

  /// The parts of a text directive, decoded: prefix, start, end, suffix.
  private func directive(_ address: String?) throws -> [String] {
    let address = try #require(address)
    #expect(address.utf8.allSatisfy { (0x21...0x7E).contains($0) } && URL(string: address) != nil)
    let text = try #require(address.components(separatedBy: ":~:text=").last)
    return try text.split(separator: ",").map { part in
      let isContext = part.hasPrefix("-") || part.hasSuffix("-")
      let bare = part.drop { $0 == "-" }
      let word = try #require(String(bare.hasSuffix("-") ? bare.dropLast() : bare).removingPercentEncoding)
      #expect(!bare.dropLast().contains("-"))
      return isContext ? (part.hasPrefix("-") ? "-" + word : word + "-") : word
    }
  }

  @Test("a text fragment says the quote, encoded")
  func fragments() throws {
    let quote = "it's a 50-50 chance, \"they\" say & é–🌉 100%"
    #expect(try directive(SamplePassage.passage(quote).textFragmentAddress) == [quote])
    #expect(
      SamplePassage.passage(quote).textFragmentAddress?.hasPrefix("https://news.example.org/a/1?x=2#top:~:text=it")
        == true)
    #expect(
      try directive(SamplePassage.passage("was closed").textFragmentAddress) == [
        "had stopped.-", "was closed", "-, and nobody",
      ])
    let long = (1...80).map { "word\($0)" }.joined(separator: " ")
    #expect(
      try directive(SamplePassage.passage(long).textFragmentAddress)
        == ["word1 word2 word3 word4 word5", "word76 word77 word78 word79 word80"])
    #expect(SamplePassage.passage(SourceMetadata()).textFragmentAddress == nil)
    let plain = SourceMetadata(url: "https://e.org/p#:~:text=old")
    #expect(
      SamplePassage.passage("one two three four five", plain).textFragmentAddress
        == "https://e.org/p#:~:text=one%20two%20three%20four%20five")
  }
}
