/// Microsoft's compound file (MS-CFB): Word's older documents, and newer ones that a password protects.
enum CompoundFile {
  private static let lockedName = Array("EncryptedPackage".utf8).flatMap { [$0, UInt8(0)] }

  /// Whether it is a document under a password (MS-OFFCRYPTO, 2.3.4.4): its list of streams names what is encrypted.
  static func isEncrypted(_ bytes: [UInt8]) -> Bool {
    // Entries of the list have 128 bytes each, and begin with the name.
    stride(from: 512, to: bytes.count, by: 128).contains { bytes[$0...].starts(with: lockedName) }
  }
}
