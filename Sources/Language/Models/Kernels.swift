import CLedgerKernels

/// The inner loops of the language model: the same answers at every level, at different speeds.
public enum Kernels: Sendable, CaseIterable {
  /// What any processor of the architecture can do.
  case baseline
  case avx2
  /// Plain C, to check the others against.
  case portable

  /// The fastest that this processor has.
  public static let best: Kernels = ledger_best_level() == LEDGER_AVX2 ? .avx2 : .baseline

  /// Whether this processor can run it.
  public var isSupported: Bool { self != .avx2 || Self.best == .avx2 }

  private var level: ledger_level {
    switch self {
    case .baseline: LEDGER_BASELINE
    case .avx2: LEDGER_AVX2
    case .portable: LEDGER_PORTABLE
    }
  }

  /// Products of each row of `vectors` with each row of `weights`: rows x width.
  func multiply(_ vectors: ArraySlice<Int16>, rows: Int, _ weights: PackedVectors) -> [Int32] {
    precondition(vectors.count == rows * weights.depth)
    return [Int32](unsafeUninitializedCapacity: rows * weights.width) { sums, count in
      vectors.withUnsafeBufferPointer { vectors in
        ledger_multiply(
          level, vectors.baseAddress, rows, weights.packed, weights.depth, weights.width, sums.baseAddress)
      }
      count = rows * weights.width
    }
  }

  /// The end of a dense layer: its sums with bias, leaky rectifier, unit and limit, as integers.
  func activate(
    _ sums: [Int32], scale: [Float], bias: [Float], leak: Float, unit: Float, limit: Float
  ) -> [Int16] {
    precondition(sums.count % scale.count == 0 && scale.count == bias.count)
    return [Int16](unsafeUninitializedCapacity: sums.count) { output, count in
      ledger_activate(
        level, sums, scale, bias, leak, unit, limit, output.baseAddress, sums.count / scale.count, scale.count)
      count = sums.count
    }
  }

  /// One step of an LSTM for some rows; see `ledger_lstm_step`.
  func step(
    _ layer: RecurrentLayer, _ sums: ArraySlice<Int32>, _ recurrent: [Int32]?, cell: inout [Float], unit: Float,
    rows: Int
  ) -> [Int16] {
    let hidden = layer.hidden
    precondition(sums.count == rows * 4 * hidden && cell.count >= rows * hidden)
    return [Int16](unsafeUninitializedCapacity: rows * hidden) { output, count in
      sums.withUnsafeBufferPointer { sums in
        func run(_ recurrent: UnsafePointer<Int32>?) {
          ledger_lstm_step(
            level, sums.baseAddress, layer.input.scale, recurrent, layer.recurrent.scale, layer.bias, &cell, unit,
            output.baseAddress, rows, hidden)
        }
        if let recurrent { recurrent.withUnsafeBufferPointer { run($0.baseAddress) } } else { run(nil) }
      }
      count = rows * hidden
    }
  }

  /// For each row of sums the class of the highest score; the first of equals.
  func bestClasses(_ sums: [Int32], scale: [Float], bias: [Float]) -> [Int] {
    precondition(sums.count % scale.count == 0 && scale.count == bias.count)
    let rows = sums.count / scale.count
    return [Int32](unsafeUninitializedCapacity: rows) { classes, count in
      ledger_best_classes(sums, scale, bias, rows, scale.count, classes.baseAddress)
      count = rows
    }.map { Int($0) }
  }

  /// The vectors of some places of a list, one behind the other.
  func gather(_ vectors: [Int16], _ places: [Int32]) -> [Int16] {
    [Int16](unsafeUninitializedCapacity: vectors.count) { output, count in
      if !places.isEmpty {
        ledger_gather(vectors, vectors.count / places.count, places, places.count, output.baseAddress)
      }
      count = vectors.count
    }
  }

  /// Puts vectors to places of a list of wider ones, from a column on.
  func scatter(_ vectors: [Int16], _ places: [Int32], into output: inout [Int16], at column: Int) {
    guard !places.isEmpty else { return }
    let stride = output.count / places.count
    output.withUnsafeMutableBufferPointer { output in
      guard let base = output.baseAddress else { return }
      ledger_scatter(vectors, vectors.count / places.count, places, places.count, base + column, stride)
    }
  }

  /// The product of two vectors number by number, times 2^-`shift`.
  func products(_ a: ArraySlice<Int16>, _ b: ArraySlice<Int16>, shift: Int) -> [Int16] {
    precondition(a.count == b.count)
    return [Int16](unsafeUninitializedCapacity: a.count) { output, count in
      a.withUnsafeBufferPointer { a in
        b.withUnsafeBufferPointer { b in
          ledger_products(a.baseAddress, b.baseAddress, a.count, Int32(shift), output.baseAddress)
        }
      }
      count = a.count
    }
  }
}

/// Vectors laid out for the kernels.
struct PackedVectors: Sendable {
  /// Numbers in a vector; even.
  let depth: Int
  /// Vectors.
  let width: Int
  fileprivate let packed: [Int16]

  init(_ vectors: [Int16], depth: Int) {
    precondition(depth % 2 == 0 && vectors.count % depth == 0)
    self.depth = depth
    width = vectors.count / depth
    let (count, width) = (ledger_packed_count(depth, width), width)
    packed = [Int16](unsafeUninitializedCapacity: count) { packed, filled in
      ledger_pack_vectors(vectors, depth, width, packed.baseAddress)
      filled = count
    }
  }

  /// Reads the weights of a section of a model.
  init(_ name: String, _ file: ModelFile) throws(ModelFile.Failure) {
    let section = try file.section(name)
    let (depth, width) = (section.columns, section.rows)
    guard depth % 2 == 0, depth > 0, section.range.count == depth * width else { throw .damaged(name) }
    self.depth = depth
    self.width = width
    let weights = UnsafeBufferPointer(rebasing: file.bytes[section.range])
    let count = ledger_packed_count(depth, width)
    packed = [Int16](unsafeUninitializedCapacity: count) { packed, filled in
      weights.withMemoryRebound(to: Int8.self) {
        ledger_pack_weights($0.baseAddress, depth, width, packed.baseAddress)
      }
      filled = count
    }
  }
}
