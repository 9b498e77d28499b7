import Testing

@testable import Document

@Suite struct InflateTests {
  /// Packed by zlib 1.2.13: "The council of Northport met. ", forty times, with codes of its own.
  private static let dynamic: [UInt8] = [
    11, 201, 72, 85, 72, 206, 47, 205, 75, 206, 204, 81, 200, 79, 83, 240, 203, 47, 42, 201, 40, 0, 18, 10, 185, 169,
    37, 122, 10, 33, 163, 178, 163, 178, 163, 178, 163, 178, 131, 70, 22, 0,
  ]
  /// "aaaaaaaaaabc abc abc", with the codes of the format.
  private static let fixed: [UInt8] = [75, 76, 132, 129, 164, 100, 5, 40, 6, 0]
  private static let stored: [UInt8] = [1, 3, 0, 0xFC, 0xFF, 0x61, 0x62, 0x63]

  private func text(_ packed: [UInt8], limit: Int = 1 << 20) throws(DocumentError) -> String {
    String(decoding: try Inflate.unpacked(packed[...], expected: 0, limit: limit), as: UTF8.self)
  }

  @Test func unpacks() throws {
    #expect(try text(Self.dynamic) == String(repeating: "The council of Northport met. ", count: 40))
    #expect(try text(Self.fixed) == "aaaaaaaaaabc abc abc")
    #expect(try text(Self.stored) == "abc")
  }

  @Test func neverMoreThanAskedFor() {
    #expect(throws: DocumentError.unpacksTooLarge(limit: 1199)) { try text(Self.dynamic, limit: 1199) }
    #expect(throws: DocumentError.unpacksTooLarge(limit: 2)) { try text(Self.stored, limit: 2) }
  }

  /// Cut anywhere, and with any bit turned: an error or some bytes, never a trap.
  @Test func brokenBytesAreAnError() {
    for packed in [Self.dynamic, Self.fixed, Self.stored] {
      for end in 0..<packed.count - 1 {
        #expect(throws: DocumentError.self) { try text(Array(packed[..<end])) }
      }
      for index in packed.indices {
        for change in (0..<8).map({ UInt8(1) << $0 }) {
          var bytes = packed
          bytes[index] ^= change
          _ = try? text(bytes, limit: 1 << 16)
        }
      }
    }
  }
}
