/// The header of a letter or of a part of one (RFC 5322, 2.2; RFC 2045, 3): the first field of each name that is asked for.
struct MessageFields {
  /// Where the body begins.
  let end: Int
  private let bytes: [UInt8]
  private var values: [String: Range<Int>] = [:]

  private static let wanted: Set<String> = [
    "from", "sender", "subject", "date", "archived-at", "content-type", "content-transfer-encoding",
    "content-disposition",
  ]
  /// Longer values are cut.
  private static let valueLimit = 8192
  private static let nameLimit = 76

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    var (index, name) = (start, String?.none)
    while index < bytes.count {
      let stop = Self.lineEnd(bytes, index)
      let next = Self.nextLine(bytes, stop)
      let line = bytes[index..<stop]
      if line.isEmpty {
        index = next
        break
      }
      if line.first == 0x20 || line.first == 0x09, index > start {
        if let name, let value = values[name], value.count < Self.valueLimit { values[name] = value.lowerBound..<stop }
      } else {
        guard let found = Self.name(line) else { break }
        let isNew = Self.wanted.contains(found) && values[found] == nil
        name = isNew ? found : nil
        if isNew { values[found] = index + found.utf8.count + 1..<stop }
      }
      index = next
    }
    end = index
  }

  /// The value of a field as people read it: encoded words decoded, white space squeezed; nil when it is empty.
  func text(_ name: String) -> String? {
    guard let value = values[name] else { return nil }
    let text = Quote.squeezed(EncodedWords.decode(bytes[value].prefix(Self.valueLimit)))
    return text.isEmpty ? nil : text
  }

  // MARK: Lines

  static func lineEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var end = HTMLTokenizer.find(0x0A, in: bytes, start..<bytes.count) ?? bytes.count
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }

  /// Where the line begins behind one that ends here.
  static func nextLine(_ bytes: [UInt8], _ end: Int) -> Int {
    let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
    return min(bytes.count, end + (isPair ? 2 : 1))
  }

  static func isField(_ line: ArraySlice<UInt8>) -> Bool { name(line) != nil }

  /// The name of the field that a line begins, in lower case: printable ASCII up to a colon.
  static func name(_ line: ArraySlice<UInt8>) -> String? {
    let name = line.prefix(nameLimit + 1).prefix { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: ":") }
    guard !name.isEmpty, name.count <= nameLimit, name.endIndex < line.endIndex,
      line[name.endIndex] == UInt8(ascii: ":")
    else { return nil }
    return String(decoding: name.map(HTMLTokenizer.lower), as: UTF8.self)
  }
}

extension MessageFields {
  /// A value without its parameters, in lower case: "text/html".
  func token(_ name: String) -> String? {
    text(name).map { String($0.prefix { $0 != ";" && $0 != " " }).lowercased() }
  }

  /// "utf-8" in `Content-Type: text/plain; charset="utf-8"`.
  func parameter(_ parameter: String, of name: String) -> String? {
    guard let text = text(name) else { return nil }
    for part in text.split(separator: ";").dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2, Quote.squeezed(String(pair[0])).lowercased() == parameter else { continue }
      let value = pair[1].drop { $0 == " " }
      if value.first == "\"" { return String(value.dropFirst().prefix { $0 != "\"" }) }
      return String(value.prefix { $0 != " " })
    }
    return nil
  }
}
