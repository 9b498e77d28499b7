import Testing

@testable import Document

@Suite struct DehyphenatorTests {
  @Test(arguments: [
    ("trans", "form"), ("rela", "tions."), ("Tur", "key’s"), ("govern", "ment,"), ("MIL", "LIONS"), ("Swe", "den"),
    ("Kazakh", "stan"), ("unpreced", "ented"), ("someone@exam", "ple.org"), ("“integra", "tion,”"),
    ("inter", "nationalization"), ("Turkish-Ira", "nian"), ("co-chair", "man"),
  ])
  func brokenWordsAreJoined(left: String, right: String) {
    #expect(Dehyphenator(breaks: [(left, right)], in: []).joins(left: left, right: right))
  }

  @Test(arguments: [
    ("East", "West"), ("long", "term"), ("Iran", "Turkey"), ("2020", "21"), ("oil", "rich"), ("well", "known"),
    ("anti", "Western"), ("U.S.", "led"), ("Anglo", "American"), ("day-to", "day"), ("Forty", "two"), ("re", "elected"),
    ("non", "aligned"),
    ("Harbour", "owned"),
  ])
  func realHyphensStay(left: String, right: String) {
    #expect(!Dehyphenator(breaks: [(left, right)], in: []).joins(left: left, right: right))
  }

  @Test func theDocumentKnowsItsOwnWords() {
    let text = Array("The Zorbland treaty names Zorbland twice; the zig-zag stays a zig-zag.".utf8)
    let judge = Dehyphenator(breaks: [("Zorb", "land"), ("zig", "zag")], in: text)
    #expect(judge.joins(left: "Zorb", right: "land"))
    #expect(!judge.joins(left: "zig", right: "zag"))
  }

  @Test func theDocumentShowsHowItWritesPrefixesAndEnds() {
    let breaks = [(left: "by", right: "products"), (left: "island", right: "based")]
    #expect(Dehyphenator(breaks: breaks, in: []).joins(left: "by", right: "products"))
    let judge = Dehyphenator(breaks: breaks, in: Array("A by-election was held on a Paris-based model.".utf8))
    #expect(breaks.allSatisfy { !judge.joins(left: $0.left, right: $0.right) })
  }

  @Test func aHyphenChainIsNoTrap() {
    let text = [UInt8](repeating: UInt8(ascii: "-"), count: 300_000)
    #expect(Dehyphenator(breaks: [("gov", "ern")], in: text).joins(left: "govern", right: "ment"))
  }
}
