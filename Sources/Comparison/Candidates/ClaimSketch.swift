import Claims
import Language
import Lexicons

/// What an index keeps of a claim: as much as tells cheaply that two claims have nothing to do with each other.
///
/// A function of the claim alone. ``StoredSketch`` is the same where it is stored, and says which may match.
public struct ClaimSketch: Hashable, Sendable {
  /// The number by which the index knows the claim.
  public let number: Int64
  let meaning: TextVector
  /// How much it tells what it is about.
  let hold: Hold
  /// Hashes of the names, the words and the values of the quantities that the claim is found by.
  let names: [UInt32]
  let words: [UInt32]
  let values: [UInt32]
  /// Hashes of which two claims need share only one to be compared.
  let marks: [UInt32]

  init(_ claim: ComparableClaim, _ keys: CandidateKeys, number: Int64) {
    self.number = number
    meaning = claim.profile.meaning
    hold = Hold(claim.statement.features)
    names = keys.names.map(Self.hash)
    words = keys.words.map(Self.hash)
    values = keys.values.map(Self.hash)
    marks = keys.marks.map(Self.hash)
  }

  /// By what a claim is held to one matter, as two bits.
  enum Hold: UInt16, Comparable {
    /// It names somebody or something, a time, or more than a few.
    case anchored
    /// It tells a number of at most a few.
    case few
    /// Nothing: "A spokesperson declined to elaborate" may be said of anything.
    case remark

    init(_ features: ClaimFeatures) {
      self = features.hasAnchor ? .anchored : features.quantities.isEmpty ? .remark : .few
    }

    static func < (a: Hold, b: Hold) -> Bool { a.rawValue < b.rawValue }
  }

  static func hash(_ text: String) -> UInt32 { UInt32(truncatingIfNeeded: stableHash(text)) }

  /// Sketches as an index stores them, one after the other; all numbers little endian.
  ///
  /// Of each the number of the claim (8 bytes); how many names, words, values and marks it has (1 byte each); how wide its vector
  /// is (2 bytes, of which the two highest bits tell its hold); these (4 bytes each), and the vector.
  public static func bytes(_ sketches: [ClaimSketch]) -> [UInt8] {
    var bytes: [UInt8] = []
    for sketch in sketches {
      let lists = [sketch.names, sketch.words, sketch.values, sketch.marks]
      append(UInt64(bitPattern: sketch.number), 8, to: &bytes)
      for list in lists { append(UInt64(list.count), 1, to: &bytes) }
      append(UInt64(UInt16(sketch.meaning.components.count) | sketch.hold.rawValue << 14), 2, to: &bytes)
      for hash in lists.joined() { append(UInt64(hash), 4, to: &bytes) }
      bytes += sketch.meaning.components.map { UInt8(bitPattern: $0) }
    }
    return bytes
  }

  private static func append(_ value: UInt64, _ count: Int, to bytes: inout [UInt8]) {
    for index in 0..<UInt64(count) { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * index))) }
  }
}
