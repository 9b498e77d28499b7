import Foundation
import GRDB
import LedgerTestSupport
import Testing

@testable import Store

/// Columns that hold what their declarations forbid, as a failing disk may leave them.
@Suite("Values that no ledger writes")
struct DamagedValuesTests {
  private static let values = [
    "TEXT": ["NULL", "7", "x'ff'", "''", "'{'", "'[]'"],
    "INTEGER": ["NULL", "'x'", "-9223372036854775807 - 1", "9223372036854775807", "-1"],
    "REAL": ["NULL", "'x'", "9e999", "-1e308"],
    "BLOB": ["NULL", "7", "'x'", "x''", "x'ff'"],
  ]

  @Test("are told by whatever meets them, and by verify")
  func everyColumn() throws {
    let ledger = try FullLedger.short.get()
    let sample = try StoreUses.Sample(ledger)
    var toldCount = 0
    for (index, column) in try ledger.columns().enumerated() {
      // One value in turn: scripts/faults tries all of them with all commands.
      let values = (Self.values[column.type] ?? []).filter { !column.isRowid || Int($0) != nil }
      guard !values.isEmpty else { continue }
      let value = values[index % values.count]
      let folder = try TemporaryFolder()
      let path = try folder.write(ledger.bytes, to: "ledger.sqlite")
      guard try DamagedFile(path).put(value, into: column) else { continue }
      let store = try LedgerStore(path: path, access: .write)
      for (name, use) in StoreUses.reading + (index.isMultiple(of: 3) ? StoreUses.writing : []) {
        let complaint = Self.complaint { try use(store, sample) }
        #expect(complaint?.isEmpty != false, "\(column) = \(value), \(name): \(complaint ?? "")")
        toldCount += complaint == nil ? 0 : 1
      }
    }
    #expect(toldCount > 50)
  }

  @Test("are named: column, row and value")
  func names() throws {
    let ledger = try FullLedger.short.get()
    let folder = try TemporaryFolder()
    let path = try folder.write(ledger.bytes, to: "ledger.sqlite")
    let text = try #require(try ledger.columns().first { $0.table == "claim" && $0.name == "text" })
    #expect(try DamagedFile(path).put("NULL", into: text))
    let store = try LedgerStore(path: path, access: .read)
    let id = try StoreUses.Sample(ledger).claims[0].id.prefix(10)
    #expect(throws: StoreError.damaged(path: path, detail: "text of \(id) is NULL")) { try store.claims() }
    #expect(try store.damages().contains { $0.detail == "NULL value in claim.text" })
  }

  /// Nil when all went well, empty when the damage was told or had made something unknown, else what was told instead.
  private static func complaint(_ use: () throws -> Void) -> String? {
    do {
      try use()
      return nil
    } catch let error as StoreError {
      switch error {
      case .damaged, .unknownId, .ambiguousId, .knownClaim, .supersededClaim, .redactedText, .knownRetraction: return ""
      default: return error.sentence
      }
    } catch {
      return "\(error)"
    }
  }
}
