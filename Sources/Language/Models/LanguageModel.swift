/// The network that tags words and builds trees, in integers.
///
/// Vectors of the word and of features of its form go through two layers of bidirectional LSTM; on top stand a tagger, a
/// biaffine scorer of heads (Dozat and Manning 2017) and a classifier of relations. Weights are 8-bit, vectors 16-bit,
/// sums 32-bit integers; see `CLedgerKernels` for why every processor gives the same answer.
public struct LanguageModel: Sendable {
  /// What 1.0 is in the states of an LSTM, in the layers on top, and in the vectors of arcs, whose products must stay
  /// within 32 bits.
  public static let stateUnit: Float = 8192
  public static let layerUnit = Float(1 << layerShift)
  static let layerShift = 10
  public static let layerLimit: Float = 32_767
  public static let arcUnit: Float = 128
  public static let arcLimit: Float = 2047
  public static let leak: Float = 0.1

  public let inventory: Inventory
  let vectors: InputVectors
  let layers: [[RecurrentLayer]]
  let tagHidden: QuantizedLayer
  let tags: QuantizedLayer
  let features: QuantizedLayer
  let arcDependent: QuantizedLayer
  let arcHead: QuantizedLayer
  let arcs: QuantizedLayer
  let arcRoot: [Int16]
  let labelDependent: QuantizedLayer
  let labelHead: QuantizedLayer
  let labels: QuantizedLayer
  let labelRoot: [Int16]

  /// Reads a model; the tables of vectors stay where they lie.
  public init(_ file: ModelFile) throws(ModelFile.Failure) {
    inventory = try Inventory(file)
    vectors = try InputVectors(file)
    var layers: [[RecurrentLayer]] = []
    for layer in 0..<2 {
      layers.append([
        try RecurrentLayer("lstm.\(layer).0", file), try RecurrentLayer("lstm.\(layer).1", file),
      ])
    }
    self.layers = layers
    tagHidden = try QuantizedLayer("tag-hidden", file)
    tags = try QuantizedLayer("tag-classes", file)
    features = try QuantizedLayer("feature-classes", file)
    arcDependent = try QuantizedLayer("arc-dependent", file)
    arcHead = try QuantizedLayer("arc-head", file)
    arcs = try QuantizedLayer("arcs", file)
    arcRoot = try file.floats("arc-root").map { Int16(max(-Self.arcLimit, min($0 * Self.arcUnit, Self.arcLimit))) }
    labelDependent = try QuantizedLayer("label-dependent", file)
    labelHead = try QuantizedLayer("label-head", file)
    labels = try QuantizedLayer("label-classes", file)
    labelRoot = try file.floats("label-root")
      .map { Int16(max(-Self.layerLimit, min($0 * Self.layerUnit, Self.layerLimit))) }
    guard tags.bias.count == inventory.tags.count, features.bias.count == inventory.features.count,
      labels.bias.count == inventory.relations.count, arcRoot.count == arcs.bias.count
    else { throw .damaged("classes") }
  }
}
