import Document

extension Parser {
  /// The trees of the sentences of a text, with the blanks between the words and the places of the words: CoNLL-U.
  ///
  /// - Parameters:
  ///   - paragraphs: sentences in the order of the text; the first one of each is marked with `# newpar`.
  ///   - place: where a word stands, as `TokenRange` shall say it, nil to leave it out.
  public func conllu<Space>(
    of paragraphs: [[Sentence]], in text: DerivedText, place: (TextRange) -> OffsetRange<Space>?
  ) -> [ConlluSentence] {
    let sentences = paragraphs.flatMap { $0 }
    let starts = Set(paragraphs.compactMap(\.first?.range.start))
    let forms = sentences.map { $0.tokens.map { text.string(in: $0.range) } }
    var result: [ConlluSentence] = []
    for (index, tree) in trees(of: forms).enumerated() {
      let sentence = sentences[index]
      let next = index + 1 < sentences.count ? sentences[index + 1].range.start : nil
      var parsed = ConlluSentence(tree)
      for (word, token) in sentence.tokens.enumerated() {
        let following = word + 1 < sentence.tokens.count ? sentence.tokens[word + 1].range.start : next
        var misc = following == token.range.end ? ["SpaceAfter=No"] : []
        if let place = place(token.range) { misc.append("TokenRange=\(place.start):\(place.end)") }
        if !misc.isEmpty { parsed.words[word].misc = Features(rawValue: misc.joined(separator: "|")) }
      }
      if starts.contains(sentence.range.start) { parsed.comments.append("# newpar") }
      parsed.comments.append("# sent_id = \(index + 1)")
      result.append(parsed)
    }
    return result
  }
}

extension ConlluSentence {
  /// The text that the tokens make, with one blank where there is white space.
  public var text: String {
    var text = ""
    var isSpaceDue = false
    for token in tokens {
      if isSpaceDue { text += " " }
      text += token.form
      isSpaceDue = token.isSpaceAfter
    }
    return text
  }
}
