import Document
import Language

/// Tells which texts copy others, by the word 5-grams that both have outside quotations.
///
/// Two reports that quote the same statement share its words without copying each other, so what stands in quotation
/// marks does not count. Method: shingling, after Broder, "On the resemblance and containment of documents" (1997).
public enum Lineage {
  /// Words in a shingle.
  static let width = 5

  /// The sorted, unique hashes of a document's shingles.
  public static func shingles(of analysis: DocumentAnalysis) -> [Int64] {
    var hashes: Set<Int64> = []
    var window: [String] = []
    var block: TextRange?
    for sentence in analysis.sentences where sentence.block.kind.givesClaims {
      if block != sentence.block.range { window = [] }
      block = sentence.block.range
      for (word, isQuoted) in zip(sentence.words, sentence.isQuoted) {
        if isQuoted {
          window = []
          continue
        }
        guard word.kind == .word || word.kind == .number else { continue }
        window.append(word.form)
        if window.count > width { window.removeFirst() }
        if window.count == width { hashes.insert(stableHash(window.joined(separator: " "))) }
      }
    }
    return hashes.sorted()
  }

  /// The shingles that an index keeps: one in four, chosen by their value.
  public static func sample(of shingles: [Int64]) -> [Int64] { shingles.filter { $0 & 3 == 0 } }

  /// How many shingles both have, nil when too few for one text to be made from the other.
  public static func sharedCount(_ a: [Int64], _ b: [Int64]) -> Int? {
    var (i, j, shared) = (0, 0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        shared += 1
        i += 1
        j += 1
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    // Measured on articles of known descent: close copies share 15 shingles and 6 % of the shorter text or more, other
    // articles at most 7 and 3 %.
    return shared >= 12 && shared * 50 >= min(a.count, b.count) ? shared : nil
  }
}

/// FNV-1a with 64 bits (Fowler, Noll, Vo): the same in every run and on every machine.
func stableHash(_ text: String) -> Int64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  return Int64(bitPattern: hash)
}
