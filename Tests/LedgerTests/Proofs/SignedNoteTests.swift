import Document
import Foundation
import LedgerTestSupport
import Store
import Testing

@testable import Ledger

@Suite struct SignedNoteTests {
  /// A note of the specification's own (C2SP signed-note), signed by a key of Go's tests.
  private static let note = """
    If you think cryptography is the answer to your problem,
    then you don't know what your problem is.

    — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=

    """
  private static let key = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"

  @Test func aNoteOfOthersIsRead() throws {
    let note = try #require(SignedNote(Self.note))
    let verifier = try #require(NoteVerifier(Self.key))
    #expect(note.written == Self.note && verifier.written == Self.key)
    #expect(verifier.isSigner(of: note) == true)
    var changed = note
    changed.text = note.text.replacingOccurrences(of: "your", with: "my")
    #expect(verifier.isSigner(of: changed) == false)
    #expect(NoteVerifier(name: "Somebody", key: verifier.key).isSigner(of: note) == nil)
  }

  @Test(arguments: ["", "\n", "text\n", "text\n\n", "text\n\n— name\n", "text\n\n— name x\n", "a\tb\n\n— n AAAAAAA=\n"])
  func whatIsNoNote(_ text: String) { #expect(SignedNote(text) == nil) }

  @Test(arguments: [
    "", "a+b", "name+00000000+AQ==", "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
  ])
  func whatIsNoKey(_ text: String) { #expect(NoteVerifier(text) == nil) }

  @Test func aKeyIsMadeOnceAndForItsOwnerOnly() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("config/ledger/signing-key")
    #expect(try SigningKey(at: path) == nil)
    let verifiers = try (0..<3).map { _ in try SigningKey(makingAt: path).verifier(named: "n") }
    #expect(Set(verifiers).count == 1)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect((attributes[.posixPermissions] as? Int) == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.file("config/ledger")) == ["signing-key"])
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    #expect(throws: SigningKeyError.open(path)) { try SigningKey(makingAt: path) }
  }

  @Test(arguments: ["", "ed25519", "ed25519 AAAA", "rsa AAAA", "ed25519 \u{1B}[2J"])
  func aDamagedKeyIsLeftAlone(_ text: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text.utf8, to: "key")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    #expect(throws: SigningKeyError.damaged(path)) { try SigningKey(makingAt: path) }
    #expect(try folder.read("key") == Array(text.utf8))
  }
}
