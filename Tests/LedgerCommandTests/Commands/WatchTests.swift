#if os(Linux)
  import Foundation
  import Testing

  #if canImport(Glibc)
    import Glibc
  #endif

  /// `ledger watch`: what arrives in a folder is added until the user interrupts.
  @Suite(.timeLimit(.minutes(2))) struct WatchTests {
    private let place: Workplace

    init() throws {
      place = try Workplace()
      try place.write(SampleArticle.turkish, to: "in/there.txt")
    }

    /// Waits until standard output has a text.
    private func wait(for text: String, in name: String) async throws {
      for _ in 0..<600 {
        if try String(contentsOfFile: place.path(name), encoding: .utf8).contains(text) { return }
        try await Task.sleep(for: .milliseconds(100))
      }
      Issue.record("\(text) did not come")
    }

    @Test func filesThatArriveAreAdded() async throws {
      let watch = Process()
      watch.executableURL = try Workplace.program()
      watch.arguments = ["watch", "in", "--exclude", "*.part"]
      watch.currentDirectoryURL = place.folder
      watch.environment = ["PATH": "/usr/bin:/bin"]
      for name in ["out", "err"] { try place.write("", to: name) }
      watch.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: place.path("out")))
      watch.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: place.path("err")))
      try watch.run()
      try await wait(for: "Watching in; Ctrl-C ends.\n", in: "out")
      try place.write(SampleArticle.courier, to: "in/courier.part")
      #expect(rename(place.path("in/courier.part"), place.path("in/courier.txt")) == 0)
      try await wait(for: "courier.txt", in: "out")
      try place.write(SampleArticle.gazette, to: "new/sub/gazette.txt")
      #expect(rename(place.path("new"), place.path("in/new")) == 0)
      try await wait(for: "gazette.txt", in: "out")
      try place.write("", to: "in/.hidden")
      try place.write("", to: "in/empty.txt")
      try await wait(for: "empty.txt: is empty", in: "err")
      watch.interrupt()
      watch.waitUntilExit()
      #expect(watch.terminationStatus == 0)
      let output = try String(contentsOfFile: place.path("out"), encoding: .utf8)
      #expect(
        output.contains("2 sources, 2 independent") && !output.contains("there.txt") && !output.contains("hidden"))
      let errors = try String(contentsOfFile: place.path("err"), encoding: .utf8)
      #expect(errors == "Error: in/empty.txt: is empty.\n")
    }

    @Test func onlyFoldersAreWatched() throws {
      let run = try place.ledger("watch", "in/there.txt")
      #expect(run.status == 66 && run.errors == "Error: in/there.txt: is no folder.\nHint: ledger add adds a file.\n")
      #expect(try place.ledger("watch", "nowhere").status == 66)
    }
  }
#endif
