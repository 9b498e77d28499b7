import Document

extension Document {
  /// Bytes of text that are analysed at most: a word takes about 350 bytes of memory meanwhile.
  static let textLimit = 5 << 20

  /// The document, unless its text is longer than any that can be analysed in a gigabyte of memory.
  func analysable() throws(DocumentError) -> Document {
    guard text.count <= Self.textLimit else { throw .tooLarge(size: text.count, limit: Self.textLimit) }
    return self
  }
}
