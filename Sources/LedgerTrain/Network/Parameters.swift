import Language

/// Sizes of the network.
struct NetworkShape {
  var words: Int
  var wordWidth: Int
  var featureRows: Int
  var featureWidth: Int
  var hidden: Int
  var arcWidth: Int
  var labelWidth: Int
  var tagWidth: Int
  var tags: Int
  var features: Int
  var relations: Int

  var inputWidth: Int { wordWidth + featureWidth }
}

/// The numbers that training finds, or their gradients: one block of memory with named matrices in it.
///
/// A class, since views of its memory are handed to kernels.
final class Parameters {
  enum Name: Hashable {
    case word, feature
    case lstm(layer: Int, direction: Int, LSTMPart)
    case arcDependent(Part)
    case arcHead(Part)
    case labelDependent(Part)
    case labelHead(Part)
    case tagHidden(Part)
    case arcs, arcHeadBias, arcRoot, labelRoot
    case labels(Part)
    case tags(Part)
    case features(Part)
  }

  enum LSTMPart: Hashable, CaseIterable { case input, recurrent, bias }
  enum Part: Hashable { case weights, bias }

  struct Slot {
    let name: Name
    let offset: Int
    let rows: Int
    let columns: Int
    var count: Int { rows * columns }
  }

  let slots: [Slot]
  private let slotOfName: [Name: Int]
  let values: UnsafeMutableBufferPointer<Float>

  init(_ shape: NetworkShape) {
    var slots: [Slot] = []
    func add(_ name: Name, _ rows: Int, _ columns: Int) {
      slots.append(Slot(name: name, offset: slots.last.map { $0.offset + $0.count } ?? 0, rows: rows, columns: columns))
    }
    func addLayer(_ name: (Part) -> Name, _ rows: Int, _ columns: Int) {
      add(name(.weights), rows, columns)
      add(name(.bias), 1, rows)
    }
    let hidden = shape.hidden
    add(.word, shape.words, shape.wordWidth)
    add(.feature, shape.featureRows, shape.featureWidth)
    for layer in 0..<2 {
      for direction in 0..<2 {
        add(.lstm(layer: layer, direction: direction, .input), 4 * hidden, layer == 0 ? shape.inputWidth : 2 * hidden)
        add(.lstm(layer: layer, direction: direction, .recurrent), 4 * hidden, hidden)
        add(.lstm(layer: layer, direction: direction, .bias), 1, 4 * hidden)
      }
    }
    addLayer(Name.arcDependent, shape.arcWidth, 2 * hidden)
    addLayer(Name.arcHead, shape.arcWidth, 2 * hidden)
    addLayer(Name.labelDependent, shape.labelWidth, 2 * hidden)
    addLayer(Name.labelHead, shape.labelWidth, 2 * hidden)
    addLayer(Name.tagHidden, shape.tagWidth, 2 * hidden)
    add(.arcs, shape.arcWidth, shape.arcWidth)
    add(.arcHeadBias, 1, shape.arcWidth)
    add(.arcRoot, 1, shape.arcWidth)
    add(.labelRoot, 1, shape.labelWidth)
    addLayer(Name.labels, shape.relations, 3 * shape.labelWidth)
    addLayer(Name.tags, shape.tags, shape.tagWidth)
    addLayer(Name.features, shape.features, shape.tagWidth)
    self.slots = slots
    slotOfName = Dictionary(uniqueKeysWithValues: slots.indices.map { (slots[$0].name, $0) })
    values = .allocate(capacity: slots.last.map { $0.offset + $0.count } ?? 0)
    values.initialize(repeating: 0)
  }

  deinit { values.deallocate() }

  subscript(name: Name) -> Matrix {
    guard let index = slotOfName[name], let base = values.baseAddress else {
      preconditionFailure("the network has no \(name)")
    }
    let slot = slots[index]
    return Matrix(base + slot.offset, slot.rows, slot.columns)
  }

  /// Fills matrices with small random numbers (Glorot and Bengio 2010), forget gates with ones, other vectors with zeros.
  func initialize(_ random: inout RandomNumbers) {
    for slot in slots {
      let values = self[slot.name].base
      switch slot.name {
      case .word, .feature:
        for index in 0..<slot.count { values[index] = random.uniform(-0.1, 0.1) }
      case .lstm(_, _, .bias):
        for index in slot.count / 4..<slot.count / 2 { values[index] = 1 }
      case .arcRoot, .labelRoot:
        for index in 0..<slot.count { values[index] = random.uniform(-0.1, 0.1) }
      default:
        guard slot.rows > 1 else { continue }
        let rows = if case .lstm = slot.name { slot.rows / 4 } else { slot.rows }
        let limit = (6 / Float(rows + slot.columns)).squareRoot()
        for index in 0..<slot.count { values[index] = random.uniform(-limit, limit) }
      }
    }
  }
}

/// Random numbers that a seed determines (SplitMix64, Steele et al. 2014).
struct RandomNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from `low` up to `high`.
  mutating func uniform(_ low: Float, _ high: Float) -> Float {
    low + (high - low) * Float(next() >> 40) / Float(1 << 24)
  }
}
