import Comparison
import Document
import Foundation
import LedgerTestSupport
import Testing

@testable import Store

/// Lines that were cut off, edited or made up: one error with the line's number, and the ledger is as it was.
@Suite("Importing what is not right")
struct BrokenExportTests {
  private let lines: [[UInt8]]

  init() throws {
    let ledger = try TestLedger()
    try ledger.add(article("Trade is 30.", "Toll is 5.", path: "a.txt", shingles: Array(0..<40)))
    try ledger.add(article("Trade is 50.", path: "b.txt", shingles: Array(10..<60)))
    let claim = try #require(try ledger.store.claims().first?.id)
    try ledger.store.decide(Decision(.claims([claim]), .note, reason: "a remark"), comparator: TopicComparator())
    lines = try ledger.store.lines()
  }

  private func expectRefusal(
    _ lines: [[UInt8]], at line: Int, _ detail: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let ledger = try TestLedger()
    try ledger.add(article("Gold is 1.", path: "own.txt"))
    let before = try ledger.counts()
    let error = #expect(throws: ImportError.self, sourceLocation: sourceLocation) { try ledger.store.take(lines) }
    #expect(error?.line == line, "\(String(describing: error))", sourceLocation: sourceLocation)
    #expect(error?.detail.contains(detail) == true, "\(String(describing: error))", sourceLocation: sourceLocation)
    #expect(try ledger.counts() == before, sourceLocation: sourceLocation)
    #expect(try ledger.store.damages() == [], sourceLocation: sourceLocation)
  }

  /// The lines with the first one of a kind changed, and an end that fits them: made by somebody who knows how.
  private func edited(_ kind: String, _ old: String, _ new: String) throws -> (lines: [[UInt8]], line: Int) {
    let index = try #require(lines.firstIndex { $0.starts(with: "{\"\(kind)\"".utf8) })
    var changed = lines
    let text = String(decoding: lines[index], as: UTF8.self)
    changed[index] = Array(text.replacing(old, with: new).utf8)
    #expect(changed[index] != lines[index], "\(old) is not in \(text)")
    let hash = ContentHash(of: changed.dropLast().joined()).hex
    changed[lines.count - 1] = Array("{\"end\":{\"lines\":\(lines.count - 1),\"sha256\":\"\(hash)\"}}\n".utf8)
    return (changed, index + 1)
  }

  @Test("cut off anywhere, between lines or within one")
  func truncated() throws {
    for count in 0..<lines.count - 1 {
      try expectRefusal(Array(lines.prefix(count)), at: count, "cut off")
    }
    try expectRefusal(lines.dropLast(2) + [Array(lines[lines.count - 2].dropLast(9))], at: lines.count - 1, "not JSON")
  }

  @Test("a line left out, doubled, moved or changed by a letter")
  func shuffled() throws {
    for index in lines.indices.dropLast() {
      var fewer = lines
      fewer.remove(at: index)
      #expect(throws: ImportError.self) { try TestLedger().store.take(fewer) }
      #expect(throws: ImportError.self) { try TestLedger().store.take(Array(lines[...index]) + lines[index...]) }
    }
    var moved = lines
    moved.swapAt(1, lines.count - 2)
    #expect(throws: ImportError.self) { try TestLedger().store.take(moved) }
    let note = try #require(lines.firstIndex { $0.starts(with: "{\"decision\"".utf8) })
    var changed = lines
    changed[note] = Array(String(decoding: lines[note], as: UTF8.self).replacing("a remark", with: "a retort").utf8)
    try expectRefusal(changed, at: lines.count, "not those that were exported")
    try expectRefusal(lines + [lines[1]], at: lines.count + 1, "behind the end")
  }

  @Test("edited by somebody who made the end fit: what can be known is not believed")
  func edited() throws {
    let edits = [
      ("ledger", "\"format\":1", "\"format\":2", "newer ledger"),
      ("snapshot", "\"bytes\":\"VHJh", "\"bytes\":\"VHJi", "does not have the hash"),
      ("snapshot", "utf-8", "utf-9", "encoding"),
      ("snapshot", "\"bytes\":", "\"byte\":", "redacted"),
      ("source", "\"id\":\"", "\"id\":\"a", "is no id"),
      ("version", "\"number\":1", "\"number\":2", "not the next one"),
      ("claim", "\"quote\":\"Trade is 30.\"", "\"quote\":\"Trade is 31.\"", "do not say its quote"),
      ("claim", "\"text\":\"Trade is 30.\"", "\"text\":\"Trade is 99.\"", "its id is not"),
      ("claim", "\"polarity\":\"affirmative\"", "\"polarity\":\"perhaps\"", "does not fit"),
      ("claim", "[[0,12,0,12]]", "[[0,1200,0,12]]", "none of the text"),
      ("claim", "[[0,12,0,12]]", "[]", "none of the text"),
      ("claim", "\"features\":\"{", "\"features\":\"{{", "cannot be read"),
      ("claim", "\"predicate\":\"is\"", "\"predicate\":\"i\\u0000s\"", "U+0000"),
      ("claim", "\"predicate\":\"is\"", "\"predicate\":5", "claim.predicate is not what it should be"),
      ("decision", "note", "wish", "nobody can decide so"),
      ("decision", "{\"decision\"", "{\"wish\"", "none of the kinds"),
    ]
    for (kind, old, new, detail) in edits {
      let (lines, line) = try edited(kind, old, new)
      try expectRefusal(lines, at: line, detail)
    }
  }

  @Test("a backslash before u0000 is text")
  func backslash() throws {
    let ledger = try TestLedger()
    try ledger.add(article("Trade is \\u0000."))
    let copy = try TestLedger()
    try copy.store.take(ledger.store.lines())
    #expect(try copy.store.claims().map(\.text) == ["Trade is \\u0000."])
  }

  @Test("other files")
  func foreign() throws {
    for text in [
      "", "x", "{}", "[]", "null", "{\"ledger\":{}}", "{\"ledger\":1}", "{\"end\":{}}", "\u{FEFF}{", "[[[[[[",
    ] {
      let error = #expect(throws: ImportError.self) { try TestLedger().store.take([Array(text.utf8)]) }
      #expect(error?.line == 1)
    }
    let deep = Array(repeating: UInt8(ascii: "["), count: 1 << 20)
    #expect(throws: ImportError.self) { try TestLedger().store.take([deep]) }
  }
}
