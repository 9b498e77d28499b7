import Comparison
import Document
import Foundation
import GRDB

/// What was read of a file as a whole: the bytes whose salted hash stands in the log.
struct SnapshotRow {
  var encoding: String
  var extractor: String?
  var mediaType: String
  var language: String?
  var joinedHyphens: Int
  /// JSON: the sections of its extraction.
  var sections: String?
  var shingles: Data
  var specifics: Data
  /// Name and words.
  var credits: [[String?]]

  init(_ article: NewArticle) throws {
    extractor = article.document.extraction?.extractor
    sections = try article.document.extraction.map {
      String(decoding: try CanonicalJSON.bytes(of: $0.sections), as: UTF8.self)
    }
    encoding = article.document.encoding.rawValue
    mediaType = article.document.mediaType.rawValue
    language = article.language
    joinedHyphens = article.document.joinedHyphens
    shingles = DocumentSignature.data(article.signature.shingles)
    specifics = DocumentSignature.data(article.signature.specifics)
    credits = article.signature.credits.map { [$0.name, $0.words] }
  }

  /// As stored.
  init(_ row: Row, _ database: Database) throws {
    encoding = try row.read("encoding")
    extractor = try row.read("extractor")
    sections = try row.read("sections")
    mediaType = try row.read("mediaType")
    language = try row.read("language")
    joinedHyphens = try row.read("joinedHyphens")
    shingles = try row.read("shingles")
    specifics = try row.read("specifics")
    let rows = try Row.fetchAll(
      database, cached: "SELECT ordinal, name, words FROM credit WHERE snapshotId = ? ORDER BY ordinal",
      [try row.read("id") as String])
    // Ordinals count from 0: others are out of the hash.
    credits = try rows.enumerated().filter { try $1.read(0) == $0 }.map { try [$1.read(1), $1.read(2)] }
  }

  /// The salted hash that stands in the log.
  func hash(salt: [UInt8]) -> String {
    let bytes = CanonicalJSON.object { json in
      json.add("credits", credits)
      json.add("encoding", encoding)
      json.add("extractor", extractor)
      json.add("joinedHyphens", joinedHyphens)
      json.add("language", language)
      json.add("mediaType", mediaType)
      json.add("sections", sections)
      json.add("shingles", ContentHash.hex(shingles))
      json.add("specifics", ContentHash.hex(specifics))
    }
    return ContentHash(salt: salt, content: bytes).hex
  }
}
