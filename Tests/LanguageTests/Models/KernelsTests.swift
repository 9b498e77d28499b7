import LedgerTestSupport
import Testing

@testable import Language

/// All levels must give the same bits: ids of claims hang on them.
struct KernelsTests {
  static let levels = Kernels.allCases.filter(\.isSupported)

  private func vectors(_ count: Int, _ range: ClosedRange<Int16>, seed: UInt64) -> [Int16] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in Int16.random(in: range, using: &random) }
  }

  @Test(arguments: [(1, 2, 1), (5, 128, 512), (7, 96, 37), (13, 256, 16), (3, 288, 51)])
  func productsAreExact(rows: Int, depth: Int, width: Int) {
    let a = vectors(rows * depth, -8192...8192, seed: 1)
    let b = vectors(width * depth, -127...127, seed: 2)
    let packed = PackedVectors(b, depth: depth)
    let wanted = (0..<rows * width).map { index in
      (0..<depth).reduce(Int32(0)) { sum, k in
        sum + Int32(a[index / width * depth + k]) * Int32(b[index % width * depth + k])
      }
    }
    for kernels in Self.levels {
      #expect(kernels.multiply(a[...], rows: rows, packed) == wanted, "\(kernels)")
    }
  }

  @Test func activationsAreTheSame() {
    var random = SeededGenerator(seed: 3)
    let width = 96
    let sums = (0..<40 * width).map { _ in Int32.random(in: -200_000_000...200_000_000, using: &random) }
    let scale = (0..<width).map { _ in Float.random(in: 1e-8...1e-6, using: &random) }
    let bias = (0..<width).map { _ in Float.random(in: -2...2, using: &random) }
    let wanted = Kernels.portable.activate(sums, scale: scale, bias: bias, leak: 0.1, unit: 1024, limit: 32_767)
    #expect(Set(wanted).count > 1000)
    for kernels in Self.levels {
      #expect(kernels.activate(sums, scale: scale, bias: bias, leak: 0.1, unit: 1024, limit: 32_767) == wanted)
    }
  }

  @Test func limitsHold() {
    let scale: [Float] = [1, 1]
    for kernels in Self.levels {
      let limited = kernels.activate([Int32.max, .min], scale: scale, bias: [0, 0], leak: 1, unit: 8, limit: 2047)
      #expect(limited == [2047, -2047])
    }
  }
}
