import Crypto
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The key by which a user signs pins: one for all ledgers, kept in a file that only the user can read.
public struct SigningKey: Sendable {
  private let key: Curve25519.Signing.PrivateKey

  /// The word before the key in its file.
  private static let mark = "ed25519"

  /// The key in a file, made when it is not there.
  ///
  /// - Parameter path: folders on the way are made.
  public init(makingAt path: String) throws(SigningKeyError) {
    if let known = try SigningKey(at: path) {
      self = known
      return
    }
    let key = Curve25519.Signing.PrivateKey()
    let text = "\(Self.mark) \(key.rawRepresentation.base64EncodedString())\n"
    try Self.write(Data(text.utf8), to: path)
    // Another process may have been faster.
    guard let known = try SigningKey(at: path) else { throw .unreadable(path) }
    self = known
  }

  /// The key in a file, nil when there is no file.
  public init?(at path: String) throws(SigningKeyError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .unreadable(path)
    }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size < 1000 else { throw .damaged(path) }
    guard status.st_mode & 0o077 == 0 else { throw .open(path) }
    guard let data = FileManager.default.contents(atPath: path) else { throw .unreadable(path) }
    let words = String(decoding: data, as: UTF8.self).split { $0.isWhitespace }
    guard words.count == 2, words[0] == Self.mark, let seed = Data(base64Encoded: String(words[1])),
      let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed)
    else { throw .damaged(path) }
    self.key = key
  }

  /// What others check its signatures by.
  public func verifier(named name: String) -> NoteVerifier {
    NoteVerifier(name: name, key: Array(key.publicKey.rawRepresentation))
  }

  func sign(_ text: String) throws(SigningKeyError) -> [UInt8] {
    do { return Array(try key.signature(for: Data(text.utf8))) } catch { throw .unusable }
  }

  /// Writes a new file that is there whole or not at all, and never in the place of another.
  private static func write(_ bytes: Data, to path: String) throws(SigningKeyError) {
    let folder = (path as NSString).deletingLastPathComponent
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .unwritable(path)
    }
    let draft = path + ".\(UUID().uuidString)"
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard file >= 0 else { throw .unwritable(path) }
    defer { unlink(draft) }
    let isWritten = (try? FileHandle(fileDescriptor: file).write(contentsOf: bytes)) != nil && fsync(file) == 0
    guard close(file) == 0, isWritten else { throw .unwritable(path) }
    guard link(draft, path) == 0 || errno == EEXIST else { throw .unwritable(path) }
  }
}

/// Why nothing can be signed.
public enum SigningKeyError: Error, Hashable, Sendable {
  case unreadable(String)
  case unwritable(String)
  /// Others than its owner may read it.
  case open(String)
  case damaged(String)
  case unusable

  /// One sentence without a full stop.
  public var sentence: String {
    switch self {
    case .unreadable(let path): "the signing key \(path) cannot be read"
    case .unwritable(let path): "no signing key can be made at \(path)"
    case .open(let path): "the signing key \(path) can be read by others"
    case .damaged(let path): "\(path) is no signing key"
    case .unusable: "the signing key does not sign"
    }
  }

  public var hint: String? {
    switch self {
    case .unreadable, .unwritable: "check the permissions of its folder; $XDG_CONFIG_HOME names another"
    case .open(let path): "chmod 600 \(path)"
    case .damaged: "move it away, and a new one is made; older pins keep the old key"
    case .unusable: nil
    }
  }
}
