import Crypto
import Document
import Foundation

/// Text with signatures under it (C2SP signed-note): what a pin and a proof are written as.
public struct SignedNote: Hashable, Sendable {
  /// With its last line end.
  public var text: String
  public var signatures: [NoteSignature]

  /// The whole note.
  public var written: String { text + "\n" + signatures.map { $0.line + "\n" }.joined() }

  /// Signs a text by a key under a name.
  init(_ text: String, by key: SigningKey, named name: String) throws(SigningKeyError) {
    self.text = text
    signatures = [NoteSignature(name: name, id: key.verifier(named: name).id, bytes: try key.sign(text))]
  }

  /// Nil for what is no signed note; a note of more than a megabyte is none.
  public init?(_ written: String) {
    guard written.utf8.count < 1 << 20, written.hasSuffix("\n"),
      let end = written.range(of: "\n\n", options: .backwards)
    else { return nil }
    let isPlain = written.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" }
    let lines = written[end.upperBound...].split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    signatures = lines.compactMap { NoteSignature(line: String($0)) }
    text = String(written[..<end.lowerBound]) + "\n"
    guard isPlain, !lines.isEmpty, signatures.count == lines.count else { return nil }
  }
}

/// A line under a note: who signed it, and the signature.
public struct NoteSignature: Hashable, Sendable {
  public var name: String
  /// Four bytes that tell the key from others of the name.
  public var id: [UInt8]
  public var bytes: [UInt8]

  var line: String { "\u{2014} \(name) \(Base64.text(id + bytes))" }

  init(name: String, id: [UInt8], bytes: [UInt8]) {
    self.name = name
    self.id = id
    self.bytes = bytes
  }

  init?(line: String) {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, words[0] == "\u{2014}", !words[1].isEmpty, let data = Data(base64Encoded: String(words[2])),
      data.count > 4
    else { return nil }
    self.init(name: String(words[1]), id: Array(data.prefix(4)), bytes: Array(data.dropFirst(4)))
  }
}

/// The public half of a key, by which anyone can check a note: "name+id+key" (C2SP signed-note, Ed25519).
public struct NoteVerifier: Hashable, Sendable {
  public var name: String
  /// 32 bytes.
  public var key: [UInt8]

  /// The first four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ key).
  public var id: [UInt8] { Array(ContentHash(of: Array(name.utf8) + [0x0A, 0x01] + key).bytes.prefix(4)) }

  public var written: String { "\(name)+\(ContentHash.hex(id))+\(Base64.text([0x01] + key))" }

  init(name: String, key: [UInt8]) {
    self.name = name
    self.key = key
  }

  /// Nil for what is no such key.
  public init?(_ written: String) {
    // Base64 may have a plus, too.
    let parts = written.split(separator: "+", maxSplits: 2)
    guard parts.count == 3, let data = Data(base64Encoded: String(parts[2])), data.count == 33, data.first == 1 else {
      return nil
    }
    self.init(name: String(parts[0]), key: Array(data.dropFirst()))
    guard ContentHash.hex(id) == parts[1] else { return nil }
  }

  /// Whether this key signed the note; nil when another one did.
  public func isSigner(of note: SignedNote) -> Bool? {
    let own = note.signatures.filter { $0.name == name && $0.id == id }
    guard !own.isEmpty, let key = try? Curve25519.Signing.PublicKey(rawRepresentation: key) else { return nil }
    return own.allSatisfy { key.isValidSignature($0.bytes, for: Data(note.text.utf8)) }
  }
}
