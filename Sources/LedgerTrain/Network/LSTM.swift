import CLedgerTrain
import Language

/// One direction of an LSTM layer (Hochreiter and Schmidhuber 1997) over a batch, with what its gradient needs.
struct LSTM {
  private let steps: BatchSteps
  private let input: Matrix
  private let gates: Matrix
  private let cells: Matrix
  private let cellTanh: Matrix
  private let output: Matrix
  private let hidden: Int

  /// Runs over all steps and writes each word's output into columns of `result`, whose rows are the words.
  init(
    _ steps: BatchSteps, _ x: Matrix, layer: Int, direction: Int, _ parameters: Parameters, into result: Matrix,
    _ arena: Arena
  ) {
    self.steps = steps
    hidden = parameters[.lstm(layer: layer, direction: direction, .recurrent)].columns
    input = arena.matrix(x.rows, x.columns)
    for (row, word) in steps.words.enumerated() { input[row].update(from: x[Int(word)], count: x.columns) }
    gates = arena.matrix(x.rows, 4 * hidden)
    gates.set(
      input, times: parameters[.lstm(layer: layer, direction: direction, .input)].transposed, in: arena)
    gates.add(rowVector: parameters[.lstm(layer: layer, direction: direction, .bias)].base)
    cells = arena.matrix(x.rows, hidden)
    cellTanh = arena.matrix(x.rows, hidden)
    output = arena.matrix(x.rows, hidden)
    let recurrent = PackedMatrix(
      parameters[.lstm(layer: layer, direction: direction, .recurrent)].transposed, in: arena)
    for step in 0..<steps.count {
      let rows = steps.rows(step)
      let before = step > 0 ? steps.rows(step - 1).lowerBound : nil
      if let before {
        gates.rows(rows).set(output.rows(before..<(before + rows.count)), times: recurrent, adding: true)
      }
      ledger_train_lstm_forward(
        gates[rows.lowerBound], before.map { UnsafePointer(cells[$0]) }, cells[rows.lowerBound],
        cellTanh[rows.lowerBound], output[rows.lowerBound], rows.count, hidden)
    }
    for (row, word) in steps.words.enumerated() {
      (result[Int(word)] + direction * hidden).update(from: output[row], count: hidden)
    }
  }

  /// Adds the gradients of the parameters, and of the inputs to `inputGradient`.
  func addGradients(
    of resultGradient: Matrix, layer: Int, direction: Int, _ parameters: Parameters, _ gradients: Parameters,
    inputGradient: Matrix, _ arena: Arena
  ) {
    let outputGradient = arena.matrix(input.rows, hidden)
    for (row, word) in steps.words.enumerated() {
      outputGradient[row].update(from: resultGradient[Int(word)] + direction * hidden, count: hidden)
    }
    let gateGradient = arena.matrix(input.rows, 4 * hidden)
    let cellGradient = arena.matrix(steps.count > 0 ? steps.rows(0).count : 0, hidden)
    let previous = arena.matrix(input.rows, hidden)
    let recurrent = PackedMatrix(parameters[.lstm(layer: layer, direction: direction, .recurrent)], in: arena)
    for step in (0..<steps.count).reversed() {
      let rows = steps.rows(step)
      if step + 1 < steps.count {
        let after = steps.rows(step + 1)
        outputGradient.rows(rows).rows(0..<after.count).set(gateGradient.rows(after), times: recurrent, adding: true)
      }
      let before = step > 0 ? steps.rows(step - 1).lowerBound : nil
      if let before { previous[rows.lowerBound].update(from: output[before], count: rows.count * hidden) }
      ledger_train_lstm_backward(
        gates[rows.lowerBound], before.map { UnsafePointer(cells[$0]) }, cellTanh[rows.lowerBound],
        outputGradient[rows.lowerBound], cellGradient.base, gateGradient[rows.lowerBound], rows.count, hidden)
    }
    let columns = gateGradient.transposed
    gradients[.lstm(layer: layer, direction: direction, .input)].set(columns, times: input, adding: true, in: arena)
    gradients[.lstm(layer: layer, direction: direction, .recurrent)]
      .set(columns, times: previous, adding: true, in: arena)
    gateGradient.addColumnSums(to: gradients[.lstm(layer: layer, direction: direction, .bias)].base)
    let d = arena.matrix(input.rows, input.columns)
    d.set(gateGradient, times: parameters[.lstm(layer: layer, direction: direction, .input)], in: arena)
    for (row, word) in steps.words.enumerated() {
      let (from, to) = (d[row], inputGradient[Int(word)])
      for column in 0..<input.columns { to[column] += from[column] }
    }
  }
}
