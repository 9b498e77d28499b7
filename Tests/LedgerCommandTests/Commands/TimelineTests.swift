import Foundation
import Testing

/// `ledger timeline`: claims by the time that they are about.
@Suite struct TimelineTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(SampleArticle.courier, to: "courier.txt")
    try place.write(SampleArticle.gazette, to: "gazette.txt")
    try place.ledger("add", "courier.txt", "gazette.txt")
  }

  @Test func timesAreHeadings() throws {
    let run = try place.ledger("timeline", "Northport")
    #expect(run.status == 0)
    #expect(run.output.contains("claims about Northport in 2 sources"))
    #expect(run.output.contains("\nTime unknown\n"))
    #expect(run.output.contains("neither it nor the article gives a time"))
    #expect(run.output.contains("courier.txt:"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func nothingIsSaidInWords() throws {
    let run = try place.ledger("timeline", "zeppelin")
    #expect(run.status == 0 && run.output == "No claims about zeppelin in this ledger.\n")
  }

  @Test func theRestIsCounted() throws {
    #expect(try place.ledger("timeline", "--limit", "2").output.contains("more (--limit)\n"))
    #expect(try place.ledger("timeline", "--limit", "2", "--json").objects().count == 2)
  }

  @Test func jsonTellsTheTimeAndWhereItIsFrom() throws {
    let lines = try place.ledger("timeline", "--json").objects()
    #expect(!lines.isEmpty)
    let added: Set = ["time", "time_from", "updates", "updated_by", "id", "file", "text", "line"]
    #expect(lines.allSatisfy { added.isSubset(of: $0.keys) })
    let times = lines.compactMap { $0["time"] as? String }
    #expect(times == times.sorted() && lines.prefix(times.count).allSatisfy { $0["time"] is String })
    #expect(Set(lines.compactMap { $0["time_from"] as? String }).isSubset(of: ["claim", "article"]))
  }
}
