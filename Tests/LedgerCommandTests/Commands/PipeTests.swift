import Foundation
import Testing

/// What happens at the other end of standard output.
@Suite struct PipeTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(SampleArticle.courier, to: "courier.txt")
  }

  /// The writing end of a pipe that nobody reads.
  private func closedPipe() throws -> FileHandle {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    return pipe.fileHandleForWriting
  }

  @Test func aClosedPipeIsAQuietSuccess() throws {
    try place.ledger("add", "courier.txt")
    for command in ["claims", "sources", "conflicts", "--help", "--version"] {
      let run = try place.ledger(command, output: try closedPipe())
      #expect(run.status == 0, "\(command)")
      #expect(run.errors.isEmpty, "\(command)")
    }
  }

  @Test func whatIsAddedIsAddedWhoeverReads() throws {
    try place.write(SampleArticle.gazette, to: "gazette.txt")
    let run = try place.ledger("add", "courier.txt", "gazette.txt", output: try closedPipe())
    #expect(run.status == 0)
    #expect(try place.ledger("sources", "--json").objects().count == 2)
  }

  @Test func aFullDiskIsAFailure() throws {
    try place.ledger("add", "courier.txt")
    for command in ["claims", "--help"] {
      let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
      let run = try place.ledger(command, output: full)
      #expect(run.status == 74)
      #expect(run.errors == "Error: standard output: No space left on device.\n")
    }
  }
}
