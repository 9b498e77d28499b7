import Language

/// A dense layer with leaky rectifier and dropout over a batch, with what its gradient needs.
struct Layer {
  let output: Matrix
  private let input: Matrix
  /// For each output the factor of its gradient: the slope of the rectifier times the dropout.
  private let slopes: Matrix
  private let name: (Parameters.Part) -> Parameters.Name

  init(
    _ name: @escaping (Parameters.Part) -> Parameters.Name, _ input: Matrix, _ parameters: Parameters,
    dropout: inout Dropout, _ arena: Arena
  ) {
    self.name = name
    self.input = input
    let weights = parameters[name(.weights)]
    output = arena.matrix(input.rows, weights.rows)
    slopes = arena.matrix(input.rows, weights.rows)
    output.set(input, times: weights.transposed, in: arena)
    output.add(rowVector: parameters[name(.bias)].base)
    for index in 0..<output.rows * output.columns {
      let slope = (output.base[index] < 0 ? LanguageModel.leak : 1) * dropout.factor()
      slopes.base[index] = slope
      output.base[index] *= slope
    }
  }

  /// Turns the gradient of the output into that of the sums, adds it to the parameters' and to the input's.
  func addGradients(
    of outputGradient: Matrix, _ parameters: Parameters, _ gradients: Parameters, inputGradient: Matrix, _ arena: Arena
  ) {
    for index in 0..<output.rows * output.columns { outputGradient.base[index] *= slopes.base[index] }
    gradients[name(.weights)].set(outputGradient.transposed, times: input, adding: true, in: arena)
    outputGradient.addColumnSums(to: gradients[name(.bias)].base)
    inputGradient.set(outputGradient, times: parameters[name(.weights)], adding: true, in: arena)
  }
}

/// Leaves out numbers at random while training and scales the others up (Srivastava et al. 2014).
struct Dropout {
  let rate: Float
  var random: RandomNumbers

  /// 0, or what makes up for the numbers left out.
  mutating func factor() -> Float {
    rate == 0 || random.uniform(0, 1) >= rate ? 1 / (1 - rate) : 0
  }
}
