import Lexicons

/// The words of `block-words.tsv`.
private enum BlockWords {
  static let classes = WordClasses(.blockWords)
}

/// "(R)", "pictured", "Photo: …": a picture's text.
enum Caption {
  private static let directions = BlockWords.classes.list("captionDirection").map { Array($0.utf8) }
  private static let labels = BlockWords.classes.list("captionLabel")

  static func matches(_ paragraph: ParagraphFeatures) -> Bool { kind(paragraph) != nil }

  /// A caption, or the credit alone when no sentence stands in it.
  static func kind(_ paragraph: ParagraphFeatures) -> Block.Kind? {
    guard paragraph.words.count <= 60 else { return nil }
    for label in labels where paragraph.hasPrefix(label) {
      return paragraph.words.count >= 8 ? .caption : .furniture(.photoCredit)
    }
    guard ListMark.range(in: paragraph) == nil else { return nil }
    guard paragraph.endsSentence else { return nil }
    return directions.contains(where: paragraph.contains) ? .caption : nil
  }
}

/// "(Reporting by …; Editing by …)" under an agency's report.
enum EditingNote {
  static func matches(_ paragraph: ParagraphFeatures) -> Bool {
    guard paragraph.words.count <= 40 else { return false }
    let text = paragraph.folded.hasPrefix("(") ? String(paragraph.folded.dropFirst()) : paragraph.folded
    return BlockWords.classes.list("editingNote").contains { text.hasPrefix($0) }
  }
}

/// "Jonas Reth is a fellow at …": who wrote, told after the article.
enum Biography {
  private static let roles = BlockWords.classes["biographyRole"]

  static func matches(_ paragraph: ParagraphFeatures) -> Bool {
    name(paragraph) != nil
  }

  /// The name of the person told about, nil when the paragraph is no biography.
  static func name(_ paragraph: ParagraphFeatures) -> String? {
    guard paragraph.words.count <= 90 else { return nil }
    let words =
      paragraph.words.first.map { ["Dr", "Dr.", "Prof.", "Professor"].contains($0) } == true
      ? Array(paragraph.words.dropFirst()) : paragraph.words
    guard
      let verb = words.prefix(7).firstIndex(where: {
        ["is", "was", "teaches", "writes", "covers", "works"].contains($0)
      }),
      PersonLine.isName(words[..<verb])
    else { return nil }
    let name = words[..<verb].joined(separator: " ")
    let rest = words[(verb + 1)...].prefix(14).map { word in
      String(word.lowercased().filter { $0.isLetter })
    }
    return words[verb] != "is" && words[verb] != "was" || rest.contains(where: roles.contains) ? name : nil
  }
}

/// The office that sends a text, over its title: "MINISTRY OF THE INTERIOR".
enum Letterhead {
  private static let words = BlockWords.classes["letterhead"]

  static func matches(_ paragraph: ParagraphFeatures) -> Bool {
    guard paragraph.words.count <= 9, !paragraph.endsSentence else { return false }
    let folded = paragraph.words.map { $0.lowercased().filter { $0.isLetter } }
    guard folded.contains(where: { words.contains($0) }) else { return false }
    // A title has a verb or small words; a letterhead is capitals throughout, or begins with the office.
    let capitals = paragraph.words.filter {
      $0.first?.isUppercase == true || ["of", "the", "and", "for", "/"].contains($0)
    }
    return capitals.count == paragraph.words.count || folded.prefix(2).joined(separator: " ") == "press release"
  }
}

/// A line with a name and what the person is: "Dr. Vesna Ilić, Senior Fellow, Balkan Risk Observatory".
enum Byline {
  static func matches(_ paragraph: ParagraphFeatures) -> Bool {
    guard paragraph.words.count <= 14, !paragraph.endsSentence else { return false }
    if paragraph.isPersonName { return true }
    var words = paragraph.words[...]
    while let first = words.first, first.hasSuffix("."), first.count <= 5 { words = words.dropFirst() }
    if let comma = words.prefix(5).firstIndex(where: { $0.hasSuffix(",") }) {
      return PersonLine.isName(words[words.startIndex...comma].map { $0.hasSuffix(",") ? $0.dropLast() : $0 })
    }
    if let place = words.prefix(6).firstIndex(where: { $0 == "in" || $0 == "|" || $0 == "•" || $0 == "·" }) {
      return PersonLine.isName(words[words.startIndex..<place])
    }
    return paragraph.hasPrefix("posted by ") || paragraph.hasPrefix("by ")
  }
}
