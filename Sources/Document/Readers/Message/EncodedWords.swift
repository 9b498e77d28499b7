/// Words of a header that are not ASCII (RFC 2047): "=?utf-8?Q?Bo=C4=9Fazi=C3=A7i?=".
enum EncodedWords {
  /// The text of a value; bytes that are not ASCII and stand as they are, are what they most likely are.
  static func decode(_ value: ArraySlice<UInt8>) -> String {
    var (text, plain) = ("", [UInt8]())
    // Characters may be cut between two words of one encoding.
    var word: (encoding: TextEncoding, bytes: [UInt8])?
    func decoded(_ bytes: [UInt8]) -> String {
      (TextEncoding.detect(bytes)?.encoding ?? .windows1252).decode(bytes[...])
    }
    func flushWord() {
      if let open = word { text += open.encoding.decode(open.bytes[...]) }
      word = nil
    }
    func flushPlain() {
      // White space between two encoded words is none.
      let isGap = word != nil && plain.allSatisfy { $0 <= 0x20 }
      if !isGap || plain.isEmpty {
        if !plain.isEmpty { flushWord() }
        text += decoded(plain)
      }
      plain = []
    }
    var index = value.startIndex
    while index < value.endIndex {
      guard value[index] == UInt8(ascii: "="), let (encoding, bytes, end) = self.word(value[index...]) else {
        plain.append(value[index])
        index += 1
        continue
      }
      flushPlain()
      if word?.encoding != encoding { flushWord() }
      word = (encoding, (word?.bytes ?? []) + bytes)
      index = end
    }
    let isRest = plain.contains { $0 > 0x20 }
    if isRest { flushWord() }
    flushWord()
    return text + decoded(plain)
  }

  /// The word that begins here: its encoding, its bytes, and where it ends.
  private static func word(_ text: ArraySlice<UInt8>) -> (TextEncoding, [UInt8], Int)? {
    guard text.starts(with: "=?".utf8) else { return nil }
    let parts = text.dropFirst(2).prefix(200).split(
      separator: UInt8(ascii: "?"), maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[3].first == UInt8(ascii: "="), parts[1].count == 1, let kind = parts[1].first,
      // A language may follow the encoding (RFC 2231, 5).
      let encoding = TextEncoding(label: String(decoding: parts[0].prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self))
    else { return nil }
    let end = parts[3].startIndex + 1
    switch HTMLTokenizer.lower(kind) {
    case UInt8(ascii: "q"):
      let spaced = parts[2].map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
      return (encoding, TransferEncoding.quotedPrintable.decoded(spaced, 0..<spaced.count).bytes, end)
    case UInt8(ascii: "b"):
      let word = Array(parts[2])
      return (encoding, TransferEncoding.base64.decoded(word, 0..<word.count).bytes, end)
    default: return nil
    }
  }
}
