import Document

/// The quote law: each range decoded by the file's encoding, put together, white space squeezed, is the quote.
///
/// Written apart from the reader, from the architecture's words: it uses nothing of the offset map.
public func quoteLawHolds(quote: String, ranges: [ByteRange], of bytes: [UInt8], _ encoding: TextEncoding) -> Bool {
  squeezed(ranges.map { plainDecode(bytes[$0.start..<$0.end], encoding) }.joined()) == squeezed(quote)
}

/// Runs of white space as one blank, none at the ends.
public func squeezed(_ text: String) -> String {
  text.unicodeScalars.split { $0.properties.isWhitespace }.map(String.init).joined(separator: " ")
}

/// A text as a file in an encoding has it, UTF-16 with its byte-order mark.
public func plainEncode(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
  switch encoding {
  case .utf8: Array(text.utf8)
  case .utf16LittleEndian: ([0xFEFF] + Array(text.utf16)).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
  case .utf16BigEndian: ([0xFEFF] + Array(text.utf16)).flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
  case .windows1252, .windows1254: text.unicodeScalars.map { $0.value < 256 ? UInt8($0.value) : 0x92 }
  }
}

private func plainDecode(_ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding) -> String {
  switch encoding {
  case .utf8: return String(decoding: bytes, as: UTF8.self)
  case .utf16LittleEndian: return String(decoding: units(bytes) { UInt16($0) | UInt16($1) << 8 }, as: UTF16.self)
  case .utf16BigEndian: return String(decoding: units(bytes) { UInt16($0) << 8 | UInt16($1) }, as: UTF16.self)
  case .windows1252, .windows1254: return encoding.decode(bytes)
  }
}

private func units(_ bytes: ArraySlice<UInt8>, _ pair: (UInt8, UInt8) -> UInt16) -> [UInt16] {
  stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { pair(bytes[$0], bytes[$0 + 1]) }
}
