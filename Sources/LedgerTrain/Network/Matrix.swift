import CLedgerTrain

/// A view of a matrix of floats in memory that an `Arena` or a `Parameters` owns.
struct Matrix {
  var base: UnsafeMutablePointer<Float>
  var rows: Int
  var columns: Int
  /// Floats from one row, and from one column, to the next.
  var rowStride: Int
  var columnStride = 1

  init(_ base: UnsafeMutablePointer<Float>, _ rows: Int, _ columns: Int) {
    self.base = base
    self.rows = rows
    self.columns = columns
    rowStride = columns
  }

  var transposed: Matrix {
    var view = self
    (view.rows, view.columns) = (columns, rows)
    (view.rowStride, view.columnStride) = (columnStride, rowStride)
    return view
  }

  /// Some of its rows, as a view of the same memory.
  func rows(_ range: Range<Int>) -> Matrix {
    var view = self
    view.base += range.lowerBound * rowStride
    view.rows = range.count
    return view
  }

  /// The start of a row; of a matrix that is not transposed.
  subscript(row: Int) -> UnsafeMutablePointer<Float> { base + row * rowStride }
}

/// The right-hand side of a product, laid out for the kernel.
struct PackedMatrix {
  let base: UnsafeMutablePointer<Float>
  let rows: Int
  let columns: Int

  init(_ matrix: Matrix, in arena: Arena) {
    rows = matrix.rows
    columns = matrix.columns
    base = arena.floats(ledger_train_packed_count(rows, columns))
    ledger_train_pack(matrix.base, rows, columns, matrix.rowStride, matrix.columnStride, base)
  }
}

extension Matrix {
  /// Becomes `a` times `b`, or gets it added.
  func set(_ a: Matrix, times b: PackedMatrix, adding: Bool = false) {
    ledger_train_multiply(
      a.base, a.rowStride, a.columnStride, b.base, a.rows, a.columns, b.columns, base, rowStride, adding ? 1 : 0)
  }

  /// Becomes `a` times `b`, or gets it added.
  func set(_ a: Matrix, times b: Matrix, adding: Bool = false, in arena: Arena) {
    set(a, times: PackedMatrix(b, in: arena), adding: adding)
  }

  /// Adds a vector to every row.
  func add(rowVector vector: UnsafePointer<Float>) {
    for row in 0..<rows {
      let values = self[row]
      for column in 0..<columns { values[column] += vector[column] }
    }
  }

  /// Adds the sum of all rows to a vector.
  func addColumnSums(to vector: UnsafeMutablePointer<Float>) {
    for row in 0..<rows {
      let values = self[row]
      for column in 0..<columns { vector[column] += values[column] }
    }
  }
}

/// Scratch memory that is given back all at once, after each batch.
///
/// A class, since its memory is shared by the matrices made in it.
final class Arena {
  private var chunks: [UnsafeMutableBufferPointer<Float>] = []
  private var chunk = 0
  private var used = 0

  deinit { for chunk in chunks { chunk.deallocate() } }

  /// Makes all memory free again; matrices made before must not be used any more.
  func reset() { (chunk, used) = (0, 0) }

  /// Memory for some floats, all zero.
  func floats(_ count: Int) -> UnsafeMutablePointer<Float> {
    while true {
      if chunk == chunks.count { chunks.append(.allocate(capacity: max(count, 1 << 22))) }
      if let base = chunks[chunk].baseAddress, used + count <= chunks[chunk].count {
        let floats = base + used
        floats.initialize(repeating: 0, count: count)
        used += count
        return floats
      }
      (chunk, used) = (chunk + 1, 0)
    }
  }

  func matrix(_ rows: Int, _ columns: Int) -> Matrix { Matrix(floats(rows * columns), rows, columns) }
}
