extension TokenScanner {
  /// Reads a URL, an e-mail address, an account or a hash tag at the position; false when there is none.
  mutating func scanAddress(_ kind: CharacterClass) -> Bool {
    switch kind {
    case .letter, .digit:
      if position > chunkStart, isAlphanumeric(at: position - 1) { return false }
      if let end = endOfURL() ?? endOfMail() ?? endOfHost() {
        take(to: end, .address)
        return true
      }
      return false
    case .symbol:
      guard bytes[position] == 0x40 || bytes[position] == 0x23, self.kind(at: position + 1) == .letter,
        position == chunkStart || !isAlphanumeric(at: position - 1)
      else { return false }
      take(to: endOfAlphanumerics(from: position + 1), .address)
      return true
    default: return false
    }
  }

  /// "https://…", "www.…", "mailto:…", "doi:10.…"
  private func endOfURL() -> Int? {
    let isURL =
      starts("http://") || starts("https://") || starts("www.") || starts("ftp://") || starts("doi:10.")
      || starts("mailto:")
    guard isURL else { return nil }
    var end = position
    while end < chunkEnd, !isDelimiter(bytes[end]) { end += 1 }
    // A curly quote or a bracket of another script ends it too; plain bytes above ASCII are kept.
    return trimmedAddress(end)
  }

  private func isDelimiter(_ byte: UInt8) -> Bool {
    byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0x7C || byte == 0xE2
  }

  /// The address without the punctuation that ends its sentence or closes a bracket around it.
  private func trimmedAddress(_ end: Int) -> Int {
    var end = end
    var open = 0
    for index in position..<end {
      if bytes[index] == 0x28 { open += 1 } else if bytes[index] == 0x29 { open -= 1 }
    }
    while end > position + 1 {
      switch bytes[end - 1] {
      case 0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x27, 0x5D, 0x7D, 0x2A: end -= 1
      case 0x29 where open < 0:
        open += 1
        end -= 1
      default: return end
      }
    }
    return end
  }

  /// "first.last@example.org": local part, "@", host.
  private mutating func endOfMail() -> Int? {
    var index = position
    while index < chunkEnd, isMailByte(bytes[index]) { index += 1 }
    guard byte(at: index) == 0x40, isAlphanumeric(at: index + 1) else {
      // Any start before here fails at the same place.
      addressFailedUntil = index
      return nil
    }
    index += 1
    var lastStop = index
    while index < chunkEnd, isHostByte(bytes[index]) {
      if bytes[index] == 0x2E { lastStop = index }
      index += 1
    }
    while index > lastStop, bytes[index - 1] == 0x2E || bytes[index - 1] == 0x2D { index -= 1 }
    return index
  }

  private func isMailByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x2D, 0x5F, 0x2B, 0x25: true
    default: false
    }
  }

  private func isHostByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x2D, 0x5F: true
    default: false
    }
  }

  /// "example.org", "news.example.co.uk/page", "report-2.pdf".
  private func endOfHost() -> Int? {
    var index = position
    var stop = -1
    while index < chunkEnd, index - position < 256, isHostByte(bytes[index]) {
      if bytes[index] == 0x2E, isAlphanumeric(at: index + 1) { stop = index }
      index += 1
    }
    guard stop > position else { return nil }
    while index > stop, bytes[index - 1] == 0x2E || bytes[index - 1] == 0x2D { index -= 1 }
    let last = endOfAlphanumerics(from: stop + 1)
    guard last == index, last - stop > 2, last - stop <= 6, bytes[stop + 1] > 0x40,
      lexicon.domains.contains(WordKey.of(bytes, stop + 1, last))
    else { return nil }
    // "said.In" is a forgotten blank; "ended.com" and "READ.ME" are names.
    if isUpper(at: stop + 1), isLower(at: last - 1), last - stop == 3 { return nil }
    guard byte(at: index) == 0x2F else { return index }
    while index < chunkEnd, !isDelimiter(bytes[index]) { index += 1 }
    return trimmedAddress(index)
  }

  private func starts(_ text: StaticString) -> Bool {
    guard position + text.utf8CodeUnitCount < chunkEnd else { return false }
    return text.withUTF8Buffer { prefix in
      for (offset, byte) in prefix.enumerated() {
        let own = bytes[position + offset]
        if own != byte && own | 0x20 != byte { return false }
      }
      return true
    }
  }
}
