import Foundation
import Testing

/// Compares a text with the one kept in `Snapshots`.
///
/// A missing file is written and fails; with `RECORD_SNAPSHOTS=1` every file is written anew.
func expectSnapshot(
  _ text: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation, file: String = #filePath
) throws {
  let tests = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
  let url = tests.appendingPathComponent("Snapshots/\(name).txt")
  let kept = try? String(contentsOf: url, encoding: .utf8)
  let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"
  if kept == nil || isRecording {
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: true, encoding: .utf8)
    if !isRecording { Issue.record("\(name).txt was written; read it and commit it", sourceLocation: sourceLocation) }
    return
  }
  #expect(text == kept, "RECORD_SNAPSHOTS=1 writes it anew", sourceLocation: sourceLocation)
}
