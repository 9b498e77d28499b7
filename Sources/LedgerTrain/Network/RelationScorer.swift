/// Scores the relations between a word and its head, from both vectors and their product.
struct RelationScorer {
  private let dependents: Layer
  private let heads: Layer

  init(_ top: Matrix, _ parameters: Parameters, _ dropout: inout Dropout, _ arena: Arena) {
    dependents = Layer(Parameters.Name.labelDependent, top, parameters, dropout: &dropout, arena)
    heads = Layer(Parameters.Name.labelHead, top, parameters, dropout: &dropout, arena)
  }

  /// For each word of a sentence: product, own vector, head's vector.
  private func pairs(
    _ range: Range<Int>, _ heads: [Int], _ parameters: Parameters, into pairs: Matrix, from row: Int
  ) {
    let width = dependents.output.columns
    for (index, word) in range.enumerated() {
      let own = dependents.output[word]
      let head = heads[index] < 0 ? parameters[.labelRoot].base : self.heads.output[range.lowerBound + heads[index]]
      let pair = pairs[row + index]
      for k in 0..<width { pair[k] = own[k] * head[k] }
      (pair + width).update(from: own, count: width)
      (pair + 2 * width).update(from: head, count: width)
    }
  }

  /// Words x relations.
  func scores(_ range: Range<Int>, _ heads: [Int], _ parameters: Parameters, _ arena: Arena) -> Matrix {
    let inputs = arena.matrix(range.count, 3 * dependents.output.columns)
    pairs(range, heads, parameters, into: inputs, from: 0)
    return Classifier(Parameters.Name.labels, inputs, parameters, arena).scores
  }

  func addGradients(
    _ batch: [Example], _ ranges: [Range<Int>], _ scale: Float, _ parameters: Parameters, _ gradients: Parameters,
    _ topGradient: Matrix, _ arena: Arena
  ) -> Float {
    let width = dependents.output.columns
    let inputs = arena.matrix(topGradient.rows, 3 * width)
    for (example, range) in zip(batch, ranges) {
      pairs(range, example.heads, parameters, into: inputs, from: range.lowerBound)
    }
    let classifier = Classifier(Parameters.Name.labels, inputs, parameters, arena)
    let (loss, inputGradient) = classifier.addGradients(
      gold: batch.flatMap(\.relations), scale: scale, parameters, gradients, arena)
    let dependentGradient = arena.matrix(topGradient.rows, width)
    let headGradient = arena.matrix(topGradient.rows, width)
    for (example, range) in zip(batch, ranges) {
      for (index, word) in range.enumerated() {
        let gradient = inputGradient[word]
        let isRoot = example.heads[index] < 0
        let headWord = range.lowerBound + example.heads[index]
        let own = dependents.output[word]
        let head = isRoot ? parameters[.labelRoot].base : heads.output[headWord]
        let ownGradient = dependentGradient[word]
        let toHead = isRoot ? gradients[.labelRoot].base : headGradient[headWord]
        for k in 0..<width {
          ownGradient[k] += gradient[k] * head[k] + gradient[width + k]
          toHead[k] += gradient[k] * own[k] + gradient[2 * width + k]
        }
      }
    }
    dependents.addGradients(of: dependentGradient, parameters, gradients, inputGradient: topGradient, arena)
    heads.addGradients(of: headGradient, parameters, gradients, inputGradient: topGradient, arena)
    return loss
  }
}
