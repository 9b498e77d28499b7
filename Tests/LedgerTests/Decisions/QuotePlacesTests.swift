import Document
import LedgerTestSupport
import Testing

@testable import Ledger

@Suite("Places of a quote")
struct QuotePlacesTests {
  private func found(_ quote: String, in text: String) -> [String] {
    let text = DerivedText(text)
    return QuotePlaces(of: quote, in: text).ranges.map(text.string(in:))
  }

  @Test("white space is of one kind, nothing else is")
  func whiteSpace() {
    #expect(found(" a  b ", in: "x a\n\tb y a\u{A0}b z a-b") == ["a\n\tb", "a\u{A0}b"])
    #expect(found("é ü", in: "é\u{2009}ü") == ["é\u{2009}ü"])
    #expect(found("A", in: "a") == [])
    #expect(found(" \n", in: "a b").isEmpty && found("a", in: "").isEmpty)
  }

  @Test("any part of a text is found in it")
  func parts() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let text = String((0..<30).map { _ in ["a", "b", " ", "\n", "é", "“"].randomElement(using: &generator) ?? "a" })
      let characters = Array(text)
      let start = Int.random(in: 0..<30, using: &generator)
      let part = String(characters[start..<Int.random(in: start...29, using: &generator)])
      guard !Quote.squeezed(part).isEmpty else { continue }
      #expect(found(part, in: text).contains { Quote.squeezed($0) == Quote.squeezed(part) }, "\(text)")
    }
  }
}
