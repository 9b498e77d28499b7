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

  private func text(_ packed: some Sequence<UInt8>, limit: Int = 1 << 20) throws(DocumentError) -> String {
    String(decoding: try Inflate.unpacked(Array(packed)[...], expected: 0, limit: limit), as: UTF8.self)
  }

  @Test func unpacks() throws {
    #expect(try text(Self.dynamic) == String(repeating: "The council of Northport met. ", count: 40))
    #expect(try text(Self.fixed) == "aaaaaaaaaabc abc abc")
    #expect(try text(Self.stored) == "abc")
  }

  /// Codes of one to fifteen bits, in a block of its own: the longest are in no table.
  @Test func codesOfAllLengths() throws {
    let letters = Array("abcdefghijklmn".utf8)
    // The second code of fifteen bits ends the block.
    var lengths = [Int](repeating: 0, count: 258)
    for (index, letter) in letters.enumerated() { lengths[Int(letter)] = index + 1 }
    (lengths[Int(UInt8(ascii: "o"))], lengths[256], lengths[257]) = (15, 15, 1)
    let text = Array("anobmclodkejfighoona".utf8)
    #expect(try self.text(DynamicBlock(lengths, text).bytes) == String(decoding: text, as: UTF8.self))
    #expect(throws: DocumentError.self) { try self.text(DynamicBlock(lengths, text).bytes.dropLast(2)) }
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

/// Literals packed with codes of given lengths (RFC 1951, 3.2.7).
private struct DynamicBlock {
  private(set) var bytes: [UInt8] = []
  private var free = 0

  /// - Parameter lengths: of the codes of 257 literals, and of one distance.
  init(_ lengths: [Int], _ text: [UInt8]) {
    put(1, 1)
    put(2, 2)
    for (value, width) in [(0, 5), (0, 5), (15, 4)] { put(value, width) }
    // Each of the nineteen lengths has five bits.
    for _ in 0..<19 { put(5, 3) }
    for length in lengths { put(code: length, 5) }
    let codes = Self.codes(Array(lengths.prefix(257)))
    for symbol in text.map(Int.init) + [256] { put(code: codes[symbol], lengths[symbol]) }
  }

  private static func codes(_ lengths: [Int]) -> [Int] {
    var (codes, next) = ([Int](repeating: 0, count: lengths.count), 0)
    for length in 1...15 {
      for symbol in lengths.indices where lengths[symbol] == length {
        codes[symbol] = next
        next += 1
      }
      next <<= 1
    }
    return codes
  }

  /// The first bit lowest.
  private mutating func put(_ value: Int, _ width: Int) {
    for bit in 0..<width {
      if free == 0 { (bytes, free) = (bytes + [0], 8) }
      bytes[bytes.count - 1] |= UInt8(value >> bit & 1) << UInt8(8 - free)
      free -= 1
    }
  }

  /// The first bit highest.
  private mutating func put(code: Int, _ width: Int) {
    for bit in (0..<width).reversed() { put(code >> bit & 1, 1) }
  }
}
