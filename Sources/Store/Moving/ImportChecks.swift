import Claims
import Comparison
import Document
import Foundation
import GRDB

extension MovedSnapshot {
  /// What is wrong with it, nil when it can be stored.
  var flaw: String? {
    guard bytes != nil else {
      let isErased =
        [encoding, mediaType].allSatisfy(\.isEmpty) && language == nil && joinedHyphens == 0 && shingles.isEmpty
        && specifics.isEmpty && credits.isEmpty && extraction == nil && extractor == nil && sections == nil
      return isErased ? nil : "it is redacted and still says something"
    }
    guard TextEncoding(rawValue: encoding) != nil, MediaType(rawValue: mediaType) != nil else {
      return "nobody knows its encoding or its type"
    }
    guard (extraction == nil) == (extractor == nil), (extraction == nil) == (sections == nil), areSectionsWhole else {
      return "the text taken out of it is not whole"
    }
    guard shingles.count.isMultiple(of: 8), specifics.count.isMultiple(of: 8) else {
      return "what its descent is told by is not whole"
    }
    return credits.allSatisfy { $0.count == 2 && $0.allSatisfy { $0 != nil } } ? nil : "a credit is not whole"
  }

  /// Whether the sections lie in order in the text taken out.
  private var areSectionsWhole: Bool {
    guard let extraction, let sections else { return true }
    let read = try? JSONDecoder().decode([Extraction.Section].self, from: Data(sections.utf8))
    return Extraction(bytes: Array(extraction), sections: read ?? [], extractor: "").isWhole
  }
}

extension SnapshotRow {
  init(_ moved: MovedSnapshot) {
    (encoding, mediaType, language) = (moved.encoding, moved.mediaType, moved.language)
    (extractor, sections) = (moved.extractor, moved.sections)
    (joinedHyphens, shingles, specifics) = (moved.joinedHyphens, moved.shingles, moved.specifics)
    credits = moved.credits
  }

  var signature: DocumentSignature {
    DocumentSignature(
      shingles: DocumentSignature.hashes(shingles), specifics: DocumentSignature.hashes(specifics),
      credits: credits.map { CreditLine(name: $0[0] ?? "", words: $0[1] ?? "") })
  }
}

extension SourceMetadata {
  init(_ moved: MovedSource) {
    self.init(
      title: moved.title, author: moved.author, publisher: moved.publisher,
      date: moved.date.flatMap { CalendarDate(iso: $0) }, url: moved.url)
  }

  /// What both know and say otherwise.
  func differences(from other: SourceMetadata) -> [(name: String, String, String)] {
    [
      ("title", title, other.title), ("author", author, other.author), ("publisher", publisher, other.publisher),
      ("date", date?.iso, other.date?.iso), ("address", url, other.url),
    ].compactMap { name, own, theirs in
      if let own, let theirs, own != theirs { (name, own, theirs) } else { nil }
    }
  }
}

extension ClaimRow {
  /// What is wrong with a claim of a snapshot, nil when it can be stored: its id and its quotes are not believed.
  func flaw(in snapshot: CheckedSnapshot) -> String? {
    guard ContentHash(base32: id) != nil else { return "it has no id" }
    guard snapshot.salt != nil else { return isErased ? nil : "its text is redacted and it still says something" }
    guard let hash = ContentHash(base32: snapshot.id), let first = places.first else { return "it stands nowhere" }
    for place in places {
      if let flaw = place.flaw(in: snapshot) { return flaw }
    }
    let proposition = LedgerStore.proposition(text, origin: origin, speaker: speaker)
    let ranges = first.ranges.map { ByteRange($0[0], $0[1]) }
    guard id == Claim.id(proposition, ranges, in: hash) else { return "its id is not that of what it says and where" }
    if let date, CalendarDate(iso: date) == nil { return "\(date) is no date" }
    guard names.allSatisfy({ $0.count == 4 && $0.prefix(3).allSatisfy { $0 != nil } }) else {
      return "a name is not whole"
    }
    guard (try? JSONDecoder().decode(ClaimFeatures.self, from: Data(features.utf8))) != nil else {
      return "what it is compared by cannot be read"
    }
    return nil
  }
}

extension ClaimRow.Place {
  fileprivate func flaw(in snapshot: CheckedSnapshot) -> String? {
    let size = snapshot.kept.text.count
    guard text.count == 2, 0 <= text[0], text[0] <= text[1], lines.count == 4, lines.allSatisfy({ $0 > 0 }) else {
      return "a place is not whole"
    }
    let byRole = try? JSONDecoder().decode([String: [[Int]]].self, from: Data(parts.utf8))
    guard let byRole, !ranges.isEmpty, (ranges + byRole.values.joined()).allSatisfy({ Self.isRange($0, size) }) else {
      return "a range is none of the text"
    }
    let bytes = ranges.map { ByteRange($0[0], $0[1]) }
    return snapshot.kept.law.stands(quote, in: bytes) ? nil : "the bytes do not say its quote"
  }

  /// Start and end byte, start and end code point.
  private static func isRange(_ numbers: [Int], _ size: Int) -> Bool {
    numbers.count == 4 && 0 <= numbers[0] && numbers[0] < numbers[1] && numbers[1] <= size
      && 0 <= numbers[2] && numbers[2] <= numbers[3] && numbers[3] <= size
  }
}

extension CheckedSnapshot {
  /// The snapshot as it is stored, nil when there is none with the id.
  init?(id: String, _ database: Database) throws {
    guard let row = try Row.fetchOne(database, sql: "SELECT * FROM snapshot WHERE id = ?", arguments: [id]) else {
      return nil
    }
    try self.init(id: id, kept: StoredSnapshot(row), salt: (row.read("salt") as Data?).map(Array.init), isSound: true)
  }
}
