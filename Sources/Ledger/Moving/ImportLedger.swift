import Comparison
import Document
import Store

/// Takes over what another ledger holds.
public struct ImportLedger: Sendable {
  private let store: LedgerStore

  public init(store: LedgerStore) { self.store = store }

  /// Whether a file is a database, by its first bytes; false for one that cannot be read.
  public static func isLedger(_ path: String) -> Bool {
    var start: [UInt8] = []
    guard path != "-", let file = try? InputFile(path), (try? file.read(into: &start)) == true else { return false }
    return MediaType.detect(Array(start.prefix(16))) == .sqlite
  }

  /// From a file of the lines that an export writes.
  ///
  /// - Parameters:
  ///   - name: of the file; "-" is standard input.
  ///   - progress: is told how many lines were taken over.
  /// - Throws: `DocumentError`, `ImportError`, `StoreError`.
  public func callAsFunction(linesOf name: String, progress: (Int) -> Void = { _ in }) throws -> ImportReport {
    let file = try LineFile(named: name)
    var count = 0
    return try store.import(comparator: RuleComparator()) { take in
      while let line = try file.next() {
        try take(line)
        count += 1
        progress(count)
      }
    }
  }

  /// From another ledger, unless it is damaged.
  ///
  /// - Throws: `ImportError`, `StoreError`.
  public func callAsFunction(_ other: LedgerStore, progress: (Int) -> Void = { _ in }) throws -> ImportReport {
    if let damage = try other.damages().first {
      throw StoreError.damaged(path: other.path, detail: "\(damage.place) \(damage.id.prefix(10)): \(damage.detail)")
    }
    var count = 0
    return try store.import(comparator: RuleComparator()) { take in
      try other.export { line in
        try take(line[...])
        count += 1
        progress(count)
      }
    }
  }
}
