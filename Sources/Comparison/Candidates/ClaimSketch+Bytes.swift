import Language

extension ClaimSketch {
  /// Sketches as an index stores them, one after the other; all numbers little endian.
  ///
  /// Of each the number of the claim (8 bytes); how many names, words, values and marks it has (1 byte each); how wide its vector
  /// is (2 bytes); these (4 bytes each), and the vector.
  public static func bytes(_ sketches: [ClaimSketch]) -> [UInt8] {
    var bytes: [UInt8] = []
    for sketch in sketches {
      let lists = [sketch.names, sketch.words, sketch.values, sketch.marks]
      append(UInt64(bitPattern: sketch.number), 8, to: &bytes)
      for list in lists { append(UInt64(list.count), 1, to: &bytes) }
      append(UInt64(sketch.meaning.components.count), 2, to: &bytes)
      for hash in lists.joined() { append(UInt64(hash), 4, to: &bytes) }
      bytes += sketch.meaning.components.map { UInt8(bitPattern: $0) }
    }
    return bytes
  }

  /// Reads what ``bytes(_:)`` wrote; what is cut short is left out.
  public static func sketches(_ bytes: UnsafeRawBufferPointer) -> [ClaimSketch] {
    var sketches: [ClaimSketch] = []
    var start = 0
    while start + 14 <= bytes.count {
      let number = Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: Int64.self))
      let counts = (8..<12).map { Int(bytes[start + $0]) }
      let width = Int(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: start + 12, as: UInt16.self)))
      let vector = start + 14 + 4 * counts.reduce(0, +)
      guard vector + width <= bytes.count else { break }
      func hashes(_ first: Int, _ count: Int) -> [UInt32] {
        (first..<first + count).map {
          UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: start + 14 + 4 * $0, as: UInt32.self))
        }
      }
      let components = UnsafeRawBufferPointer(rebasing: bytes[vector..<(vector + width)])
      sketches.append(
        ClaimSketch(
          number: number, meaning: TextVector(components: Array(components.bindMemory(to: Int8.self))),
          names: hashes(0, counts[0]), words: hashes(counts[0], counts[1]),
          values: hashes(counts[0] + counts[1], counts[2]),
          marks: hashes(counts[0] + counts[1] + counts[2], counts[3])))
      start = vector + width
    }
    return sketches
  }

  private static func append(_ value: UInt64, _ count: Int, to bytes: inout [UInt8]) {
    for index in 0..<UInt64(count) { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * index))) }
  }
}
