import Language

extension ClaimSketch {
  /// Sketches as an index stores them, one after the other; all numbers little endian.
  ///
  /// Of each the number of the claim (8 bytes), how many values it has and how wide its vector is (2 bytes each), the
  /// values (4 bytes each), and the vector.
  public static func bytes(_ sketches: [ClaimSketch]) -> [UInt8] {
    var bytes: [UInt8] = []
    for sketch in sketches {
      append(UInt64(bitPattern: sketch.number), 8, to: &bytes)
      append(UInt64(sketch.values.count), 2, to: &bytes)
      append(UInt64(sketch.meaning.components.count), 2, to: &bytes)
      for value in sketch.values { append(UInt64(value), 4, to: &bytes) }
      bytes += sketch.meaning.components.map { UInt8(bitPattern: $0) }
    }
    return bytes
  }

  /// Reads what ``bytes(_:)`` wrote; what is cut short is left out.
  public static func sketches(_ bytes: UnsafeRawBufferPointer) -> [ClaimSketch] {
    var sketches: [ClaimSketch] = []
    var start = 0
    while start + 12 <= bytes.count {
      let number = Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: Int64.self))
      let count = Int(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: start + 8, as: UInt16.self)))
      let width = Int(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: start + 10, as: UInt16.self)))
      let vector = start + 12 + 4 * count
      guard vector + width <= bytes.count else { break }
      let values = (0..<count).map {
        UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: start + 12 + 4 * $0, as: UInt32.self))
      }
      let components = UnsafeRawBufferPointer(rebasing: bytes[vector..<(vector + width)])
      let meaning = TextVector(components: Array(components.bindMemory(to: Int8.self)))
      sketches.append(ClaimSketch(number: number, meaning: meaning, values: values))
      start = vector + width
    }
    return sketches
  }

  private static func append(_ value: UInt64, _ count: Int, to bytes: inout [UInt8]) {
    for index in 0..<UInt64(count) { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * index))) }
  }
}
