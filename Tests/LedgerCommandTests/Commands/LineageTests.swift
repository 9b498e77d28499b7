import Foundation
import Testing

/// `ledger lineage`: which source is made from which, with the evidence in words.
@Suite struct LineageTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(SampleArticle.courier, to: "courier.txt")
    let copy = SampleArticle.courier.replacing("Northport Courier\n14 June 2024", with: "The Digest\n17 June 2024")
    try place.write(copy.replacing("$4 billion", with: "$5 billion"), to: "digest.txt")
    try place.write(
      """
      A day at the museum

      Children painted whales on the walls of the museum in Eastbury on Sunday while their parents drank tea.
      """, to: "museum.txt")
    try place.ledger("add", "courier.txt", "digest.txt", "museum.txt")
  }

  @Test func itNamesTheCopyAndTheEvidence() throws {
    let run = try place.ledger("lineage")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("digest.txt copies courier.txt\n   shares "))
    #expect(run.output.contains(#/\d+ runs of 5 words \(\d+ % of the shorter text\)/#))
    #expect(run.output.contains("is the later one: 2024-06-17, 2024-06-14"))
    #expect(run.output.hasSuffix("3 sources, 2 independent\n"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func oneSourceIsAskedFor() throws {
    #expect(try place.ledger("lineage", "courier.txt").output.hasPrefix("digest.txt copies courier.txt"))
    let none = try place.ledger("lineage", "museum.txt")
    #expect(none.status == 0)
    #expect(none.output == "museum.txt is not made from another source, nor another from it.\n")
    #expect(try place.ledger("lineage", "nothing.txt").status == 1)
  }

  @Test func jsonIsOneFlatObjectALine() throws {
    let lines = try place.ledger("lineage", "--json").objects()
    #expect(lines.count == 1)
    #expect(
      Set(lines[0].keys) == [
        "a_source", "a_file", "b_source", "b_file", "copy", "original", "direction", "credit", "shared_shingles",
        "fewer_shingles", "shared_names", "ordered_names", "fewer_names", "shared_specifics", "ordered_specifics",
        "evidence",
      ])
    #expect(lines[0]["copy"] as? String == lines[0]["a_source"] as? String)
    #expect(lines[0]["a_file"] as? String == "digest.txt" && lines[0]["direction"] as? String == "date")
  }
}
