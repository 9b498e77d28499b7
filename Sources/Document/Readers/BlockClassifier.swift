/// Tells what each paragraph of an article is.
///
/// An article has a head (before the first prose), a body and a tail (after the last prose that is no biography,
/// disclaimer or advertisement); the same line means another thing in each.
struct BlockClassifier {
  let blocks: [Block]

  init(_ text: DerivedText, _ paragraphs: [TextRange]) {
    let features = paragraphs.map { ParagraphFeatures(text, $0) }
    var zones = Zones(features)
    var blocks: [Block] = []
    for index in features.indices {
      let kind = zones.kind(of: index)
      if kind == .body, let end = Dateline.end(in: text, features[index].range) {
        blocks.append(Block(kind: .dateline, range: text.trimmed(TextRange(features[index].range.start, end))))
        let rest = text.trimmed(TextRange(end, features[index].range.end))
        blocks.append(Block(kind: .body, range: rest))
      } else {
        blocks.append(Block(kind: kind, range: features[index].range))
      }
    }
    self.blocks = blocks
  }
}

private struct Zones {
  private let paragraphs: [ParagraphFeatures]
  private let cues = FurnitureCues.standard
  /// The first paragraph of prose.
  private let bodyStart: Int
  /// The paragraph after the last that belongs to the article.
  private let bodyEnd: Int
  /// The lines before it, as they are compared.
  private let headLines: Set<String>
  private var headline: String?
  /// Whether furniture stood between the article and the paragraph that is asked about next.
  private var isSeparated = false

  init(_ paragraphs: [ParagraphFeatures]) {
    self.paragraphs = paragraphs
    let cues = cues
    bodyStart =
      paragraphs.firstIndex { $0.isProse && cues.kindAnywhere($0) == nil && !Dateline.isLine($0) }
      ?? paragraphs.firstIndex { cues.kindAnywhere($0) == nil } ?? 0
    headLines = Set(paragraphs[..<bodyStart].map(\.folded))
    var end = paragraphs.count
    while end > bodyStart + 1, Self.mayFollowArticle(paragraphs[end - 1], cues) { end -= 1 }
    // A tail opens with something sure; what only might be furniture before it is the article's own.
    var known = Set(end < paragraphs.count ? paragraphs[..<end].map(\.folded) : [])
    while end < paragraphs.count, !Self.opensTail(end, paragraphs, cues, known) {
      known.insert(paragraphs[end].folded)
      end += 1
    }
    bodyEnd = end
  }

  /// - Parameter known: the paragraphs before it, as they are compared.
  private static func opensTail(
    _ index: Int, _ paragraphs: [ParagraphFeatures], _ cues: FurnitureCues, _ known: Set<String>
  ) -> Bool {
    let paragraph = paragraphs[index]
    if cues.kindAnywhere(paragraph) != nil || cues.kindInTail(paragraph) != nil || Biography.matches(paragraph)
      || EditingNote.matches(paragraph)
    {
      return true
    }
    guard !paragraph.isProse, !paragraph.endsSentence, !Caption.matches(paragraph) else { return false }
    let isFollowedByProse =
      index + 1 < paragraphs.count && paragraphs[index + 1].isProse && cues.kindInTail(paragraphs[index + 1]) == nil
    return !isFollowedByProse || known.contains(paragraph.folded)
  }

  private static func mayFollowArticle(_ paragraph: ParagraphFeatures, _ cues: FurnitureCues) -> Bool {
    if cues.kindAnywhere(paragraph) != nil || cues.kindInTail(paragraph) != nil || cues.weakKind(paragraph) != nil {
      return true
    }
    if Biography.matches(paragraph) || EditingNote.matches(paragraph) || Caption.matches(paragraph) { return true }
    return !paragraph.isProse && !paragraph.endsSentence && ListMark.range(in: paragraph) == nil
  }

  mutating func kind(of index: Int) -> Block.Kind {
    let paragraph = paragraphs[index]
    if let caption = Caption.kind(paragraph) { return caption }
    if EditingNote.matches(paragraph) { return .byline }
    if let furniture = cues.kindAnywhere(paragraph) {
      if index >= bodyEnd { isSeparated = true }
      return .furniture(furniture)
    }
    if index < bodyStart { return kindInHead(index) }
    return index < bodyEnd ? kindInBody(index) : kindInTail(index)
  }

  private mutating func kindInHead(_ index: Int) -> Block.Kind {
    let paragraph = paragraphs[index]
    if paragraph.folded == headline { return .headline }
    if Self.namesAuthors(paragraph) { return .byline }
    if Dateline.isLine(paragraph) { return .dateline }
    if ListMark.range(in: paragraph) != nil { return .listItem }
    if headline == nil {
      let isLetterhead = Letterhead.matches(paragraph) && index + 1 < bodyStart
      if isLetterhead { return .furniture(.navigation) }
      headline = paragraph.folded
      return .headline
    }
    if Byline.matches(paragraph) { return .byline }
    return .heading
  }

  /// "By Ada Lund, Bergen", not "By November, the bank is to close its branch in Oslo."
  private static func namesAuthors(_ paragraph: ParagraphFeatures) -> Bool {
    PersonLine.authors(paragraph.words) != nil && !(paragraph.endsWithStop && paragraph.words.count > 6)
  }

  private func kindInBody(_ index: Int) -> Block.Kind {
    let paragraph = paragraphs[index]
    if paragraph.folded == headline { return .headline }
    if ListMark.range(in: paragraph) != nil { return .listItem }
    if Dateline.isTimeStamp(paragraph) { return .heading }
    if index <= bodyStart + 1, Self.namesAuthors(paragraph) { return .byline }
    let isLast = index + 1 >= bodyEnd
    return !isLast && isHeading(paragraph) ? .heading : .body
  }

  private func isHeading(_ paragraph: ParagraphFeatures) -> Bool {
    guard paragraph.words.count <= 14, !paragraph.isProse || paragraph.isUppercase, !paragraph.endsWithStop else {
      return false
    }
    guard let first = paragraph.text.unicodeScalars.first, let last = paragraph.text.unicodeScalars.last else {
      return false
    }
    // A quotation that stands alone is what somebody said.
    return !"\"“'‘".unicodeScalars.contains(first) && !",;”\"".unicodeScalars.contains(last)
  }

  private mutating func kindInTail(_ index: Int) -> Block.Kind {
    let paragraph = paragraphs[index]
    if Biography.matches(paragraph) {
      isSeparated = true
      return .furniture(.biography)
    }
    if let kind = cues.kindInTail(paragraph) {
      isSeparated = true
      return .furniture(kind)
    }
    if let kind = cues.weakKind(paragraph), isSeparated { return .furniture(kind) }
    if paragraph.isProse { return .body }
    isSeparated = true
    return headLines.contains(paragraph.folded) ? .byline : .furniture(.navigation)
  }
}

extension ListMark {
  static func range(in paragraph: ParagraphFeatures) -> TextRange? {
    let head = Array(paragraph.text.utf8)
    return range(in: head, TextRange(0, head.count))
  }
}
