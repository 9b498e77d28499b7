import Foundation
import Testing

/// The keys that scripts of users depend on.
@Suite struct JSONTests {
  private static let claimKeys: Set = [
    "id", "source", "file", "text", "quote", "start_byte", "end_byte", "start_codepoint", "end_codepoint", "line",
    "section",
    "ranges", "speaker", "polarity", "factuality", "date", "subject", "predicate", "object",
    "subject_ranges", "predicate_ranges", "object_ranges", "argument_ranges", "speaker_ranges", "cue_ranges",
  ]
  private static let sourceKeys: Set = [
    "id", "file", "title", "author", "publisher", "date", "url", "claims", "version", "size_bytes", "encoding",
    "language", "joined_hyphens", "sha256", "retracted", "copy_of",
  ]

  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(SampleArticle.courier, to: "courier.txt")
    try place.write(SampleArticle.gazette, to: "gazette.txt")
  }

  @Test func addHasALineForEachFile() throws {
    let lines = try place.ledger("add", "--json", "courier.txt", "nothing.txt", "gazette.txt").objects()
    #expect(lines.map { $0["status"] as? String } == ["added", "refused", "added"])
    let keys: Set = [
      "file", "status", "source", "date", "claims", "joined_hyphens", "unread_language", "copy_of", "error",
    ]
    #expect(lines.allSatisfy { Set($0.keys) == keys })
  }

  @Test func claimsHaveTheKeysOfTheDesign() throws {
    try place.ledger("add", "courier.txt", "gazette.txt")
    for command in [["claims", "--limit=9"], ["search", "tunnel"]] {
      let lines = try place.ledger(command[0], command.last ?? "", "--json").objects()
      #expect(!lines.isEmpty)
      #expect(lines.allSatisfy { Set($0.keys) == Self.claimKeys })
    }
    let id = try #require(try place.ledger("claims", "--json").objects().first?["id"] as? String)
    for command in ["show", "cite"] {
      let lines = try place.ledger(command, id, "--json").objects()
      #expect(lines.allSatisfy { Self.claimKeys.isSubset(of: $0.keys) })
      #expect(!lines.isEmpty)
    }
  }

  @Test func sourcesHaveTheirKeys() throws {
    try place.ledger("add", "courier.txt", "gazette.txt")
    let lines = try place.ledger("sources", "--json").objects()
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { Set($0.keys) == Self.sourceKeys })
    let id = try #require(lines[0]["id"] as? String)
    #expect(try place.ledger("show", id, "--json").objects().map { Set($0.keys) } == [Self.sourceKeys])
  }

  @Test func verifyEndsWithASummary() throws {
    try place.ledger("add", "courier.txt")
    let lines = try place.ledger("verify", "--json").objects()
    #expect(lines.count == 1)
    #expect(lines[0]["damages"] as? Int == 0)
  }

  @Test func relationsAreLinesOrNothing() throws {
    try place.ledger("add", "courier.txt", "gazette.txt")
    for command in ["conflicts", "overlaps"] {
      let run = try place.ledger(command, "--json")
      #expect(run.status == 0)
      let keys = try run.objects().map { Set($0.keys) }
      #expect(keys.allSatisfy { $0.isSuperset(of: ["id", "group", "type", "a_claim", "b_quote", "independent"]) })
    }
  }
}
