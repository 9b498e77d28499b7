/// The encoding of a page: its mark, else what its bytes show, else what it says of itself.
///
/// Unlike browsers we believe bytes that are UTF-8 more than a declaration: saved pages often keep one that is wrong.
enum HTMLEncoding {
  /// Pages declare their encoding early (WHATWG HTML Standard, 13.2.3.2: in the first 1024 bytes; some need more).
  private static let declarationLimit = 4096

  static func detect(_ bytes: [UInt8]) throws(DocumentError) -> (encoding: TextEncoding, markLength: Int) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    if bytes.starts(with: [0x3C, 0]) { return (.utf16LittleEndian, 0) }
    if bytes.starts(with: [0, 0x3C]) { return (.utf16BigEndian, 0) }
    let quality = UTF8Quality(bytes)
    // Here and there a broken byte does not make it another encoding.
    if quality.invalid == 0 || quality.multibyte >= 4 * quality.invalid { return (.utf8, 0) }
    guard let declared = declared(bytes) else { return (TextEncoding.detect(bytes)?.encoding ?? .windows1252, 0) }
    // A page whose bytes show no UTF-16 is not in it.
    if ["utf-16", "unicode"].contains(declared) { return (.utf8, 0) }
    guard let encoding = TextEncoding(label: declared) else { throw .unknownEncoding(declared) }
    return (encoding, 0)
  }

  /// What stands behind "charset=" in a tag or "encoding=" in an XML declaration; in lower case.
  private static func declared(_ bytes: [UInt8]) -> String? {
    let head = bytes.prefix(declarationLimit).map(HTMLTokenizer.lower)
    for name in ["charset", "encoding"] {
      var index = 0
      while let found = find(Array(name.utf8), in: head, from: index) {
        index = found + name.utf8.count
        var start = index
        while start < head.count, head[start] <= 0x20 || "=\"'".utf8.contains(head[start]) { start += 1 }
        guard start > index else { continue }
        let value = head[start...].prefix { $0 > 0x20 && !"\"'>;/?".utf8.contains($0) }
        if !value.isEmpty, value.count <= 40 { return String(decoding: value, as: UTF8.self) }
      }
    }
    return nil
  }

  private static func find(_ word: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    guard text.count >= word.count, start <= text.count - word.count else { return nil }
    return (start...(text.count - word.count)).first { text[$0] == word[0] && text[$0...].starts(with: word) }
  }
}
