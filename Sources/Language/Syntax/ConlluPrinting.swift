extension ConlluSentence {
  /// Appends the sentence as CoNLL-U, with the blank line that ends it.
  public func write(to bytes: inout [UInt8]) {
    for comment in comments { bytes.append(line: comment) }
    var tokens = multiwordTokens[...]
    var nodes = emptyNodes[...]
    for index in 0...words.count {
      while let node = nodes.first, node.place <= index {
        bytes.append(line: node.line)
        nodes = nodes.dropFirst()
      }
      if let token = tokens.first, token.words.lowerBound == index {
        let id = "\(token.words.lowerBound + 1)-\(token.words.upperBound)"
        bytes.append(
          columns: id, token.form, "_", "_", "_", token.features.rawValue, "_", "_", "_", token.misc.rawValue)
        tokens = tokens.dropFirst()
      }
      guard index < words.count else { break }
      let word = words[index]
      bytes.append(
        columns: String(index + 1), word.form, word.lemma, word.tag?.rawValue ?? "_", word.xpos, word.features.rawValue,
        word.head.map { String($0) } ?? "_", word.relation?.rawValue ?? "_", word.enhanced, word.misc.rawValue)
    }
    bytes.append(UInt8(ascii: "\n"))
  }
}

extension [UInt8] {
  fileprivate mutating func append(line: String) {
    append(contentsOf: line.utf8)
    append(UInt8(ascii: "\n"))
  }

  fileprivate mutating func append(columns: String...) {
    for (index, column) in columns.enumerated() {
      if index > 0 { append(UInt8(ascii: "\t")) }
      append(contentsOf: column.utf8)
    }
    append(UInt8(ascii: "\n"))
  }
}
