import Citation
import Document
import Store

/// Compares the files on disk with what the ledger keeps of them: `verify --files`.
public struct CheckFiles: Sendable {
  /// One source and its file.
  public struct Finding: Hashable, Sendable {
    public enum State: Hashable, Sendable {
      case unchanged
      /// The file is not there, or cannot be read as what it was.
      case unreadable(DocumentError)
      /// Other bytes: where each claim stands in them.
      case changed([AnchoredClaim])
    }

    public var source: StoredSource
    /// Where the file was looked for.
    public var path: String
    public var state: State

    public var isChanged: Bool { if case .changed = state { true } else { false } }

    /// Whether every claim of the source stands in the file in its own words.
    public var isSound: Bool {
      switch state {
      case .unchanged: true
      case .unreadable: false
      case .changed(let claims): claims.allSatisfy { $0.status == .found }
      }
    }
  }

  private let store: LedgerStore

  public init(store: LedgerStore) { self.store = store }

  /// The findings in the order of the sources; what came from standard input has no file.
  ///
  /// - Parameter progress: is told how many files were read.
  public func callAsFunction(progress: (Int) -> Void = { _ in }) throws(StoreError) -> [Finding] {
    let paths = try store.relativePaths()
    var folder = store.path.lastIndex(of: "/").map { store.path[...$0] } ?? ""
    if folder == "./" { folder = "" }
    var findings: [Finding] = []
    for stored in try store.sources() {
      guard let path = paths[stored.id] else { continue }
      findings.append(try finding(stored, at: folder + path))
      progress(findings.count)
    }
    return findings
  }

  private func finding(_ source: StoredSource, at path: String) throws(StoreError) -> Finding {
    let document: Document
    do throws(DocumentError) {
      let bytes = try ArticleFile.read(path)
      guard ContentHash(of: bytes).hex != source.sha256 else {
        return Finding(source: source, path: path, state: .unchanged)
      }
      document = try ClaimAnchoring.read(bytes, name: path)
    } catch {
      return Finding(source: source, path: path, state: .unreadable(error))
    }
    let anchoring = try ClaimAnchoring(of: source, in: document, store)
    return Finding(source: source, path: path, state: .changed(try anchoring.anchored(claimsOf: source, store)))
  }
}
