/// Unpacks deflated bytes (RFC 1951), never more than asked for.
///
/// Of our own, since what comes in is hostile: an index out of bounds is a trap and no hole, and the limit is part of it.
struct Inflate {
  private let source: ArraySlice<UInt8>
  private let limit: Int
  private var next: Int
  /// Bits that were read and not yet used, the first one lowest.
  private var bits: UInt64 = 0
  private var bitCount = 0
  private var output: [UInt8] = []

  /// - Parameters:
  ///   - expected: how many bytes they say they are, to make room.
  ///   - limit: how many they may be.
  /// - Throws: `DocumentError.damaged`, or `.unpacksTooLarge` when there are more.
  static func unpacked(_ source: ArraySlice<UInt8>, expected: Int, limit: Int) throws(DocumentError) -> [UInt8] {
    var inflate = Inflate(source, limit: limit)
    inflate.output.reserveCapacity(min(expected, limit))
    while try !inflate.readBlock() {}
    return inflate.output
  }

  private init(_ source: ArraySlice<UInt8>, limit: Int) {
    self.source = source
    self.limit = limit
    next = source.startIndex
  }

  /// - Returns: whether it was the last block.
  private mutating func readBlock() throws(DocumentError) -> Bool {
    let isLast = try take(1) == 1
    switch try take(2) {
    case 0: try copyStored()
    case 1: try readSymbols(Self.fixedLiterals, Self.fixedDistances)
    case 2:
      let (literals, distances) = try readTables()
      try readSymbols(literals, distances)
    default: throw Self.broken
    }
    return isLast
  }

  private mutating func copyStored() throws(DocumentError) {
    _ = try take(bitCount % 8)
    let (length, complement) = (Int(try take(16)), Int(try take(16)))
    guard length ^ complement == 0xFFFF else { throw Self.broken }
    try checkRoom(length)
    for _ in 0..<length { output.append(UInt8(try take(8))) }
  }

  private mutating func readSymbols(_ literals: HuffmanTable, _ distances: HuffmanTable) throws(DocumentError) {
    while true {
      let symbol = try decode(literals)
      if symbol < 256 {
        try checkRoom(1)
        output.append(UInt8(symbol))
        continue
      }
      if symbol == 256 { return }
      guard symbol - 257 < Self.lengthBases.count else { throw Self.broken }
      let length = Self.lengthBases[symbol - 257] + Int(try take(Self.lengthBits[symbol - 257]))
      let code = try decode(distances)
      guard code < Self.distanceBases.count else { throw Self.broken }
      let distance = Self.distanceBases[code] + Int(try take(Self.distanceBits[code]))
      guard distance <= output.count else { throw Self.broken }
      try checkRoom(length)
      let start = output.count - distance
      for index in start..<start + length { output.append(output[index]) }
    }
  }

  private mutating func readTables() throws(DocumentError) -> (literals: HuffmanTable, distances: HuffmanTable) {
    let (literalCount, distanceCount) = (Int(try take(5)) + 257, Int(try take(5)) + 1)
    var lengths = [UInt8](repeating: 0, count: 19)
    for index in 0..<Int(try take(4)) + 4 { lengths[Self.codeLengthOrder[index]] = UInt8(try take(3)) }
    let codes = try HuffmanTable(lengths[...])
    lengths = []
    while lengths.count < literalCount + distanceCount {
      switch try decode(codes) {
      case let length where length < 16: lengths.append(UInt8(length))
      case 16:
        guard let last = lengths.last else { throw Self.broken }
        lengths += repeatElement(last, count: Int(try take(2)) + 3)
      case 17: lengths += repeatElement(0, count: Int(try take(3)) + 3)
      default: lengths += repeatElement(0, count: Int(try take(7)) + 11)
      }
    }
    guard lengths.count == literalCount + distanceCount else { throw Self.broken }
    return (try HuffmanTable(lengths[..<literalCount]), try HuffmanTable(lengths[literalCount...]))
  }

  // MARK: Bits

  private mutating func take(_ count: Int) throws(DocumentError) -> UInt64 {
    fill()
    guard bitCount >= count else { throw Self.broken }
    defer {
      bits >>= UInt64(count)
      bitCount -= count
    }
    return bits & (1 << UInt64(count) - 1)
  }

  private mutating func decode(_ table: HuffmanTable) throws(DocumentError) -> Int {
    fill()
    let entry = table[bits]
    guard entry.length > 0, entry.length <= bitCount else { throw Self.broken }
    bits >>= UInt64(entry.length)
    bitCount -= entry.length
    return entry.symbol
  }

  private mutating func fill() {
    while bitCount <= 48, next < source.endIndex {
      bits |= UInt64(source[next]) << UInt64(bitCount)
      bitCount += 8
      next += 1
    }
  }

  private func checkRoom(_ count: Int) throws(DocumentError) {
    if output.count + count > limit { throw .unpacksTooLarge(limit: limit) }
  }

  // MARK: Tables of the format

  private static let broken = DocumentError.damaged("what is packed in it cannot be unpacked")
  private static let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
  ]
  private static let lengthBits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distanceBases = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
    8193, 12289, 16385, 24577,
  ]
  private static let distanceBits = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
  ]
  private static let codeLengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
  private static let fixedLiterals = HuffmanTable(
    complete: (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
  private static let fixedDistances = HuffmanTable(complete: Array(repeating: 5, count: 30))
}

/// The symbol that the next bits stand for: the usual codes, which are short, from a table, others bit by bit.
///
/// A table of all codes would take longer to make than the smallest block takes to say it, and many small blocks minutes.
private struct HuffmanTable {
  /// By the next bits: symbol and length of a code that is no longer than ``width``, else 0.
  private var entries = [UInt16](repeating: 0, count: 1 << Self.width)
  /// The symbols in the order of their codes, and how many there are of each length.
  private var symbols: [UInt16] = []
  private var counts = [Int](repeating: 0, count: 16)

  private static var width: Int { 9 }

  /// - Parameter lengths: of each symbol's code, in bits; 0: it has none.
  init(_ lengths: ArraySlice<UInt8>) throws(DocumentError) {
    // More codes than there is room for (RFC 1951, 3.2.2): no table.
    let taken = lengths.reduce(0) { $0 + ($1 > 0 ? 1 << (15 - Int($1)) : 0) }
    guard taken <= 1 << 15 else { throw .damaged("what is packed in it cannot be unpacked") }
    self.init(complete: Array(lengths))
  }

  init(complete lengths: [UInt8]) {
    for length in lengths where length > 0 { counts[Int(length)] += 1 }
    var starts = [0, 0]
    for length in 1..<15 { starts.append(starts[length] + counts[length]) }
    symbols = Array(repeating: 0, count: starts[15] + counts[15])
    for (symbol, length) in lengths.enumerated() where length > 0 {
      symbols[starts[Int(length)]] = UInt16(symbol)
      starts[Int(length)] += 1
    }
    var (code, next) = (0, 0)
    for length in 1...Self.width {
      for symbol in symbols[next..<next + counts[length]] {
        // Codes come in with their first bit lowest.
        var (reversed, rest) = (0, code)
        for _ in 0..<length { (reversed, rest) = (reversed << 1 | rest & 1, rest >> 1) }
        for index in stride(from: reversed, to: 1 << Self.width, by: 1 << length) {
          entries[index] = symbol << 4 | UInt16(length)
        }
        code += 1
      }
      next += counts[length]
      code <<= 1
    }
  }

  /// The symbol whose code the bits begin with; a length of 0 when there is none.
  subscript(bits: UInt64) -> (symbol: Int, length: Int) {
    let entry = entries[Int(bits) & (1 << Self.width - 1)]
    if entry > 0 { return (Int(entry >> 4), Int(entry & 15)) }
    var (code, first, index) = (0, 0, 0)
    for length in 1...15 {
      code |= Int(bits >> UInt64(length - 1)) & 1
      if code - first < counts[length] { return (Int(symbols[index + code - first]), length) }
      index += counts[length]
      first = (first + counts[length]) << 1
      code <<= 1
    }
    return (0, 0)
  }
}
