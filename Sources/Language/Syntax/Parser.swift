import CLedgerData

/// Tags words and builds the dependency trees of sentences.
///
/// English of newspapers, reports and formal prose; see `LanguageModel` in the documentation for its figures.
public struct Parser: Sendable {
  /// The parser for English that is part of the program; its model is read at the first sentence.
  public static let english = Parser(.english)

  private let model: LanguageModel
  private let kernels: Kernels

  public init(_ model: LanguageModel, kernels: Kernels = .best) {
    self.model = model
    self.kernels = kernels
  }

  /// A sentence with more words is read in pieces, so that no text costs more than its length.
  static let longestSentence = 200
  /// About how many words are read side by side.
  private static let wordsPerBatch = 400

  /// The trees of sentences that are given as the forms of their words, in the same order.
  ///
  /// A tree depends on its own sentence alone.
  public func trees(of sentences: [[String]]) -> [Tree] {
    let pieces = sentences.indices.flatMap { index in
      Self.pieces(of: sentences[index]).map { Piece(sentence: index, words: $0) }
    }
    // Sentences of like length make the best use of the kernels.
    let order = pieces.indices.sorted { (pieces[$0].words.count, $0) < (pieces[$1].words.count, $1) }
    var analyses = [LanguageModel.Analysis?](repeating: nil, count: pieces.count)
    var start = 0
    while start < order.count {
      var end = start
      var words = 0
      while end < order.count, words < Self.wordsPerBatch {
        words += pieces[order[end]].words.count
        end += 1
      }
      let batch = order[start..<end]
      let found = model.analyses(
        of: batch.map { piece in
          let words = sentences[pieces[piece].sentence]
          return pieces[piece].words.map { FormFeatures(words[$0], isFirst: $0 == 0) }
        }, kernels)
      for (piece, analysis) in zip(batch, found) { analyses[piece] = analysis }
      start = end
    }
    var trees = sentences.map { _ in Tree(nodes: []) }
    var lemmas: [LemmaKey: String] = [:]
    for (piece, analysis) in zip(pieces, analyses) {
      guard let analysis else { continue }
      append(analysis, piece.words, sentences[piece.sentence], to: &trees[piece.sentence], &lemmas)
    }
    return trees
  }

  /// What a lemma follows from: a text has most of its words many times.
  private struct LemmaKey: Hashable {
    var form: String
    var tag: Int
    var features: Int
  }

  private struct Piece {
    var sentence: Int
    var words: Range<Int>
  }

  /// Cuts a sentence that is too long, behind punctuation where there is some.
  private static func pieces(of words: [String]) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
    while words.count - start > longestSentence {
      let latest = start + longestSentence
      let cut = (start + longestSentence / 2..<latest).last { [",", ";", ":", "."].contains(words[$0]) }
      pieces.append(start..<(cut.map { $0 + 1 } ?? latest))
      start = pieces[pieces.count - 1].upperBound
    }
    if start < words.count { pieces.append(start..<words.count) }
    return pieces
  }

  /// Adds the nodes of a piece; the root of a later piece hangs on that of the first.
  private func append(
    _ analysis: LanguageModel.Analysis, _ words: Range<Int>, _ forms: [String], to tree: inout Tree,
    _ lemmas: inout [LemmaKey: String]
  ) {
    let root = tree.root
    let inventory = model.inventory
    for (index, word) in words.enumerated() {
      let tag = inventory.tags[analysis.tags[index]]
      let features = inventory.features[analysis.features[index]]
      let key = LemmaKey(form: forms[word], tag: analysis.tags[index], features: analysis.features[index])
      let lemma =
        lemmas[key]
        ?? LemmaRules.english.lemma(of: forms[word], tag: tag.universal, xpos: tag.penn, features: features)
      lemmas[key] = lemma
      let isRoot = analysis.heads[index] < 0
      let relation: Dependency =
        isRoot ? (root == nil ? .root : .parataxis) : inventory.relations[analysis.relations[index]]
      tree.nodes.append(
        Node(
          form: forms[word], lemma: lemma, tag: tag.universal, xpos: tag.penn, features: features,
          head: isRoot ? root : words.lowerBound + analysis.heads[index], relation: relation))
    }
  }
}

extension LanguageModel {
  /// The model that is part of the program.
  public static let english: LanguageModel = {
    do {
      return try LanguageModel(
        ModelFile(UnsafeBufferPointer(start: ledger_model_english.bytes, count: ledger_model_english.count)))
    } catch {
      // The model is embedded when the program is built, and a test reads it: there is nothing to recover.
      preconditionFailure("the embedded language model cannot be read: \(error)")
    }
  }()
}
