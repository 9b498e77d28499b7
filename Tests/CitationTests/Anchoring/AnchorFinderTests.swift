import Document
import LedgerTestSupport
import Testing

@testable import Citation

@Suite("Finding a quote again in a changed text")
struct AnchorFinderTests {
  private static let lighthouse = """
    The keeper of the lighthouse at Skarvik lit the lamp for the last time on Friday. It had burnt for 114 years.

    The harbour office will sell the tower. "Nobody has made an offer yet," said its director, Ine Holm.

    Fishermen will steer by satellite from now on. Some of them doubt that it works in fog.

    The lamp itself goes to a museum in the capital, where it can be seen from October.
    """

  /// The first mark in the old text is the quote; the first in the new one, if any, is where it must be found.
  private func expect(
    _ status: Anchor.Status, _ old: String, _ new: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let (old, new) = (MarkedText(old), MarkedText(new))
    let anchor = AnchorFinder(old: old.derived, new: new.derived).anchor(of: try #require(old.ranges.first))
    #expect(anchor.status == status, sourceLocation: sourceLocation)
    #expect(
      anchor.range.map { new.derived.string(in: $0) } == new.parts.first, "in \(new.text)",
      sourceLocation: sourceLocation)
    if status != .lost { #expect(anchor.range == new.ranges.first, sourceLocation: sourceLocation) }
  }

  private func marked(_ part: String, in text: String = lighthouse) -> String {
    text.replacing(part, with: "⟦\(part)⟧", maxReplacements: 1)
  }

  @Test(
    "layout and typesetting change no wording",
    arguments: [
      ("The harbour office", "The harbour\n   office"), ("Fishermen will steer", "Fisher-\nmen will\u{A0}steer"),
      ("\"Nobody has made an offer yet,\"", "“Nobody has made an oﬀer yet,”"),
      ("it works in fog", "it works\r\nin fog"),
      ("Ine Holm", "Ine Ho\u{AD}lm"),
    ])
  func layout(old: String, new: String) throws {
    let text = Self.lighthouse.replacing(old, with: new, maxReplacements: 1)
    try expect(.found, marked(old), marked(new, in: text))
  }

  @Test("accents written in one or two characters, and letters of another width, are the same")
  func forms() throws {
    try expect(.found, "In the café ⟦São Tomé⟧ they met.", "In the cafe\u{301} ⟦Sa\u{303}o Tome\u{301}⟧ they met.")
    try expect(.found, "Room ⟦ＡＢＣ is shut⟧ today.", "Room ⟦ABC is shut⟧ today.")
  }

  @Test(
    "a dash that a number needs is wording",
    arguments: [
      ("it fell to -5 degrees", "it fell to 5 degrees"), ("between 10-12 people came", "between 1012 people came"),
      ("an area of 10² metres", "an area of 102 metres"), ("it rose by 1.5 points", "it rose by 15 points"),
    ])
  func numbers(old: String, new: String) throws {
    try expect(.changed, "Here they say that ⟦\(old)⟧, no more.", "Here they say that ⟦\(new)⟧, no more.")
  }

  @Test(
    "other words are shown as changed",
    arguments: [
      ("It had burnt for 114 years.", "It had burnt for 96 years."),
      ("The harbour office will sell the tower.", "The harbour authority will soon sell the tower."),
      ("Some of them doubt that it works in fog.", "Some of them do not doubt that it works in fog."),
      ("Nobody has made an offer yet", "NOBODY has made an offer yet"),
    ])
  func changed(old: String, new: String) throws {
    let text = Self.lighthouse.replacing(old, with: new, maxReplacements: 1)
    try expect(.changed, marked(old), marked(new, in: text))
  }

  @Test("a name of a few letters is found in its own letters or not at all")
  func fewLetters() throws {
    try expect(.lost, marked("Ine Holm"), Self.lighthouse.replacing("Ine Holm", with: "Inga Holm"))
  }

  @Test("what was inserted inside belongs to the new wording")
  func inserted() throws {
    let old = "The lamp itself goes to a museum in the capital"
    let new = "The lamp itself goes to a\n\nPage 2 | Skarvik Post\n\nmuseum in the capital"
    try expect(.changed, marked(old), marked(new, in: Self.lighthouse.replacing(old, with: new)))
  }

  @Test("of a passage of two sentences the one that stayed is shown")
  func half() throws {
    let old = "Fishermen will steer by satellite from now on. Some of them doubt"
    let text = Self.lighthouse.replacing(" Some of them doubt that it works in fog.", with: "")
    try expect(.changed, marked(old), marked("Fishermen will steer by satellite from now on.", in: text))
  }

  @Test("a passage that moved is found, with words changed, too")
  func moved() throws {
    let paragraphs = Self.lighthouse.components(separatedBy: "\n\n")
    let text = [paragraphs[3], paragraphs[2], paragraphs[0], paragraphs[1]].joined(separator: "\n\n")
    for quote in ["It had burnt for 114 years.", "Fishermen will steer by satellite", "Ine Holm"] {
      try expect(.found, marked(quote), marked(quote, in: text))
    }
    let edited = text.replacing("a museum in the capital", with: "the maritime museum in the capital")
    try expect(
      .changed, marked("The lamp itself goes to a museum in the capital"),
      marked("The lamp itself goes to the maritime museum in the capital", in: edited))
  }

  @Test("of like places the one in its surroundings is meant", arguments: 0..<4)
  func repeated(index: Int) throws {
    let rooms = ["kitchen", "cellar", "attic", "stable"].map { "In the \($0) the old man was asleep again." }
    let old = rooms.enumerated().map { number, room in
      number == index ? room.replacing("the old man was asleep", with: "⟦the old man was asleep⟧") : room
    }
    // A new sentence at the head, and the last ones in another order.
    let new = ["The old man was asleep everywhere.", old[1], old[0], old[3], old[2]]
    try expect(.found, old.joined(separator: "\n\n"), new.joined(separator: "\n\n"))
  }

  @Test(
    "a passage that was removed is lost, though its words are elsewhere",
    arguments: [
      "It had burnt for 114 years.", "The harbour office will sell the tower.", "of them", "the capital",
    ])
  func lost(quote: String) throws {
    let sentence = try #require(
      Self.lighthouse.split(whereSeparator: { ".\n".contains($0) }).first { ($0 + ".").contains(quote) })
    let text =
      Self.lighthouse.replacing(sentence, with: "")
      + "\n\nIn the south of the country, not in the capital, most of the towers were sold to hotels for 114 crowns."
    try expect(.lost, marked(quote), text)
  }

  @Test(
    "a near copy elsewhere that says something else is not the quote",
    arguments: [
      "It had not burnt for 114 years.", "It had burnt for 20 years.",
    ])
  func nearCopy(copy: String) throws {
    let text = Self.lighthouse.replacing(" It had burnt for 114 years.", with: "") + "\n\n" + copy
    try expect(.lost, marked("It had burnt for 114 years."), text)
  }

  @Test(
    "nor is one that has little in common with it, or stands behind another sentence's end",
    arguments: [
      (
        "A further 1,040 persons at sea received medical treatment, of whom 212 got well.",
        "A further 2,413 persons ashore have not received medical treatment, of whom 368 got well."
      ),
      (
        "Questions may be sent in until 17 May, at any office.", "Questions may be sent in until 34 May, at any office."
      ),
      (
        "Norway is concerned about the role of fishing fleets in the north.",
        "Norway is not concerned about the role of fishing fleets in the north."
      ),
    ], ["He called it a \"chain.\" ", "The hall is open. ", "The hall is open.\u{A0}"])
  func tornCopy(sentences: (quote: String, copy: String), before: String) throws {
    let (kept, other) = (
      "All are welcome to the meeting on the hill.", "The town will pay for the road along the coast."
    )
    try expect(
      .lost, "\(before)⟦\(sentences.quote)⟧ \(kept)\n\n\(other)", "\(kept)\n\n\(other)\n\n\(sentences.copy)")
  }

  @Test("a paragraph that moved with another number was brought up to date")
  func updatedParagraph() throws {
    let (first, last) = (
      "All are welcome to the meeting on the hill.", "The town will pay for the road along the coast."
    )
    try expect(
      .changed, "\(first)\n\n⟦The toll at Skarvik rose to 12 late on Sunday.⟧\n\n\(last)",
      "\(last)\n\n\(first)\n\n⟦The toll at Skarvik rose to 45 late on Sunday.⟧")
  }

  @Test("a passage worded anew throughout is found by its likeness")
  func reworded() throws {
    let old = "⟦Cod are now rarer than ever in the bay⟧"
    let new = "⟦Code is rarer then evers in thy bays⟧"
    try expect(.changed, old, "Weather and tides.\n\n\(new)\n\nOther news.")
  }

  @Test(
    "nothing is found where nothing is", arguments: ["", " \n", "Completely different words about a football match."])
  func nothing(new: String) throws {
    try expect(.lost, marked("It had burnt for 114 years."), new)
    try expect(.lost, "In ⟦ – ⟧ between", "In – between")
  }

  @Test("laws: the same text gives the same place; what is found is the same but for layout; ranges lie in the text")
  func laws() throws {
    var random = SeededGenerator(seed: 7)
    let texts = [RetoldReport.ferry, RetoldReport.retold, RetoldReport.ownReport, Self.lighthouse]
    for text in texts {
      let old = DerivedText(text)
      let same = AnchorFinder(old: old, new: old)
      for _ in 0..<30 {
        let edited = mangled(text, &random)
        let new = DerivedText(edited)
        let finder = AnchorFinder(old: old, new: new)
        for _ in 0..<20 {
          let range = wordRange(in: old, &random)
          #expect(same.anchor(of: range) == Anchor(status: .found, range: range))
          let anchor = finder.anchor(of: range)
          #expect((anchor.range == nil) == (anchor.status == .lost))
          guard let place = anchor.range else { continue }
          #expect(
            new.range.contains(place)
              && String(validating: Array(new.utf8[place.start..<place.end]), as: UTF8.self) != nil)
          let words = [old.string(in: range), new.string(in: place)].map { $0.filter { !$0.isWhitespace } }
          if anchor.status == .found { #expect(words[0] == words[1]) }
        }
      }
    }
  }

  /// A text with words dropped, doubled, swapped and put in, and lines broken anywhere.
  private func mangled(_ text: String, _ random: inout SeededGenerator) -> String {
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      let index = Int.random(in: words.indices, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0 where words.count > 1: words.remove(at: index)
      case 1: words.insert(["not", "42", "ein Wort", "\n\n", "é"].randomElement(using: &random) ?? "", at: index)
      case 2: words.swapAt(index, Int.random(in: words.indices, using: &random))
      default:
        let end = min(words.count, index + Int.random(in: 1...30, using: &random))
        let part = Array(words[index..<end])
        words.removeSubrange(index..<end)
        words.insert(contentsOf: part, at: Int.random(in: 0...words.count, using: &random))
      }
    }
    return words.joined(separator: Bool.random(using: &random) ? " " : " \n")
  }

  /// From the start of a word to the end of one.
  private func wordRange(in text: DerivedText, _ random: inout SeededGenerator) -> TextRange {
    func isBlank(_ index: Int) -> Bool { text.whiteSpaceWidth(at: index) != nil }
    let starts = (0..<text.count).filter { !isBlank($0) && ($0 == 0 || isBlank($0 - 1)) }
    let ends = (1...text.count).filter { !isBlank($0 - 1) && ($0 == text.count || isBlank($0)) }
    let first = Int.random(in: starts.indices, using: &random)
    let last = min(ends.count - 1, first + Int.random(in: 2...20, using: &random))
    // What is alike twice in one text is either one.
    return TextRange(starts[max(0, min(first, last - 6))], ends[last])
  }
}
