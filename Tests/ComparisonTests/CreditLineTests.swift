import Document
import Language
import Testing

@testable import Comparison

@Suite("Whom a text names as its source")
struct CreditLineTests {
  private func credits(_ text: String) throws -> [String] {
    let document = try AnyDocumentReader().read(Array(text.utf8))
    return CreditLine.lines(in: DocumentAnalysis(document), of: document.text).map(\.words)
  }

  @Test(arguments: [
    ("Reuters reported on Monday that the talks had failed.", "Reuters reported"),
    ("The talks had failed, according to the Guardian, which had seen the minutes.", "according to the Guardian"),
    ("The deal was first reported by Bloomberg in March.", "reported by Bloomberg"),
    ("The minister told the BBC that she would resign.", "told the BBC"),
    ("The Interior Ministry said that the road was open.", "Interior Ministry said"),
  ])
  func credit(text: String, words: String) throws {
    #expect(try credits("The town was quiet in the morning. " + text).contains(words))
  }

  @Test(
    "who acts or is named in passing is no source",
    arguments: [
      "Reuters moved its office to Leeds in March.", "The strike at the Guardian ended after the owners gave in.",
      "Bloomberg is a company with many employees.",
    ])
  func none(text: String) throws { #expect(try credits(text).isEmpty) }

  @Test("each name once")
  func once() throws {
    #expect(try credits("Reuters reported a rise. Reuters reported a fall, too.").count == 1)
  }
}

@Suite("Names of publishers")
struct PublisherNameTests {
  @Test(arguments: [
    ("Guardian", "The Guardian"), ("AP", "Associated Press"), ("NBG", "National Bank of Georgia"),
    ("Interior Ministry", "Ministry of the Interior of Albania"), ("Reuters", "Reuters News Agency"),
    ("bbc", "BBC News"),
  ])
  func same(a: String, b: String) {
    #expect(PublisherName(a).matches(PublisherName(b)) && PublisherName(b).matches(PublisherName(a)))
  }

  @Test(arguments: [
    ("Times", "The Harbour Times"), ("the ministry", "Ministry of Trade"), ("Adria Wire", "Iberia Wire"), ("", "AP"),
    ("Associated British Ports", "AP"), ("the bank", "Bank of England"), ("…", "…"),
  ])
  func different(a: String, b: String) {
    #expect(!PublisherName(a).matches(PublisherName(b)) && !PublisherName(b).matches(PublisherName(a)))
  }

  @Test func addresses() {
    #expect(PublisherName(url: "https://www.theguardian.com/world/1")?.matches(PublisherName("the Guardian")) == true)
    #expect(PublisherName(url: "https://reuters.com")?.matches(PublisherName("Reuters")) == true)
    #expect(PublisherName(url: "no address") == nil)
  }
}
