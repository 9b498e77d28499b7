import Testing

@testable import Document

@Suite struct HTMLCharacterReferenceTests {
  private func decoded(_ text: String, inAttribute: Bool = false) -> String? {
    let bytes = Array(text.utf8)
    guard let found = HTMLCharacterReference(bytes, at: 0, end: bytes.count, inAttribute: inAttribute) else {
      return nil
    }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: found.scalars)
    return String(result) + "|" + String(decoding: bytes[found.length...], as: UTF8.self)
  }

  @Test(arguments: [
    ("&amp;x", "&|x"), ("&ampx", "&|x"), ("&lt", "<|"), ("&rsquo;s", "’|s"), ("&NotEqualTilde;", "≂̸|"),
    ("&notit;", "¬|it;"),
    ("&notin;", "∉|"), ("&#8217;", "’|"), ("&#x2019;s", "’|s"), ("&#146;", "’|"), ("&#0;", "\u{FFFD}|"),
    ("&#xD800;", "\u{FFFD}|"), ("&#99999999999999;", "\u{FFFD}|"), ("&#65a", "A|a"), ("&uuml;r", "ü|r"),
    ("&eacutee", "é|e"),
  ])
  func references(text: String, expected: String) {
    #expect(decoded(text) == expected)
  }

  @Test(arguments: ["&", "& x", "&;", "&foo;", "&#;", "&#x;", "&rsquo", "&a", "&AMp", "AT&T"])
  func ampersandsThatStandForThemselves(text: String) {
    #expect(decoded(text) == nil)
  }

  @Test func addressesKeepTheirParameters() {
    #expect(decoded("&copy=1", inAttribute: true) == nil && decoded("&copyx", inAttribute: true) == nil)
    #expect(decoded("&copy=1") == "©|=1" && decoded("&copy;=1", inAttribute: true) == "©|=1")
  }
}
