import Document
import Foundation

/// Reads the lines of an export one by one, each of a kind that may follow the one before.
struct MovedLineReader {
  /// How many lines were read.
  private(set) var count = 0
  private var running = RunningHash()
  private var last: MovedRecord.Kind?
  private let decoder = JSONDecoder()

  /// Of all lines.
  var hash: ContentHash { running.value }

  /// - Parameter line: with or without its end.
  mutating func record(_ line: ArraySlice<UInt8>) throws -> MovedRecord {
    let line = line.last == UInt8(ascii: "\n") ? line.dropLast() : line
    count += 1
    guard last != .end else { throw ImportRefusal("it stands behind the end of the export") }
    guard !Self.hasNull(line) else { throw ImportRefusal("it has a character that no text has (U+0000)") }
    let record: MovedRecord
    do {
      record = try decoder.decode(MovedRecord.self, from: Data(line))
    } catch let error as DecodingError {
      throw ImportRefusal(Self.sentence(error))
    }
    try checkOrder(record)
    if case .end(let end) = record, end.lines != count - 1 || end.sha256 != hash.hex {
      throw ImportRefusal("the lines before are not those that were exported: something was changed or left out")
    }
    running.add(line)
    running.add(CollectionOfOne(UInt8(ascii: "\n")))
    return record
  }

  func finish() throws {
    guard last == .end else { throw ImportRefusal("the export ends here, before its end: it was cut off") }
  }

  private mutating func checkOrder(_ record: MovedRecord) throws {
    let kind = record.kind
    guard let last else {
      guard case .ledger(let header) = record else { throw ImportRefusal("it is not the first line of an export") }
      guard header.format <= MovedHeader.newestFormat else {
        throw ImportRefusal("it was exported by a newer ledger (format \(header.format))")
      }
      self.last = kind
      return
    }
    guard Self.place(kind) >= Self.place(last), kind != .ledger else {
      throw ImportRefusal("a \(kind.rawValue) does not stand behind a \(last.rawValue)")
    }
    self.last = kind
  }

  private static func place(_ kind: MovedRecord.Kind) -> Int { MovedRecord.Kind.allCases.firstIndex(of: kind) ?? 0 }

  /// Whether a JSON text has the escape of U+0000, which SQLite's texts end at.
  private static func hasNull(_ line: ArraySlice<UInt8>) -> Bool {
    let escape = Array("u0000".utf8)
    var index = line.startIndex
    while let backslash = line[index...].firstIndex(of: UInt8(ascii: "\\")) {
      if line[(backslash + 1)...].starts(with: escape) { return true }
      index = min(backslash + 2, line.endIndex)
    }
    return false
  }

  private static func sentence(_ error: DecodingError) -> String {
    func name(_ path: [any CodingKey]) -> String { path.map(\.stringValue).joined(separator: ".") }
    switch error {
    case .keyNotFound(let key, let context): return "\(name(context.codingPath + [key])) is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "\(name(context.codingPath)) is not what it should be"
    case .dataCorrupted(let context):
      return context.codingPath.isEmpty ? "it is not JSON" : "\(name(context.codingPath)) is not what it should be"
    @unknown default: return "it cannot be read"
    }
  }
}
