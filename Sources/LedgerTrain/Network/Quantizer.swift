import Language

/// Writes a network as integers: weights in 8 bits with one scale a row, the two tables with one scale each.
///
/// What `LanguageModel` reads; the scales of a layer include the unit of the vectors that come in.
struct Quantizer {
  private let parameters: Parameters
  private let shape: NetworkShape
  private var writer = ModelWriter()

  /// The model file of a trained network.
  static func encode(_ trained: TrainedNetwork, properties: [(key: String, value: String)]) -> [UInt8] {
    var quantizer = Quantizer(trained.network)
    for property in properties { quantizer.writer.set(property.key, property.value) }
    trained.write(to: &quantizer.writer)
    quantizer.addAll()
    return quantizer.writer.bytes
  }

  private init(_ network: Network) {
    parameters = network.parameters
    shape = network.shape
  }

  private mutating func addAll() {
    let inputScale = addTables()
    let (state, layer) = (1 / LanguageModel.stateUnit, 1 / LanguageModel.layerUnit)
    for level in 0..<2 {
      for direction in 0..<2 {
        let name = "lstm.\(level).\(direction)"
        add(
          name + ".input", parameters[.lstm(layer: level, direction: direction, .input)],
          inputUnit: level == 0 ? inputScale : state)
        add(name + ".recurrent", parameters[.lstm(layer: level, direction: direction, .recurrent)], inputUnit: state)
        addVector(name + ".bias", parameters[.lstm(layer: level, direction: direction, .bias)])
      }
    }
    addLayer("tag-hidden", Parameters.Name.tagHidden, inputUnit: state)
    addLayer("tag-classes", Parameters.Name.tags, inputUnit: layer)
    addLayer("feature-classes", Parameters.Name.features, inputUnit: layer)
    addLayer("arc-dependent", Parameters.Name.arcDependent, inputUnit: state)
    addLayer("arc-head", Parameters.Name.arcHead, inputUnit: state)
    add("arcs", parameters[.arcs].transposed, inputUnit: layer)
    addVector("arcs.bias", parameters[.arcHeadBias])
    addVector("arc-root", parameters[.arcRoot])
    addLayer("label-dependent", Parameters.Name.labelDependent, inputUnit: state)
    addLayer("label-head", Parameters.Name.labelHead, inputUnit: state)
    addLayer("label-classes", Parameters.Name.labels, inputUnit: layer)
    addVector("label-root", parameters[.labelRoot])
  }

  /// Writes the two tables; returns what 1 is in the vectors that `InputVectors` makes of them.
  ///
  /// Both must come out in one unit: each gets a small whole factor that makes up for the difference.
  private mutating func addTables() -> Float {
    let tables = [("word", parameters[.word]), ("feature", parameters[.feature])]
    let steps = tables.map { largest($0.1) / 127 }
    let unit = (steps.max() ?? 1) / 8
    for ((name, table), step) in zip(tables, steps) {
      let factor = min(8, max(1, (step / unit).rounded(.up)))
      writer.set(name + "-factor", String(Int(factor)))
      let values = (0..<table.rows).flatMap { row in
        (0..<table.columns).map { quantized(table[row][$0] / (unit * factor)) }
      }
      writer.add(name + "-table", rows: table.rows, columns: table.columns, values)
    }
    return unit
  }

  /// The value that all but one in ten thousand stay below: a few outliers would cost all others their precision.
  private func largest(_ table: Matrix) -> Float {
    var values = (0..<table.rows * table.columns).map { abs(table.base[$0]) }
    values.sort()
    return max(values[values.count - 1 - values.count / 10_000], 1e-6)
  }

  private mutating func addLayer(
    _ name: String, _ parameter: (Parameters.Part) -> Parameters.Name, inputUnit: Float
  ) {
    add(name, parameters[parameter(.weights)], inputUnit: inputUnit)
    addVector(name + ".bias", parameters[parameter(.bias)])
  }

  /// Writes a matrix with the scales of its rows.
  private mutating func add(_ name: String, _ matrix: Matrix, inputUnit: Float) {
    var values: [UInt8] = []
    var scales: [Float] = []
    for row in 0..<matrix.rows {
      let weights = (0..<matrix.columns).map { matrix.base[row * matrix.rowStride + $0 * matrix.columnStride] }
      let scale = max(weights.reduce(0) { max($0, abs($1)) } / 127, 1e-12)
      values += weights.map { quantized($0 / scale) }
      scales.append(scale * inputUnit)
    }
    writer.add(name, rows: matrix.rows, columns: matrix.columns, values)
    writer.add(name + ".scale", rows: matrix.rows, columns: 1, floats: scales)
  }

  private mutating func addVector(_ name: String, _ vector: Matrix) {
    writer.add(name, rows: 1, columns: vector.columns, floats: (0..<vector.columns).map { vector.base[$0] })
  }

  private func quantized(_ value: Float) -> UInt8 {
    UInt8(bitPattern: Int8(max(-127, min(127, value.rounded()))))
  }
}
