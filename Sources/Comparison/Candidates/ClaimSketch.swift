import Claims
import Language
import Lexicons

/// What an index keeps of a claim: as much as tells cheaply that two claims have nothing to do with each other.
///
/// A function of the claim alone.
public struct ClaimSketch: Hashable, Sendable {
  /// The number by which the index knows the claim.
  public let number: Int64
  let meaning: TextVector
  /// Hashes of the names, the words and the values of the quantities that the claim is found by.
  let names: [UInt32]
  let words: [UInt32]
  let values: [UInt32]
  /// Hashes of which two claims need share only one to be compared.
  let marks: [UInt32]

  init(_ claim: ComparableClaim, _ keys: CandidateKeys, number: Int64) {
    self.number = number
    meaning = claim.profile.meaning
    names = keys.names.map(Self.hash)
    words = keys.words.map(Self.hash)
    values = keys.values.map(Self.hash)
    marks = keys.marks.map(Self.hash)
  }

  init(number: Int64, meaning: TextVector, names: [UInt32], words: [UInt32], values: [UInt32], marks: [UInt32]) {
    self.number = number
    self.meaning = meaning
    self.names = names
    self.words = words
    self.values = values
    self.marks = marks
  }

  static func hash(_ text: String) -> UInt32 { UInt32(truncatingIfNeeded: stableHash(text)) }

  /// Whether it is worth reading two claims whole and comparing them.
  ///
  /// Their meanings must be alike, the less the more their documents are; numbers in both, and more so a number in common,
  /// count for what words leave open. Of 1,081 pairs with a relation among 159,135 pairs of claims of news 97.8 % are let
  /// through, of all other pairs 3 to 6 %.
  ///
  /// Claims of documents about different things must speak of the same two things, too.
  ///
  /// - Parameter documents: what their documents share.
  public func mayMatch(_ other: ClaimSketch, _ documents: SharedKeys) -> Bool {
    let likeness = documents.likeness
    if count(marks, other.marks) > 0 { return true }
    let shared = (names: count(names, other.names), words: count(words, other.words))
    // Much the same words of the same name: the user may have said that two names are one, of which vectors know nothing.
    if shared.names > 0, shared.words > 1 { return true }
    let sharesValue = count(values, other.values) > 0
    // "A spokesperson declined to elaborate" stands in every tenth article.
    let isNamed = shared.names > 0 || sharesValue
    guard isNamed || documents.areNameless || likeness >= SharedKeys.leastStoryLikeness else { return false }
    if likeness < SharedKeys.leastLikeness {
      guard shared.names > 1 || shared.words > 0 && isNamed || documents.areNameless && shared.words > 1 else {
        return false
      }
    }
    var sum = Double(meaning.cosine(other.meaning)) + 0.8 * min(likeness, 0.3)
    if !values.isEmpty, !other.values.isEmpty { sum += sharesValue ? 0.32 : 0.12 }
    return sum >= 0.67
  }

  /// How many hashes two short lists share.
  private func count(_ a: [UInt32], _ b: [UInt32]) -> Int { a.reduce(0) { $0 + (b.contains($1) ? 1 : 0) } }
}
