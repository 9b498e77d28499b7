import Language

/// The sketch of a claim where an index stores it; valid as long as its bytes.
///
/// A document of a large ledger meets those of thousands of others: nothing is copied, and most pairs are told apart by a
/// few bits.
public struct StoredSketch {
  /// The number by which the index knows the claim.
  public let number: Int64
  private let hold: ClaimSketch.Hold
  private let names: Hashes
  private let words: Hashes
  private let values: Hashes
  private let marks: Hashes
  private let vector: StoredVector
  /// One of 64 bits for each hash: sketches without a bit in common have no hash in common.
  private let bits: UInt64

  /// The sketches that ``ClaimSketch/bytes(_:)`` wrote; what is cut short is left out.
  public static func sketches(in bytes: UnsafeRawBufferPointer) -> [StoredSketch] {
    var sketches: [StoredSketch] = []
    var start = 0
    while let sketch = StoredSketch(bytes, &start) { sketches.append(sketch) }
    return sketches
  }

  private init?(_ bytes: UnsafeRawBufferPointer, _ start: inout Int) {
    guard start + 14 <= bytes.count else { return nil }
    number = Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: Int64.self))
    let width = UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: start + 12, as: UInt16.self))
    guard let hold = ClaimSketch.Hold(rawValue: width >> 14) else { return nil }
    self.hold = hold
    var next = start + 14
    func hashes(_ kind: Int) -> Hashes? {
      let end = next + 4 * Int(bytes[start + 8 + kind])
      guard end <= bytes.count else { return nil }
      defer { next = end }
      return Hashes(bytes: UnsafeRawBufferPointer(rebasing: bytes[next..<end]))
    }
    guard let names = hashes(0), let words = hashes(1), let values = hashes(2), let marks = hashes(3)
    else { return nil }
    let end = next + Int(width & 0x3FFF)
    guard end <= bytes.count else { return nil }
    (self.names, self.words, self.values, self.marks) = (names, words, values, marks)
    vector = StoredVector(UnsafeRawBufferPointer(rebasing: bytes[next..<end]))
    bits = names.bits | words.bits | values.bits | marks.bits
    start = end
  }

  /// Whether it is worth reading two claims whole and comparing them.
  ///
  /// Their meanings must be alike, the less the more their documents are; numbers in both, and more so a number in common,
  /// count for what words leave open. Of 1,081 pairs with a relation among 159,135 pairs of claims of news 97.8 % are let
  /// through, of all other pairs 3 to 6 %.
  ///
  /// Claims of documents about different things must speak of the same two things, too.
  ///
  /// - Parameter documents: what their documents share.
  public func mayMatch(_ other: StoredSketch, _ documents: SharedKeys) -> Bool {
    let likeness = documents.likeness
    // The names told most tell a little less than all.
    let most = max(hold, other.hold) == .few ? 1.25 * likeness : likeness
    guard most >= SharedKeys.leastLikeness(hold, other.hold) else { return false }
    guard bits & other.bits != 0 || likeness >= SharedKeys.leastStoryLikeness else { return false }
    let shared = (names: names.sharedCount(other.names), words: words.sharedCount(other.words))
    let areApart = shared.names == 0 && !names.isEmpty && !other.names.isEmpty
    let isFar = likeness < SharedKeys.leastLikeness
    if marks.sharedCount(other.marks) > 0, !isFar || !areApart { return true }
    // Much the same words of the same name: the user may have said that two names are one, of which vectors know nothing.
    if shared.names > 0, shared.words > 1, !isFar || shared.names > 1 || cosine(other) >= 0.5 { return true }
    let sharesValue = values.sharedCount(other.values) > 0
    let isNamed = shared.names > 0 || sharesValue
    guard isNamed || documents.areNameless || likeness >= SharedKeys.leastStoryLikeness else { return false }
    if isFar {
      // Of two who are named, in articles about other things, one figure makes no matter: "for five years" is told of many.
      guard !areApart else { return false }
      guard shared.names > 1 || shared.words > 0 && isNamed || documents.areNameless && shared.words > 1 else {
        return false
      }
    }
    var sum = 0.8 * min(likeness, 0.3)
    if !values.isEmpty, !other.values.isEmpty {
      // Two that are named tell two numbers of two things, unless a word or their story says otherwise.
      let mayAnswer = names.isEmpty || other.names.isEmpty || shared.words > 0 || likeness >= 0.4
      sum += sharesValue ? 0.32 : mayAnswer ? 0.12 : 0
    }
    return cosine(other) + sum >= 0.67
  }

  private func cosine(_ other: StoredSketch) -> Double { Double(vector.cosine(other.vector)) }
}

/// A short list of hashes where it is stored.
private struct Hashes {
  let bytes: UnsafeRawBufferPointer

  var isEmpty: Bool { bytes.isEmpty }

  /// One of 64 bits for each.
  var bits: UInt64 {
    var bits: UInt64 = 0
    for place in stride(from: 0, to: bytes.count, by: 4) { bits |= 1 << UInt64(bytes[place] & 63) }
    return bits
  }

  /// How many of them are in another list, too.
  func sharedCount(_ other: Hashes) -> Int {
    var count = 0
    for place in stride(from: 0, to: bytes.count, by: 4) {
      let hash = bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)
      for otherPlace in stride(from: 0, to: other.bytes.count, by: 4)
      where other.bytes.loadUnaligned(fromByteOffset: otherPlace, as: UInt32.self) == hash {
        count += 1
        break
      }
    }
    return count
  }
}
