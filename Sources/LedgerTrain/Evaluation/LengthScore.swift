/// Sentences of a length.
enum LengthBand {
  /// Words of the longest sentence of each band but the last.
  private static let limits = [10, 20, 30, 40]

  static let all = zip([1] + limits.map { $0 + 1 }, limits).map { "\($0)-\($1)" } + ["over \(limits[limits.count - 1])"]

  static func index(of length: Int) -> Int { limits.firstIndex { length <= $0 } ?? limits.count }
}

/// How well the words of sentences of some length were attached.
struct LengthScore: Hashable, Sendable {
  var band: String
  /// Of gold.
  var sentences = 0
  var words = 0
  /// Words with the right head.
  var heads = 0
  /// Words with the right head and relation, subtypes aside.
  var labelled = 0
}
