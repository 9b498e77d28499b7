import Document
import Foundation
import Store

/// What a ledger knows of files, to tell without reading them closely whether they have changed.
public struct KnownFiles: Sendable {
  private let byPath: [String: KnownFile]
  /// What has no file of its own, or whose file was moved, is known by its bytes.
  private let byHash: [String: KnownFile]

  /// A file that was changed so many seconds before it was added is looked at: it may have changed while it was read.
  private static let margin = 600

  /// - Parameter store: nil for a ledger that is not made yet.
  public init(_ store: LedgerStore?) throws(StoreError) {
    let files = try store?.knownFiles() ?? []
    byPath = Dictionary(files.filter { !$0.relativePath.isEmpty }.map { ($0.relativePath, $0.file) }) { $1 }
    byHash = Dictionary(files.map { ($0.file.sha256, $0.file) }) { first, _ in first }
  }

  /// The newest version that was added from a path.
  public func file(at relativePath: String?) -> KnownFile? { relativePath.flatMap { byPath[$0] } }

  /// The source that has these bytes.
  public func file(with hash: ContentHash) -> KnownFile? { byHash[hash.hex] }

  /// The file as it is known when its size and times show that it is as it was, nil when it must be looked at.
  func unchanged(_ input: ArticleInput, at relativePath: String?, given: SourceMetadata) -> KnownFile? {
    guard let known = file(at: relativePath), let status = input.status, status.size == known.size,
      let added = try? Date(known.added, strategy: .iso8601),
      status.changed + Self.margin < Int(added.timeIntervalSince1970)
    else { return nil }
    return Self.adds(given, to: known) ? nil : known
  }

  /// The same by its bytes.
  func unchanged(_ hash: ContentHash, at relativePath: String?, given: SourceMetadata) -> KnownFile? {
    guard let known = file(at: relativePath) ?? file(with: hash), known.sha256 == hash.hex else { return nil }
    return Self.adds(given, to: known) ? nil : known
  }

  private static func adds(_ given: SourceMetadata, to known: KnownFile) -> Bool {
    given.completed(by: known.metadata) != known.metadata
  }
}
