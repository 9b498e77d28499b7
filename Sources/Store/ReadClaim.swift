import Claims
import Comparison
import Document
import Foundation

/// A claim as the table has it, before what the user said of names and what its document tells.
struct ReadClaim {
  /// The columns of a claim that comparison reads; a condition follows.
  static let sql = """
    SELECT rowid, id, snapshotId, text, subject, predicate, object, polarity, factuality, speaker, cue, isQuoted, date,
      needsContext, features FROM claim WHERE\u{20}
    """

  /// Its row.
  var number: Int64
  var id: String
  var snapshot: String
  var statement: Claims.Statement

  init(_ columns: inout RowColumns) throws {
    number = Int64(try columns.number())
    (id, snapshot) = try (columns.text(), columns.text())
    let text = try columns.text()
    let (subject, predicate, object) = try (columns.textIfAny(), columns.textIfAny(), columns.textIfAny())
    let polarity: Claims.Statement.Polarity = try columns.word()
    let factuality: Claims.Statement.Factuality = try columns.word()
    let (speaker, cue, isQuoted) = try (columns.textIfAny(), columns.textIfAny(), columns.number())
    let date = try columns.textIfAny().flatMap { CalendarDate(iso: $0) }
    let needsContext = try columns.number() != 0
    statement = Claims.Statement(
      text: text, subject: subject, predicate: predicate, object: object, polarity: polarity, factuality: factuality,
      attribution: speaker.map { Attribution(speaker: $0, cue: cue ?? "", isQuoted: isQuoted != 0) }, date: date,
      needsContext: needsContext, features: try columns.value(ClaimFeatures.init(stored:)))
  }
}

extension ClaimFeatures {
  /// Features as they are stored.
  ///
  /// - Throws: what `JSONDecoder` throws when the JSON is not that of features.
  init(stored json: UnsafeRawBufferPointer) throws {
    self =
      try ClaimFeatures(json: json, FoundationDecoder()) ?? FoundationDecoder().decode(ClaimFeatures.self, from: json)
  }

  private struct FoundationDecoder: JSONPartDecoder {
    func decode<Value: Decodable>(_ type: Value.Type, from json: UnsafeRawBufferPointer) throws -> Value {
      try JSONDecoder().decode(type, from: Data(json))
    }
  }
}

/// What claims of a document are compared with: what it is about, and how old it is.
struct ReadDocument {
  var profile: DocumentProfile
  var date: CalendarDate?
}
