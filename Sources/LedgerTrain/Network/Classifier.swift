import Foundation

/// A softmax over classes for each row of its input, with loss and gradient.
struct Classifier {
  let scores: Matrix
  private let input: Matrix
  private let name: (Parameters.Part) -> Parameters.Name

  init(
    _ name: @escaping (Parameters.Part) -> Parameters.Name, _ input: Matrix, _ parameters: Parameters, _ arena: Arena
  ) {
    self.name = name
    self.input = input
    let weights = parameters[name(.weights)]
    scores = arena.matrix(input.rows, weights.rows)
    scores.set(input, times: weights.transposed, in: arena)
    scores.add(rowVector: parameters[name(.bias)].base)
  }

  /// The loss; turns the scores into their gradient, adds the parameters' and returns the input's.
  func addGradients(
    gold: [Int], scale: Float, _ parameters: Parameters, _ gradients: Parameters, _ arena: Arena
  ) -> (loss: Float, inputGradient: Matrix) {
    var loss: Float = 0
    for row in 0..<scores.rows {
      loss += Softmax.turnIntoGradient(scores[row], scores.columns, gold: gold[row], scale: scale)
    }
    gradients[name(.weights)].set(scores.transposed, times: input, adding: true, in: arena)
    scores.addColumnSums(to: gradients[name(.bias)].base)
    let inputGradient = arena.matrix(input.rows, input.columns)
    inputGradient.set(scores, times: parameters[name(.weights)], in: arena)
    return (loss, inputGradient)
  }
}

enum Softmax {
  /// Turns scores into the gradient of the cross entropy times `scale`; returns the cross entropy.
  ///
  /// A negative `gold` means that the answer is not known: no loss, no gradient.
  static func turnIntoGradient(
    _ scores: UnsafeMutablePointer<Float>, _ count: Int, gold: Int, scale: Float
  ) -> Float {
    guard gold >= 0 else {
      scores.update(repeating: 0, count: count)
      return 0
    }
    var best = scores[0]
    for index in 1..<max(count, 1) { best = max(best, scores[index]) }
    var sum: Float = 0
    for index in 0..<count {
      scores[index] = expf(scores[index] - best)
      sum += scores[index]
    }
    let loss = -logf(max(scores[gold] / sum, 1e-12))
    for index in 0..<count { scores[index] *= scale / sum }
    scores[gold] -= scale
    return loss
  }
}
