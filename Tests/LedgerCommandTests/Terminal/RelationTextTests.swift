import Foundation
import Ledger
import Testing

@testable import LedgerCommand

@Suite struct RelationTextTests {
  private let groups = [SampleRelations.conflict, SampleRelations.distortion]

  private func text(_ style: Style, width: Int = 80, isExplained: Bool = false) -> [String] {
    let text = RelationText(
      style, width: width, FileNames(SampleRelations.sources.map(\.path)), ids: [groups[0].id: "x7k2"],
      isExplained: isExplained)
    return groups.enumerated().flatMap { text.lines($1, number: $0 + 1) + [""] }
  }

  @Test func asPeopleSeeThem() throws {
    let shown = text(.plain).joined(separator: "\n")
    let explained = text(.plain, isExplained: true).joined(separator: "\n")
    try expectSnapshot(shown + "\n$ with --explain\n\n" + explained, named: "conflicts")
  }

  @Test(arguments: [80, 60, 40])
  func linesFit(_ width: Int) {
    for line in text(.plain, width: width) where line.split(separator: " ").count > 4 {
      #expect(TextWidth.columns(line) <= width, "\(line)")
    }
  }

  /// Colours only underline what the words say.
  @Test func coloursChangeNoWord() {
    let coloured = text(Style(isColoured: true))
    #expect(coloured.joined().contains("\u{1B}["))
    #expect(coloured.map(Self.withoutCodes) == text(.plain))
  }

  private static func withoutCodes(_ text: String) -> String {
    text.replacing(#/\u{1B}\[[0-9]+m/#, with: "")
  }

  @Test func jsonHasTheKeysOfTheDesign() throws {
    let relation = groups[0].relations[0]
    let line = JSONLine(relation, isExplained: false).closed
    let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    let sides = ["a_", "b_"].flatMap { side in
      [
        "claim", "source", "file", "quote", "section", "line", "start_codepoint", "end_codepoint", "start_byte",
        "end_byte",
        "value", "date", "speaker",
      ].map { side + $0 }
    }
    let keys = ["id", "group", "type", "cause", "score", "question", "reason", "independent", "derived", "status"]
    #expect(Set(object.keys) == Set(keys + sides))
    #expect(object["type"] as? String == "conflict")
    #expect(object["a_value"] as? String == "4000000000 USD")
    #expect(object["b_date"] is NSNull)
    #expect(object["score"] as? Double == 0.94)
    #expect(!line.contains("\u{1B}"))
  }
}
