/// A matrix of 8-bit weights: the real product is the integer product times the scale of its row.
struct QuantizedMatrix: Sendable {
  let weights: PackedVectors
  let scale: [Float]

  var width: Int { weights.width }

  init(_ name: String, _ file: ModelFile) throws(ModelFile.Failure) {
    weights = try PackedVectors(name, file)
    scale = try file.floats(name + ".scale")
    guard scale.count == weights.width else { throw .damaged(name + ".scale") }
  }
}

/// A dense layer.
struct QuantizedLayer: Sendable {
  let matrix: QuantizedMatrix
  let bias: [Float]

  init(_ name: String, _ file: ModelFile) throws(ModelFile.Failure) {
    matrix = try QuantizedMatrix(name, file)
    bias = try file.floats(name + ".bias")
    guard bias.count == matrix.width else { throw .damaged(name + ".bias") }
  }

  /// Activations in integers: `unit` is what 1.0 becomes, `limit` the greatest of them.
  func outputs(
    _ kernels: Kernels, _ input: [Int16], rows: Int, leak: Float, unit: Float, limit: Float
  ) -> [Int16] {
    kernels.activate(
      kernels.multiply(input[...], rows: rows, matrix.weights), scale: matrix.scale, bias: bias, leak: leak, unit: unit,
      limit: limit)
  }

  /// For each row the class of the highest score; the first of equals.
  func classes(_ kernels: Kernels, _ input: [Int16], rows: Int) -> [Int] {
    kernels.bestClasses(
      kernels.multiply(input[...], rows: rows, matrix.weights), scale: matrix.scale, bias: bias)
  }
}

/// One direction of an LSTM layer.
struct RecurrentLayer: Sendable {
  let input: QuantizedMatrix
  let recurrent: QuantizedMatrix
  let bias: [Float]

  var hidden: Int { recurrent.weights.depth }

  init(_ name: String, _ file: ModelFile) throws(ModelFile.Failure) {
    input = try QuantizedMatrix(name + ".input", file)
    recurrent = try QuantizedMatrix(name + ".recurrent", file)
    bias = try file.floats(name + ".bias")
    guard bias.count == input.width, recurrent.width == input.width, input.width == 4 * recurrent.weights.depth
    else { throw .damaged(name) }
  }

  /// The states for each row of the steps: rows x hidden.
  ///
  /// - Parameter vectors: for each row its input.
  func states(_ kernels: Kernels, _ vectors: [Int16], _ steps: BatchSteps) -> [Int16] {
    let sums = kernels.multiply(vectors[...], rows: steps.words.count, input.weights)
    var cell = [Float](repeating: 0, count: steps.rows(0).count * hidden)
    var states: [Int16] = []
    states.reserveCapacity(steps.words.count * hidden)
    for step in 0..<steps.count {
      let rows = steps.rows(step)
      var fromBefore: [Int32]?
      if step > 0 {
        let start = steps.rows(step - 1).lowerBound * hidden
        fromBefore = kernels.multiply(
          states[start..<(start + rows.count * hidden)], rows: rows.count, recurrent.weights)
      }
      states += kernels.step(
        self, sums[(rows.lowerBound * input.width)..<(rows.upperBound * input.width)], fromBefore, cell: &cell,
        unit: LanguageModel.stateUnit, rows: rows.count)
    }
    return states
  }
}

/// Where the words of a batch lie when its sentences are read in step, longest first.
///
/// The k-th row of a step is the word at that step of the sentence that is k-th by length.
public struct BatchSteps: Sendable {
  /// For each row the word of the batch that stands there.
  public let words: [Int32]
  /// The first row of each step, and the number of all rows.
  private let starts: [Int]

  /// - Parameter sentences: for each sentence its words in the batch.
  public init(_ sentences: [Range<Int>], backwards: Bool) {
    let order = sentences.sorted { ($1.count, $0.lowerBound) < ($0.count, $1.lowerBound) }
    var words: [Int32] = []
    var starts = [0]
    for step in 0..<(order.first?.count ?? 0) {
      for sentence in order {
        guard sentence.count > step else { break }
        words.append(Int32(backwards ? sentence.upperBound - 1 - step : sentence.lowerBound + step))
      }
      starts.append(words.count)
    }
    self.words = words
    self.starts = starts
  }

  public var count: Int { starts.count - 1 }

  /// The rows of a step.
  public func rows(_ step: Int) -> Range<Int> { step < count ? starts[step]..<starts[step + 1] : 0..<0 }
}
