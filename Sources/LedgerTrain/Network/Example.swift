import Language

/// A sentence as the network sees it, with the answers.
struct Example: Sendable {
  /// Rows of the word table and, for each word, of the feature table.
  var words: [Int]
  var features: [[Int]]
  /// Index of the head in the sentence, -1 for the root.
  var heads: [Int]
  var relations: [Int]
  /// Classes of the two taggers.
  var tags: [Int]
  var morphology: [Int]

  var count: Int { words.count }
}

/// What a batch cost, summed over its words.
struct Loss: Sendable {
  var arcs: Float = 0
  var labels: Float = 0
  var tags: Float = 0
  var features: Float = 0
  var words = 0

  static func += (sum: inout Loss, loss: Loss) {
    sum.arcs += loss.arcs
    sum.labels += loss.labels
    sum.tags += loss.tags
    sum.features += loss.features
    sum.words += loss.words
  }
}
