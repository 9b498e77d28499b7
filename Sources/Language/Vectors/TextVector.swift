import CLedgerKernels

/// What a text is about, as a direction: texts of like meaning have like directions.
public struct TextVector: Sendable, Hashable {
  /// The numbers, −127...127; the greatest of them is 127 in size, unless all are zero.
  public let components: [Int8]
  /// The square of the length.
  let squaredLength: Int32

  /// A vector of this direction.
  init(_ sums: [Int32]) {
    let most = Int64(sums.lazy.map(\.magnitude).max() ?? 0)
    guard most > 0 else {
      (components, squaredLength) = ([Int8](repeating: 0, count: sums.count), 0)
      return
    }
    let components = sums.map { sum in
      // Rounded to the nearest, halves away from zero.
      let scaled = Int64(sum) * 254
      return Int8(truncatingIfNeeded: (scaled + (scaled < 0 ? -most : most)) / (2 * most))
    }
    self.components = components
    squaredLength = Self.product(components, components)
  }

  /// Whether nothing is known of the text.
  public var isZero: Bool { squaredLength == 0 }

  /// The cosine of the angle to another vector, -1...1: about 0 for texts that have nothing to do with each other, 1 for
  /// the same words. 0 if nothing is known of one of them.
  public func cosine(_ other: TextVector) -> Float {
    guard squaredLength > 0, other.squaredLength > 0, components.count == other.components.count else { return 0 }
    return Self.cosine(Self.product(components, other.components), squaredLength, other.squaredLength)
  }

  /// - Parameters:
  ///   - product: the scalar product of two vectors.
  ///   - first: the square of the length of one; not 0, nor `second`.
  fileprivate static func cosine(_ product: Int32, _ first: Int32, _ second: Int32) -> Float {
    Float(Double(product) / (Double(first) * Double(second)).squareRoot())
  }

  private static func product(_ a: [Int8], _ b: [Int8]) -> Int32 { ledger_product_of_bytes(a, b, a.count) }
}

extension TextVector {
  /// The axes along which the vector is longest, with their sign: 2 × axis, + 1 where it is negative.
  ///
  /// Texts of like meaning share some of them: cross-polytope hashing (Andoni and others, 2015) with several probes.
  public func strongestDirections(_ count: Int) -> [Int] {
    components.indices.filter { components[$0] != 0 }
      .sorted { (abs(Int(components[$1])), $0) < (abs(Int(components[$0])), $1) }
      .prefix(count).map { 2 * $0 + (components[$0] < 0 ? 1 : 0) }
  }
}

/// The components of a ``TextVector`` where they are stored; valid as long as their bytes.
public struct StoredVector {
  private let bytes: UnsafeRawBufferPointer
  private let squaredLength: Int32

  /// - Parameter bytes: the components, at most 32,767.
  public init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    squaredLength = Self.product(bytes, bytes)
  }

  /// As ``TextVector/cosine(_:)``.
  public func cosine(_ other: StoredVector) -> Float {
    guard squaredLength > 0, other.squaredLength > 0, bytes.count == other.bytes.count else { return 0 }
    return TextVector.cosine(Self.product(bytes, other.bytes), squaredLength, other.squaredLength)
  }

  private static func product(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Int32 {
    a.withMemoryRebound(to: Int8.self) { a in
      b.withMemoryRebound(to: Int8.self) { b in
        guard let first = a.baseAddress, let second = b.baseAddress else { return 0 }
        return ledger_product_of_bytes(first, second, a.count)
      }
    }
  }
}
