import Foundation
import GRDB

/// What no ledger writes: something or somebody else has changed the file.
struct UnreadableContent: Error {
  /// In words, without a full stop.
  var detail: String
}

/// What the columns of a row hold. GRDB's subscripts would end the program where a damaged file holds something else.
extension Row {
  func read<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ column: String) throws -> Value {
    do { return try decode(forColumn: column) } catch { throw unreadable(column) }
  }

  /// By its place, from 0.
  func read<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ index: Int) throws -> Value {
    do { return try decode(atIndex: index) } catch { throw unreadable(Array(columnNames)[index]) }
  }

  /// One of a few words.
  func read<Word: RawRepresentable<String>>(_ column: String) throws -> Word {
    guard let word = Word(rawValue: try read(column)) else { throw unreadable(column) }
    return word
  }

  /// A number by which something is counted or placed: never negative, and far from where sums of them overflow.
  func count(_ column: String) throws -> Int {
    let number: Int = try read(column)
    guard (0...1 << 48).contains(number) else { throw unreadable(column) }
    return number
  }

  /// A number from 0 to 1.
  func share(_ column: String) throws -> Double {
    let number: Double = try read(column)
    guard (0...1).contains(number) else { throw unreadable(column) }
    return number
  }

  /// A value that is kept as JSON.
  func json<Value: Decodable>(_ column: String) throws -> Value {
    let text: String = try read(column)
    do { return try JSONDecoder().decode(Value.self, from: Data(text.utf8)) } catch { throw unreadable(column) }
  }

  private func unreadable(_ column: String) -> UnreadableContent {
    let value =
      switch first(where: { $0.0 == column })?.1.storage {
      case .null, nil: "NULL"
      case .int64(let number): "\(number)"
      case .double(let number): "\(number)"
      case .string: "a text that cannot be read"
      case .blob: "bytes that cannot be read"
      }
    let ids = ["id", "claimId", "snapshotId", "sourceId"]
    let id = first { ids.contains($0.0) }.flatMap { String.fromDatabaseValue($0.1) }
    return UnreadableContent(detail: "\(column)\(id.map { " of \($0.prefix(10))" } ?? "") is \(value)")
  }
}
