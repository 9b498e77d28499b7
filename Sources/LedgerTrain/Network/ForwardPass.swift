import Language

/// The vectors of a batch's words and the two LSTM layers over them, with what their gradient needs.
struct ForwardPass {
  /// Words of each sentence in the batch.
  let ranges: [Range<Int>]
  let count: Int
  /// What each layer says of each word.
  let outputs: [Matrix]
  private let wordRows: [Int]
  private let featureRows: [[Int]]
  /// Factors of dropout: of the input and of the outputs of each layer, one row a sentence.
  private let masks: [Matrix]
  private let layers: [[LSTM]]

  init(
    _ batch: [Example], _ network: Network, _ regularization: Network.Regularization, _ wordCounts: [Int],
    _ dropout: inout Dropout, _ arena: Arena
  ) {
    let (shape, parameters) = (network.shape, network.parameters)
    var ranges: [Range<Int>] = []
    for example in batch {
      let start = ranges.last?.upperBound ?? 0
      ranges.append(start..<(start + example.count))
    }
    self.ranges = ranges
    count = ranges.last?.upperBound ?? 0
    var wordRows = batch.flatMap(\.words)
    if regularization.wordDropout > 0 {
      for (index, row) in wordRows.enumerated() {
        let chance = regularization.wordDropout / (regularization.wordDropout + Float(wordCounts[row]))
        if dropout.random.uniform(0, 1) < chance { wordRows[index] = 0 }
      }
    }
    self.wordRows = wordRows
    featureRows = batch.flatMap(\.features)

    let input = arena.matrix(count, shape.inputWidth)
    let (words, features) = (parameters[.word], parameters[.feature])
    for word in 0..<count {
      let vector = input[word]
      vector.update(from: words[wordRows[word]], count: shape.wordWidth)
      for row in featureRows[word] {
        let feature = features[row]
        for column in 0..<shape.featureWidth { vector[shape.wordWidth + column] += feature[column] }
      }
    }
    var masks: [Matrix] = []
    func drop(_ matrix: Matrix) {
      let mask = arena.matrix(ranges.count, matrix.columns)
      for index in 0..<mask.rows * mask.columns { mask.base[index] = dropout.factor() }
      masks.append(mask)
      Self.multiply(matrix, by: mask, ranges)
    }
    drop(input)
    var below = input
    var outputs: [Matrix] = []
    var layers: [[LSTM]] = []
    for layer in 0..<2 {
      let output = arena.matrix(count, 2 * shape.hidden)
      layers.append(
        (0..<2).map { direction in
          LSTM(
            BatchSteps(ranges, backwards: direction == 1), below, layer: layer, direction: direction, parameters,
            into: output, arena)
        })
      drop(output)
      outputs.append(output)
      below = output
    }
    self.masks = masks
    self.outputs = outputs
    self.layers = layers
  }

  /// Leaves out the same columns in all words of a sentence (Gal and Ghahramani 2016).
  private static func multiply(_ matrix: Matrix, by mask: Matrix, _ ranges: [Range<Int>]) {
    for (sentence, range) in ranges.enumerated() {
      let factors = mask[sentence]
      for word in range {
        let vector = matrix[word]
        for column in 0..<matrix.columns { vector[column] *= factors[column] }
      }
    }
  }

  /// Adds the gradients of layers and vectors, from that of the top; notes the rows of the tables that got some.
  func addGradients(
    of topGradient: Matrix, _ network: Network, _ gradients: Parameters, _ touched: inout TouchedRows, _ arena: Arena
  ) {
    let shape = network.shape
    var gradient = topGradient
    for layer in (0..<2).reversed() {
      Self.multiply(gradient, by: masks[layer + 1], ranges)
      let below = arena.matrix(count, layer == 0 ? shape.inputWidth : 2 * shape.hidden)
      for direction in 0..<2 {
        layers[layer][direction].addGradients(
          of: gradient, layer: layer, direction: direction, network.parameters, gradients, inputGradient: below, arena)
      }
      gradient = below
    }
    Self.multiply(gradient, by: masks[0], ranges)
    let (words, features) = (gradients[.word], gradients[.feature])
    for word in 0..<count {
      let vector = gradient[word]
      let row = words[wordRows[word]]
      touched.words.insert(wordRows[word])
      for column in 0..<shape.wordWidth { row[column] += vector[column] }
      for index in featureRows[word] {
        let row = features[index]
        touched.features.insert(index)
        for column in 0..<shape.featureWidth { row[column] += vector[shape.wordWidth + column] }
      }
    }
  }
}

/// Rows of the two tables that a batch changes.
struct TouchedRows: Sendable {
  var words: Set<Int> = []
  var features: Set<Int> = []
}
