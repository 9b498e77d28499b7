/// Tells of files that arrive in a folder and the folders in it.
public protocol FolderWatcher {
  /// Waits for what happens next.
  mutating func next() throws(WatchError) -> WatchEvent
}

public enum WatchEvent: Hashable, Sendable {
  /// A file was written and closed, or moved in: its path inside the folder.
  case file(String)
  /// More happened than could be kept: files may have been missed.
  case missed
  /// The folder that is watched is gone.
  case gone
  /// The user wants an end.
  case interrupted
}

/// Why a folder is not watched.
public enum WatchError: Error, Hashable, Sendable {
  case notFolder
  case unsupported
  /// The system's own words.
  case failed(String)

  /// Without a full stop.
  public var sentence: String {
    switch self {
    case .notFolder: "is no folder"
    case .unsupported: "this system cannot tell what arrives in a folder"
    case .failed(let reason): "cannot be watched: \(reason)"
    }
  }

  public var hint: String? {
    switch self {
    case .notFolder: "ledger add adds a file"
    case .unsupported: "run ledger add --skip-unchanged now and then"
    case .failed: nil
    }
  }
}
