import Document
import Language
import Testing

/// Each case is a text with "|" between the tokens of a run without white space.
@Suite struct TokenizerTests {
  private func check(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let text = DerivedText(marked.replacing("|", with: ""))
    let found = Tokenizer().tokens(in: text, text.range).map { text.string(in: $0.range) }
    #expect(found == marked.split { $0 == " " || $0 == "|" }.map(String.init), sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    "They do|n't know what it|'s worth|, they|'re sure we|’ll ca|n’t",
    "Syria|'s army and the farmers|' tractors", "You can|not win|, gon|na lose",
    "Mr. O'Brien left at 5 o'clock with Ba'ath officials", "rock 'n' roll in the '90s|, the 1980's",
    "'|Quoted|' and ‘|quoted|’",
  ])
  func clitics(_ marked: String) { check(marked) }

  @Test(arguments: [
    "spr- spring b- began", "they br- — no|, dr-|, drown", "pre|- and post-war", "the man|- he left", "r-|?",
    "a lot|ta boats",
  ])
  func wordsBrokenOff(_ marked: String) { check(marked) }

  @Test(arguments: [
    "an Iran|-|affiliated group|, a ten|-|year|-|old girl|, al|-|Shabaab",
    "the co-founder re-elected an anti-war e-mail user in mid-August",
    "non|-|profit|-|based", "the 5|-|10 vote|, the 2019|–|2021 term", "talks|—|which failed|—|ended",
    "wait|--|no", "an Iran|\u{2011}|affiliated group", "and|/|or", "a Kafka-esque trial",
  ])
  func hyphensAndDashes(_ marked: String) { check(marked) }

  @Test(arguments: [
    "It cost $|30|, €|1,250.50 or US$ 4.5 million", "a rise of 3.5|% to -|2 °|C", "10|pm|, 5|km and 35|mm but 3D|, 4G",
    "on 11/28/2000 at 7:30|PM", "the 3rd and 21st|, in the 1980s", "call 713-555-0142 or +44|.",
    "ISO 2024-10-07|, items 1|,|2|,|3 and 12,34,567", "he is 5|'|11", "fax 713/555-0142|, 1/2|-|inch", "$|.04 each",
  ])
  func numbers(_ marked: String) { check(marked) }

  @Test(arguments: [
    "Dr. Wu and the U.S. team met at 9 a.m. in Boston|, Mass.|, with Acme Inc. people|.",
    "They flew to the U.S.", "apples|, pears|, etc|.", "J. K. Moss|, No. 5|, p. 7|, i.e. more", "the answer is no|.",
    "The end|.|The start", "Mr.|Brown",
  ])
  func abbreviations(_ marked: String) { check(marked) }

  @Test(arguments: [
    "see https://example.org/a_b-c?x=1|, (|www.example.com|) or example.co.uk|.", "mail jane.doe+x@example.org|.",
    "#|5 but #climate and @reporter", "AT&T sold R&D", "report.pdf", "on the .NET platform|.",
    "great|!!! really|?! so|... yes|…",
    "ok :) |;-) ^_^",
    "a|=|b", "***", "«|oui|»", "👍🏽 🇫🇷 x",
  ])
  func addressesAndSymbols(_ marked: String) { check(marked) }

  @Test(arguments: [
    ("word", Token.Kind.word), ("3rd", .word), ("1,250.5", .number), ("3:47", .number), ("?", .punctuation),
    ("€", .symbol), (":)", .symbol), ("•", .symbol), ("a@example.org", .address), ("#climate", .address),
    ("example.org", .address), ("U.S.", .word), ("Zürich", .word), ("—", .punctuation),
  ])
  func kinds(_ word: String, _ kind: Token.Kind) {
    let text = DerivedText("x " + word + " x")
    #expect(Tokenizer().tokens(in: text, text.range).map(\.kind) == [.word, kind, .word])
  }
}
