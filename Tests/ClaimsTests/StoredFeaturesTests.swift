import Document
import Foundation
import Language
import Testing

@testable import Claims

@Suite("Features as they are stored")
struct StoredFeaturesTests {
  /// What quantities, times, names, arguments and stances come to.
  private static let text = """
    Brightwater Ferries raised its fares by 12.5 per cent to €4.75 a trip on Monday 3 March 2025, the third rise in two \
    years. About 1,200 commuters came last autumn. Ingrid Solheim opposes the bridge of Tollen.

    The 63-year-old Petter Lunde said on 9 April at 14:35 that nobody had been hurt. Between 20 and 30 tonnes of gravel \
    fell from a barge 5 miles off Nesset three weeks ago. Every second Tuesday from May to July at least a third of the \
    boats stay in port. The temperature fell to −4 °C and the price rose sixfold to 2.5 million kroner per year.
    """

  private struct Decoder: JSONPartDecoder {
    func decode<Value: Decodable>(_ type: Value.Type, from json: UnsafeRawBufferPointer) throws -> Value {
      try JSONDecoder().decode(type, from: Data(json))
    }
  }

  private static func stored() throws -> [Data] {
    let document = try AnyDocumentReader().read(Array(text.utf8))
    let analysis = DocumentAnalysis(ParsedText(document))
    let claims = DocumentClaims(of: document, analysis, by: ClauseClaimExtractor()).claims
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try claims.map { try encoder.encode($0.statement.features) }
  }

  @Test("what was written is read again, as JSONDecoder reads it")
  func all() throws {
    let stored = try Self.stored()
    #expect(stored.count > 5)
    for json in stored {
      let features = try #require(json.withUnsafeBytes { ClaimFeatures(json: $0, Decoder()) }, "not left to a decoder")
      #expect(try features == JSONDecoder().decode(ClaimFeatures.self, from: json))
    }
    let features = try stored.map { try JSONDecoder().decode(ClaimFeatures.self, from: $0) }
    #expect(features.contains { $0.quantities.contains { $0.quantity.rate != nil } })
    #expect(features.contains { $0.times.contains { $0.time.relation != nil } })
    #expect(features.contains { $0.stances?.isEmpty == false })
  }

  @Test("letters of all kinds are read, what is escaped is left to a decoder")
  func escapes() throws {
    var features = ClaimFeatures(entities: ["name:łódź 🚢"], verb: "go", negations: ["n’t"])
    #expect(try JSONEncoder().encode(features).withUnsafeBytes { ClaimFeatures(json: $0, Decoder()) } == features)
    features.stems = ["say \"no\"", "back\\slash", "line\nbreak"]
    #expect(try JSONEncoder().encode(features).withUnsafeBytes { ClaimFeatures(json: $0, Decoder()) } == nil)
  }

  @Test(
    "what is cut short or something else is refused",
    arguments: ["", "{", "[]", #"{"stems":[]}"#, #"{"stems":[],"entities":3}"#, "null", #"{"stems":["a"#])
  func damaged(json: String) {
    #expect(Data(json.utf8).withUnsafeBytes { ClaimFeatures(json: $0, Decoder()) } == nil)
  }

  @Test(
    "numbers are those that JSONDecoder reads", arguments: ["0", "-3", "4.75", "1e+20", "-0.5", "123456789012345678"])
  func numbers(text: String) throws {
    var json = try Data(text.utf8).withUnsafeBytes { bytes in
      var json = StoredJSON(bytes, Decoder())
      return try json.double()
    }
    let decoded = try JSONDecoder().decode(Double.self, from: Data(text.utf8))
    withUnsafeBytes(of: &json) { first in withUnsafeBytes(of: decoded) { #expect(first.elementsEqual($0)) } }
  }
}
