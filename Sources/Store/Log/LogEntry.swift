import Document
import Foundation

/// An entry of the append-only log: what happened to the ledger, in canonical JSON (sorted keys, strings and integers).
///
/// Content enters as SHA-256(salt ‖ content), so that it can be erased while the entry stays.
enum LogEntry: Encodable {
  /// A source was noted, or a snapshot became its newest version. `content` is the salted hash of the bytes.
  case source(id: String, snapshot: String, version: Int, path: String, content: String)
  /// A source's metadata, as a whole.
  case describe(source: String, title: String?, author: String?, publisher: String?, date: String?, url: String?)
  /// A claim was noted: the salted hash of its canonical row.
  case claim(id: String, row: String)
  /// The relations of a snapshot to those that were added before it, as computed last: how many, and their rows' hash.
  case relations(snapshot: String, count: Int, rows: String)
  /// The user said that two entities are the same or different.
  case alias(a: String, b: String, verdict: String)
  /// A person decided something about claims, relations or a source.
  case decision(target: String, verdict: String, reason: String?)
  /// The last decision was taken back.
  case undo(target: String, verdict: String)
  /// Another claim stands for this one from now on.
  case supersede(claim: String, by: String)

  private enum Key: String, CodingKey {
    case kind, id, snapshot, version, path, content, source, title, author, publisher, date, url, row, count, rows
    case a, b, verdict, target, reason, claim, by
  }

  func encode(to encoder: any Encoder) throws {
    var body = encoder.container(keyedBy: Key.self)
    switch self {
    case .source(let id, let snapshot, let version, let path, let content):
      try body.encode("source", forKey: .kind)
      try body.encode(id, forKey: .id)
      try body.encode(snapshot, forKey: .snapshot)
      try body.encode(version, forKey: .version)
      try body.encode(path, forKey: .path)
      try body.encode(content, forKey: .content)
    case .describe(let source, let title, let author, let publisher, let date, let url):
      try body.encode("describe", forKey: .kind)
      try body.encode(source, forKey: .source)
      try body.encodeIfPresent(title, forKey: .title)
      try body.encodeIfPresent(author, forKey: .author)
      try body.encodeIfPresent(publisher, forKey: .publisher)
      try body.encodeIfPresent(date, forKey: .date)
      try body.encodeIfPresent(url, forKey: .url)
    case .claim(let id, let row):
      try body.encode("claim", forKey: .kind)
      try body.encode(id, forKey: .id)
      try body.encode(row, forKey: .row)
    case .relations(let snapshot, let count, let rows):
      try body.encode("relations", forKey: .kind)
      try body.encode(snapshot, forKey: .snapshot)
      try body.encode(count, forKey: .count)
      try body.encode(rows, forKey: .rows)
    case .alias(let a, let b, let verdict):
      try body.encode("alias", forKey: .kind)
      try body.encode(a, forKey: .a)
      try body.encode(b, forKey: .b)
      try body.encode(verdict, forKey: .verdict)
    case .decision(let target, let verdict, let reason):
      try body.encode("decision", forKey: .kind)
      try body.encode(target, forKey: .target)
      try body.encode(verdict, forKey: .verdict)
      try body.encodeIfPresent(reason, forKey: .reason)
    case .undo(let target, let verdict):
      try body.encode("undo", forKey: .kind)
      try body.encode(target, forKey: .target)
      try body.encode(verdict, forKey: .verdict)
    case .supersede(let claim, let successor):
      try body.encode("supersede", forKey: .kind)
      try body.encode(claim, forKey: .claim)
      try body.encode(successor, forKey: .by)
    }
  }
}

/// JSON in one form: keys sorted, no blanks, slashes as they are.
enum CanonicalJSON {
  static func bytes(of value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value))
  }
}

extension ContentHash {
  /// SHA-256(salt ‖ content).
  init(salt: [UInt8], content: [UInt8]) { self.init(of: salt + content) }

  /// The hash of a leaf of an RFC 6962 Merkle tree: SHA-256(0x00 ‖ entry).
  init(leaf entry: [UInt8]) { self.init(of: [0] + entry) }
}
