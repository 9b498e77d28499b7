import Claims
import Comparison
import Document
import Foundation
import GRDB
import LedgerTestSupport
import Testing

@testable import Store

/// Articles whose claims the test itself sets: every line "topic is value" is one claim.
func article(
  _ lines: String..., path: String = "a.txt", given: SourceMetadata = SourceMetadata(),
  found: SourceMetadata = SourceMetadata(), shingles: [Int64] = [], speaker: String? = nil
) throws -> NewArticle {
  try article(lines, path: path, given: given, found: found, shingles: shingles, speaker: speaker)
}

func article(
  _ lines: [String], path: String, given: SourceMetadata = SourceMetadata(),
  found: SourceMetadata = SourceMetadata(), shingles: [Int64] = [], speaker: String? = nil
) throws -> NewArticle {
  let document = try AnyDocumentReader().read(Array((lines.joined(separator: "\n\n") + "\n").utf8))
  return try article(
    of: document, lines, path: path, given: given, found: found, shingles: shingles, speaker: speaker)
}

private func article(
  of document: Document, _ lines: [String], path: String, given: SourceMetadata = SourceMetadata(),
  found: SourceMetadata = SourceMetadata(), shingles: [Int64] = [], speaker: String? = nil
) throws -> NewArticle {
  var claims: [Claim] = []
  var names: [String: [ClaimName]] = [:]
  for line in lines {
    guard let middle = line.range(of: " is ") else { continue }
    let topic = String(line[..<middle.lowerBound])
    let range = try #require(document.text.range(of: line), "the reader changed a line of the test")
    let block = try #require(document.blocks.first { $0.range.contains(range) })
    let occurrence = Occurrence(range, in: block, of: document)
    let statement = Claims.Statement(
      text: line, subject: topic, predicate: "is", object: String(line[middle.upperBound...]),
      attribution: speaker.map { Attribution(speaker: $0, cue: "said", isQuoted: false) },
      features: ClaimFeatures(stems: [topic + "a", topic + "b"]))
    let id = Claim.id(line, occurrence.ranges.map(\.bytes), in: document.hash)
    claims.append(Claim(id: id, statement: statement, occurrences: [occurrence]))
    names[id] = [ClaimName(entity: "name:" + topic.lowercased(), name: topic, kind: "other")]
  }
  return NewArticle(
    document: document, claims: claims, names: names, origin: "test 1", language: "en",
    signature: DocumentSignature(shingles: shingles, specifics: []), path: path,
    relativePath: path.isEmpty ? nil : path, given: given, found: found)
}

/// A page, as a program might take it out of a file whose own bytes are no text: every line is one claim.
func extractedArticle(_ lines: String..., path: String) throws -> NewArticle {
  let page = lines.joined(separator: "\n\n") + "\n"
  let blocks = [LayoutBlock(kind: "body", start: 0, end: page.utf8.count)]
  let sections = [Extraction.Section(name: "page 1", start: 0, blocks: blocks)]
  let extraction = Extraction(bytes: Array(page.utf8), sections: sections, extractor: "test 1")
  let document = try AnyDocumentReader().read(Array("%PDF of \(lines)".utf8), as: .pdf, extraction)
  return try article(of: document, lines, path: path)
}

extension DerivedText {
  func range(of part: String) -> TextRange? {
    let bytes = Array(part.utf8)
    guard bytes.count <= utf8.count else { return nil }
    return (0...utf8.count - bytes.count).first { utf8[$0..<$0 + bytes.count].elementsEqual(bytes) }
      .map { TextRange($0, $0 + bytes.count) }
  }
}

/// Same topic, same value: overlap. Another value: update when the sources' dates are known and differ, else conflict.
struct TopicComparator: ClaimComparator {
  func compare(_ a: ComparableClaim, _ b: ComparableClaim) -> Relation? {
    guard a.statement.subject == b.statement.subject else { return nil }
    let values = (a.statement.object, b.statement.object)
    if values.0 == values.1 {
      return Relation(between: a.id, and: b.id, .overlap, .same, rule: "test", reason: "same", values: values, score: 1)
    }
    let dates = [a.sourceDate, b.sourceDate].compactMap(\.self)
    let isLater = dates.count == 2 && dates[0] != dates[1]
    return Relation(
      between: a.id, and: b.id, isLater ? .update : .conflict, .number, rule: "test", reason: "differs",
      values: values, score: 0.75)
  }
}

/// A ledger in a folder of its own.
struct TestLedger {
  let folder: TemporaryFolder
  let store: LedgerStore
  var path: String { store.path }

  init(_ name: String = "ledger.sqlite", in folder: TemporaryFolder? = nil) throws {
    self.folder = try folder ?? TemporaryFolder()
    store = try LedgerStore(path: self.folder.file(name), access: .create)
  }

  @discardableResult
  func add(_ article: NewArticle) throws -> AddOutcome { try store.add(article, comparator: TopicComparator()) }

  /// One value of the database.
  func value<Value: DatabaseValueConvertible>(_ sql: String, _ arguments: StatementArguments = []) throws -> Value? {
    try store.database.read { try Value.fetchOne($0, sql: sql, arguments: arguments) }
  }

  func count(_ table: String) throws -> Int { try value("SELECT count(*) FROM \"\(table)\"") ?? -1 }

  /// The number of rows of every table.
  func counts() throws -> [String: Int] {
    let tables = try store.database.read {
      try String.fetchAll($0, sql: "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
    }
    return try Dictionary(uniqueKeysWithValues: tables.map { ($0, try count($0)) })
  }

  /// Writes past every rule of the store, as somebody with another program would.
  func tamper(_ sql: String, _ arguments: StatementArguments = []) throws {
    try store.database.writeWithoutTransaction { database in
      let triggers = try Row.fetchAll(database, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
      try database.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
      try database.inTransaction {
        for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger[0] as String)") }
        try database.execute(sql: sql, arguments: arguments)
        for trigger in triggers { try database.execute(sql: trigger[1]) }
        return .commit
      }
      try database.execute(sql: "PRAGMA foreign_keys = ON; PRAGMA ignore_check_constraints = OFF")
    }
  }

  /// The bodies of the log, as JSON objects.
  func entries() throws -> [[String: Any]] {
    try store.database.read { try Data.fetchAll($0, sql: "SELECT body FROM log ORDER BY idx") }
      .map { try #require(JSONSerialization.jsonObject(with: $0) as? [String: Any]) }
  }

  func kinds() throws -> [String] { try entries().map { $0["kind"] as? String ?? "?" } }
}
