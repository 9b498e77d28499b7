import CLedgerKernels

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

  public let file: ModelFile
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
    self.file = file
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

/// The two tables of vectors that a word is looked up in.
struct InputVectors: Sendable {
  private let file: ModelFile
  private let words: ModelFile.Section
  private let wordList: SortedLines
  private let features: ModelFile.Section
  private let wordFactor: Int16
  private let featureFactor: Int16

  var width: Int { words.columns + features.columns }

  init(_ file: ModelFile) throws(ModelFile.Failure) {
    self.file = file
    words = try file.section("word-table")
    features = try file.section("feature-table")
    wordList = SortedLines(UnsafeBufferPointer(rebasing: file.bytes[try file.section("words").range]))
    guard let word = file.properties["word-factor"].flatMap({ Int16($0) }),
      let feature = file.properties["feature-factor"].flatMap({ Int16($0) })
    else { throw .missing("factor") }
    (wordFactor, featureFactor) = (word, feature)
    guard words.range.count == words.rows * words.columns, words.rows == wordList.count + 1,
      features.range.count == features.rows * features.columns, features.rows > 0
    else { throw .damaged("tables") }
  }

  /// The vectors of words, one behind the other.
  func vectors(of forms: [FormFeatures]) -> [Int16] {
    var vectors = [Int16](repeating: 0, count: forms.count * width)
    vectors.withUnsafeMutableBufferPointer { buffer in
      guard var vector = buffer.baseAddress else { return }
      for form in forms {
        ledger_add_bytes(row((wordList.index(of: form.lowercased) ?? -1) + 1, of: words), words.columns, vector)
        ledger_scale(vector, words.columns, wordFactor)
        vector += words.columns
        for index in form.rows(of: features.rows) {
          ledger_add_bytes(row(index, of: features), features.columns, vector)
        }
        ledger_scale(vector, features.columns, featureFactor)
        vector += features.columns
      }
    }
    return vectors
  }

  private func row(_ index: Int, of table: ModelFile.Section) -> UnsafePointer<Int8>? {
    file.bytes.baseAddress.map {
      UnsafeRawPointer($0 + table.range.lowerBound + index * table.columns).assumingMemoryBound(to: Int8.self)
    }
  }
}

/// Lines sorted by their bytes, searched where they lie.
struct SortedLines: @unchecked Sendable {  // the bytes are never written
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where each line starts.
  private let starts: [UInt32]

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    var starts: [UInt32] = [0]
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(UInt32(index + 1)) }
    self.starts = starts
  }

  var count: Int { starts.count }

  func index(of line: [UInt8]) -> Int? {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      let start = Int(starts[middle])
      let end = middle + 1 < starts.count ? Int(starts[middle + 1]) - 1 : bytes.count
      let own = bytes[start..<end]
      if own.elementsEqual(line) { return middle }
      if own.lexicographicallyPrecedes(line) { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
