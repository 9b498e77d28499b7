import Foundation
import Testing

@testable import Store

@Suite("The one form of JSON that is hashed")
struct CanonicalJSONTests {
  private static let texts = [
    "", "plain", "\"quoted\" \\ back", "\u{0}\u{1}\u{8}\t\n\u{B}\u{C}\r\u{1F} \u{7F}", "Çelik, 北京, 👩‍🚀, e\u{301}",
    "/ < > &",
  ]

  @Test("is JSON that says what was written, with nothing escaped that need not be", arguments: texts)
  func writing(text: String) throws {
    let bytes = CanonicalJSON.object { $0.add("text", text) }
    #expect(try JSONDecoder().decode([String: String].self, from: Data(bytes)) == ["text": text])
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    #expect(bytes == Array(try encoder.encode(["text": text])))
  }

  @Test("is read as it was written", arguments: texts)
  func reading(text: String) {
    let bytes = CanonicalJSON.object { json in
      json.add("count", -12)
      json.add("kind", text)
    }
    #expect(CanonicalJSON.members(of: bytes) == ["count": .number(-12), "kind": .text(text)])
  }

  @Test(
    "anything else is not read",
    arguments: [
      "", "{", "{}", "{\"a\":1", "{\"a\":1}x", "{\"a\":}", "{\"a\":-}", "{\"a\":1,}", "{\"a\":null}", "{\"a\":[1]}",
      "{\"a\":1.5}",
      "{\"a\": 1}", "{a:1}", "{\"a\":\"b}", "{\"a\":\"\\x\"}", "{\"a\":\"\\u12\"}", "{\"a\":\"\\", "[1]",
      "{\"a\":99999999999999999999}",
    ])
  func garbage(text: String) { #expect(CanonicalJSON.members(of: Array(text.utf8)) == nil) }

  @Test("bytes that are no text are not read")
  func brokenText() { #expect(CanonicalJSON.members(of: Array("{\"a\":\"".utf8) + [0xFF] + Array("\"}".utf8)) == nil) }
}
