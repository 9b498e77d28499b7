import Testing

@testable import Document

@Suite struct HTMLTokenizerTests {
  /// Tokens as words: tags by name, text in quotation marks.
  private func tokens(_ page: String) -> [String] {
    let bytes = Array(page.utf8)
    var tokenizer = HTMLTokenizer(bytes)
    var found: [String] = []
    while let token = tokenizer.next() {
      switch token {
      case .text(let range): found.append("'" + String(decoding: bytes[range], as: UTF8.self) + "'")
      case .start(let tag, let place):
        found.append("<\(tag)\(place.isSelfClosing ? "/" : "")>")
        if HTMLTagSet.rawText.contains(tag) {
          let content = tokenizer.rawText(of: tag, name: place.name)
          found.append("{" + String(decoding: bytes[content], as: UTF8.self) + "}")
        }
      case .end(let tag, _): found.append("</\(tag)>")
      case .comment: found.append("!")
      }
    }
    return found
  }

  @Test(arguments: [
    ("a<b>c</b>d", ["'a'", "<b>", "'c'", "</b>", "'d'"]),
    ("<P CLASS=x/>y", ["<p>", "'y'"]), ("<br/>", ["<br/>"]), ("<a href=x title='>'>y", ["<a>", "'y'"]),
    ("<a b=\"<i>\" c>y", ["<a>", "'y'"]), ("<x-y>z", ["<custom>", "'z'"]), ("<blink>", ["<unknown>"]),
    ("1 < 2 <3 a<", ["'1 < 2 <3 a<'"]), ("a</", ["'a</'"]), ("a</>b", ["'a'", "!", "'b'"]), ("</ x>b", ["!", "'b'"]),
    ("a<!-- <b> -->c", ["'a'", "!", "'c'"]), ("<!-->a", ["!", "'a'"]), ("<!--->a", ["!", "'a'"]),
    ("<!--a--!>b", ["!", "'b'"]), ("<!--!>-->b", ["!", "'b'"]), ("<!doctype html>a", ["!", "'a'"]),
    ("<?xml v?>a", ["!", "'a'"]), ("a<!-- b", ["'a'", "!"]), ("a<b class='", ["'a'"]), ("a<b", ["'a'"]),
    ("<title>a<b>c</title>d", ["<title>", "{a<b>c}", "</title>", "'d'"]),
    ("<style>a</stylex></style >b", ["<style>", "{a</stylex>}", "</style>", "'b'"]),
    ("<script><!--<script></script>--></script>a", ["<script>", "{<!--<script></script>-->}", "</script>", "'a'"]),
    ("<script><!-- </script>a", ["<script>", "{<!-- }", "</script>", "'a'"]),
    ("<script>a", ["<script>", "{a}"]),
  ])
  func rulesOfTheStandard(page: String, expected: [String]) {
    #expect(tokens(page) == expected)
  }

  @Test func attributesAreReadWhereTheyStand() {
    let page = Array("<p a b = 'c d' E=f/g \"h='i'/j=\"k\">".utf8)
    let found = HTMLAttributes(page, 2..<page.count).map { attribute in
      String(decoding: page[attribute.name], as: UTF8.self) + "="
        + String(decoding: page[attribute.value], as: UTF8.self)
    }
    #expect(found == ["a=", "b=c d", "E=f/g", "\"h=i", "j=k"])
  }

  /// Tokens lie side by side and leave nothing out but a tag that never ends.
  @Test func tokensCoverThePage() {
    let page = Array("x<a><!--c--><b d='e'>&amp;</b><!x><?y></a>z &lt; <".utf8)
    var tokenizer = HTMLTokenizer(page)
    var end = 0
    while let token = tokenizer.next() {
      let range =
        switch token {
        case .text(let range), .comment(let range): range
        case .start(_, let tag), .end(_, let tag): tag.range
        }
      #expect(range.lowerBound == end)
      end = range.upperBound
    }
    #expect(end == page.count)
  }
}
