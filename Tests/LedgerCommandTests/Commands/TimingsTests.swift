import Foundation
import Testing

/// `ledger add --timings`: what each stage cost, on standard error.
@Suite struct TimingsTests {
  private static let stages = ["read", "segment", "parse", "claims", "lineage", "candidates", "comparison", "store"]
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(SampleArticle.courier, to: "courier.txt")
    try place.write(SampleArticle.gazette, to: "gazette.txt")
  }

  @Test func eachStageHasALine() throws {
    let run = try place.ledger("add", "--timings", "courier.txt", "gazette.txt")
    #expect(run.status == 0 && !run.output.contains("CPU time"))
    let lines = run.errors.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(lines.dropFirst().map { $0.first.map(String.init) ?? "" } == Self.stages + ["all"])
    #expect(run.errors.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(try place.ledger("add", "courier.txt").errors.isEmpty)
  }

  @Test func jsonIsOneObject() throws {
    let run = try place.ledger("add", "--timings", "--json", "courier.txt", "gazette.txt")
    #expect(run.output.split(separator: "\n").count == 2)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(run.errors.utf8)) as? [String: Any])
    #expect(Set(object.keys) == Set(["articles", "bytes", "stages_s"] + Self.stages.map { $0 + "_s" }))
    #expect(object["articles"] as? Int == 2)
    let sum = Self.stages.reduce(0) { $0 + (object[$1 + "_s"] as? Double ?? 0) }
    #expect(abs(sum - (object["stages_s"] as? Double ?? 0)) < 0.0001)
    #expect(object["parse_s"] as? Double ?? 0 > 0)
  }
}
