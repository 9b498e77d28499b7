import Document
import Foundation

/// An entry of the append-only log: what happened to the ledger, in canonical JSON (sorted keys, strings and integers).
///
/// Content enters as SHA-256(salt ‖ content), so that it can be erased while the entry stays.
enum LogEntry: Hashable {
  /// Bytes were kept: the salted hashes of them, of what was taken out of them where they are no text, and of what was
  /// read of them as a whole, ``SnapshotRow``.
  case snapshot(id: String, content: String, extraction: String?, row: String)
  /// A source was noted, or a snapshot became its newest version.
  case source(id: String, snapshot: String, version: Int, path: String, relativePath: String)
  /// A source's metadata, as a whole.
  case describe(source: String, title: String?, author: String?, publisher: String?, date: String?, url: String?)
  /// A claim was noted: the salted hash of its ``ClaimRow``.
  case claim(id: String, row: String)
  /// The snapshots that were added before and are of one descent with this one: how many, and their rows' hash.
  case lineage(snapshot: String, count: Int, rows: String)
  /// The relations of a snapshot to those that were added before it, as computed last: how many, and their rows' hash.
  case relations(snapshot: String, count: Int, rows: String)
  /// A person decided something about claims, relations, names or a source.
  case decision(target: String, verdict: String, reason: String?)
  /// The last such decision was taken back.
  case undo(target: String, verdict: String)
  /// The content of a snapshot and of its claims was erased: how many claims, and the hash of their ids in order.
  case redact(snapshot: String, count: Int, claims: String)
  /// Another ledger was taken over, by the entries before: how many lines its export has, and their hash.
  case imported(count: Int, content: String)

  /// The bytes that are hashed.
  ///
  /// - Parameter time: when it happened, in UTC; left out where the entry before it tells.
  func body(time: String) -> [UInt8] {
    switch self {
    case .snapshot(let id, let content, let extraction, let row):
      CanonicalJSON.object {
        $0.add("content", content)
        if let extraction { $0.add("extraction", extraction) }
        $0.add("id", id)
        $0.add("kind", "snapshot")
        $0.add("row", row)
        $0.add("time", time)
      }
    case .source(let id, let snapshot, let version, let path, let relativePath):
      CanonicalJSON.object {
        $0.add("id", id)
        $0.add("kind", "source")
        $0.add("path", path)
        $0.add("relativePath", relativePath)
        $0.add("snapshot", snapshot)
        $0.add("time", time)
        $0.add("version", version)
      }
    case .describe(let source, let title, let author, let publisher, let date, let url):
      CanonicalJSON.object {
        if let author { $0.add("author", author) }
        if let date { $0.add("date", date) }
        $0.add("kind", "describe")
        if let publisher { $0.add("publisher", publisher) }
        $0.add("source", source)
        $0.add("time", time)
        if let title { $0.add("title", title) }
        if let url { $0.add("url", url) }
      }
    case .claim(let id, let row): Self.claimBody(id: id, row: row)
    case .lineage(let snapshot, let count, let rows): Self.body("lineage", rows, count, snapshot)
    case .relations(let snapshot, let count, let rows): Self.body("relations", rows, count, snapshot)
    case .decision(let target, let verdict, let reason):
      CanonicalJSON.object {
        $0.add("kind", "decision")
        if let reason { $0.add("reason", reason) }
        $0.add("target", target)
        $0.add("time", time)
        $0.add("verdict", verdict)
      }
    case .undo(let target, let verdict):
      CanonicalJSON.object {
        $0.add("kind", "undo")
        $0.add("target", target)
        $0.add("time", time)
        $0.add("verdict", verdict)
      }
    case .redact(let snapshot, let count, let claims):
      CanonicalJSON.object {
        $0.add("claims", claims)
        $0.add("count", count)
        $0.add("kind", "redact")
        $0.add("snapshot", snapshot)
        $0.add("time", time)
      }
    case .imported(let count, let content):
      CanonicalJSON.object {
        $0.add("content", content)
        $0.add("count", count)
        $0.add("kind", "import")
        $0.add("time", time)
      }
    }
  }

  /// Of the one kind that there are many of.
  static func claimBody(id: String, row: String) -> [UInt8] {
    CanonicalJSON.object {
      $0.add("id", id)
      $0.add("kind", "claim")
      $0.add("row", row)
    }
  }

  private static func body(_ kind: String, _ rows: String, _ count: Int, _ snapshot: String) -> [UInt8] {
    CanonicalJSON.object {
      $0.add("count", count)
      $0.add("kind", kind)
      $0.add("rows", rows)
      $0.add("snapshot", snapshot)
    }
  }
}

extension ContentHash {
  /// SHA-256(salt ‖ content).
  init(salt: [UInt8], content: [UInt8]) { self.init([salt, content]) }

  /// The hash of a leaf of an RFC 6962 Merkle tree: SHA-256(0x00 ‖ entry).
  init(leaf entry: [UInt8]) { self.init([[0], entry]) }

  /// The hash of a node of an RFC 6962 Merkle tree: SHA-256(0x01 ‖ left ‖ right).
  init(_ left: ContentHash, _ right: ContentHash) { self.init([[1], left.bytes, right.bytes]) }

  private init(_ pieces: [[UInt8]]) {
    var hash = RunningHash()
    for piece in pieces { hash.add(piece) }
    self = hash.value
  }
}
