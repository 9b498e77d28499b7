import Foundation
import Testing

@testable import LedgerCommand

@Suite struct JSONLineTests {
  @Test func keysKeepTheirOrder() {
    var line = JSONLine()
    line.add("b", 1)
    line.add("a", nil as String?)
    line.add("c", true)
    line.add(score: "d", 0.9404)
    line.add(ranges: "ranges", [(1, 2), (3, 4)])
    #expect(line.closed == #"{"b":1,"a":null,"c":true,"d":0.94,"ranges":[[1,2],[3,4]]}"#)
  }

  @Test func everyControlComesBackAndNoneIsRaw() throws {
    let scalars = [0...0xFF, 0x200B...0x206F, 0xFEFF...0xFEFF, 0xE0041...0xE0042, 0x1F600...0x1F601]
      .flatMap { $0.compactMap(Unicode.Scalar.init) }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    var line = JSONLine()
    line.add("text", text)
    let object = try JSONSerialization.jsonObject(with: Data(line.closed.utf8)) as? [String: Any]
    #expect(object?["text"] as? String == text)
    #expect(!line.closed.unicodeScalars.contains { TerminalText.isControl($0) || TerminalText.isInvisible($0) })
  }
}
