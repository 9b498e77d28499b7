/// The tagger and parser in floating point: what it answers for a batch, and the gradient of its loss.
///
/// Two layers of bidirectional LSTM over word and feature vectors; on top a tagger, a biaffine scorer of heads (Dozat and
/// Manning 2017) and a classifier of relations.
struct Network {
  /// How much is left out while training.
  struct Regularization {
    /// Of the input vectors, the layers between, and the heads.
    var dropout: Float = 0.33
    /// A word that stands n times in the training data is hidden in `wordDropout / (wordDropout + n)` of the cases.
    var wordDropout: Float = 0.5

    static let none = Regularization(dropout: 0, wordDropout: 0)
  }

  let shape: NetworkShape
  let parameters: Parameters

  /// The loss of a batch; adds its gradient, divided by `words`, to `gradients`.
  func addGradients(
    of batch: [Example], dividedBy words: Int, _ regularization: Regularization, wordCounts: [Int],
    seed: UInt64, to gradients: Parameters, touched: inout TouchedRows, _ arena: Arena
  ) -> Loss {
    var dropout = Dropout(rate: regularization.dropout, random: RandomNumbers(seed: seed))
    let scale = 1 / Float(words)
    let pass = ForwardPass(batch, self, regularization, wordCounts, &dropout, arena)
    let top = pass.outputs[1]
    let topGradient = arena.matrix(top.rows, top.columns)
    var loss = Loss(words: pass.count)

    let hidden = Layer(Parameters.Name.tagHidden, top, parameters, dropout: &dropout, arena)
    let tags = Classifier(Parameters.Name.tags, hidden.output, parameters, arena)
    let features = Classifier(Parameters.Name.features, hidden.output, parameters, arena)
    let tagLoss = tags.addGradients(gold: batch.flatMap(\.tags), scale: scale, parameters, gradients, arena)
    let featureLoss = features.addGradients(
      gold: batch.flatMap(\.morphology), scale: 0.5 * scale, parameters, gradients, arena)
    tagLoss.inputGradient.add(featureLoss.inputGradient)
    hidden.addGradients(of: tagLoss.inputGradient, parameters, gradients, inputGradient: topGradient, arena)
    (loss.tags, loss.features) = (tagLoss.loss, featureLoss.loss)

    let arcs = ArcScorer(top, parameters, &dropout, arena)
    loss.arcs = arcs.addGradients(batch, pass.ranges, scale, parameters, gradients, topGradient, arena)
    let labels = RelationScorer(top, parameters, &dropout, arena)
    loss.labels = labels.addGradients(batch, pass.ranges, scale, parameters, gradients, topGradient, arena)

    pass.addGradients(of: topGradient, self, gradients, &touched, arena)
    return loss
  }

  /// Scores of each sentence of a batch, without dropout; they live in the arena.
  func scores(of batch: [Example], _ arena: Arena) -> [SentenceScores] {
    var dropout = Dropout(rate: 0, random: RandomNumbers(seed: 0))
    let pass = ForwardPass(batch, self, .none, [], &dropout, arena)
    let top = pass.outputs[1]
    let hidden = Layer(Parameters.Name.tagHidden, top, parameters, dropout: &dropout, arena)
    let tags = Classifier(Parameters.Name.tags, hidden.output, parameters, arena)
    let arcs = ArcScorer(top, parameters, &dropout, arena)
    let labels = RelationScorer(top, parameters, &dropout, arena)
    return pass.ranges.map { range in
      SentenceScores(
        tags: tags.scores.rows(range), arcs: arcs.scores(range, parameters, arena),
        relations: { heads in labels.scores(range, heads, parameters, arena) })
    }
  }
}

/// What the network says of one sentence.
struct SentenceScores {
  /// Words x classes.
  let tags: Matrix
  /// Words x (words + 1): the last column is the root.
  let arcs: Matrix
  /// Words x relations, for heads given as indices, -1 for the root.
  let relations: ([Int]) -> Matrix
}

extension Matrix {
  /// Adds a matrix of the same size.
  func add(_ other: Matrix) {
    for row in 0..<rows {
      let (to, from) = (self[row], other[row])
      for column in 0..<columns { to[column] += from[column] }
    }
  }
}
