/// What is shown of a block of Markdown: CommonMark 0.31, chapter 6, with strikethrough and footnotes.
///
/// Marks of emphasis, addresses of links, images and tags are left out; what remains is read by ``MarkdownText``. One way
/// through the text, front to back: what pairs is kept on stacks, and whatever may look ahead is limited.
struct MarkdownInlines {
  /// What is shown, in order; no two touch.
  private(set) var shown: [Range<Int>] = []

  private struct Bracket {
    var place: Int
    var isImage: Bool
    /// Delimiters before it.
    var delimiters: Int
    /// Whether another bracket opens in it: then it is no label.
    var holdsBracket = false
  }

  /// Longer addresses, tags and labels are text.
  private static let reach = 4096
  private static let openTagLimit = 32

  private let text: [UInt8]
  private let end: Int
  private let labels: Set<[UInt8]>
  private var dropped: [Range<Int>] = []
  private var brackets: [Bracket] = []
  /// So many brackets, the first, open no link any more: no link stands in a link.
  private var inactive = 0
  private var delimiters = MarkdownDelimiters()
  private var ticks: MarkdownTicks
  /// Tags that were begun and not ended; after some of them none is looked for.
  private var openTags = 0

  init(_ text: [UInt8], _ range: Range<Int>, labels: Set<[UInt8]>) {
    self.text = text
    self.labels = labels
    end = range.upperBound
    ticks = MarkdownTicks(text, range)
    scan(from: range.lowerBound)
    dropped += delimiters.paired(above: 0)
    var start = range.lowerBound
    for range in dropped.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if range.lowerBound > start { shown.append(start..<range.lowerBound) }
      start = max(start, range.upperBound)
    }
    if start < end { shown.append(start..<end) }
  }

  private mutating func scan(from start: Int) {
    var index = start
    while index < end {
      switch text[index] {
      case UInt8(ascii: "\\"):
        let isEscape = index + 1 < end && (MarkdownDelimiters.isPunctuation(text[index + 1]) || text[index + 1] == 0x0A)
        if isEscape { dropped.append(index..<index + 1) }
        index += isEscape ? 2 : 1
      case UInt8(ascii: "`"): index = code(at: index)
      case UInt8(ascii: "<"): index = tag(at: index)
      case UInt8(ascii: "["): index = open(at: index, isImage: false)
      case UInt8(ascii: "!"):
        let isImage = index + 1 < end && text[index + 1] == UInt8(ascii: "[")
        index = isImage ? open(at: index + 1, isImage: true) : index + 1
      case UInt8(ascii: "]"): index = close(at: index)
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): index = delimiters.add(text, at: index, end: end)
      default: index += 1
      }
    }
  }

  // MARK: Code and tags

  /// A code span, or backticks that are text.
  private mutating func code(at place: Int) -> Int {
    let length = ticks.length(at: place)
    guard let close = ticks.close(length, after: place) else { return place + length }
    dropped += [place..<place + length, close..<close + length]
    return close + length
  }

  /// An address in angle brackets, or a tag.
  private mutating func tag(at place: Int) -> Int {
    let limit = min(end, place + Self.reach)
    var close = place + 1
    while close < limit, text[close] > 0x20, text[close] != UInt8(ascii: "<"), text[close] != UInt8(ascii: ">") {
      close += 1
    }
    if close < limit, text[close] == UInt8(ascii: ">"), Self.isAddress(text[place + 1..<close]) {
      dropped += [place..<place + 1, close..<close + 1]
      return close + 1
    }
    guard openTags < Self.openTagLimit else { return place + 1 }
    var tokens = HTMLTokenizer(text, place..<limit)
    switch tokens.next() {
    case .start(_, let tag) where !MarkdownText.isBreak(text[tag.range]), .end(_, let tag): dropped.append(tag.range)
    case .start(_, let tag): return tag.range.upperBound
    case .comment(let comment) where text[comment.upperBound - 1] == UInt8(ascii: ">"): dropped.append(comment)
    default:
      openTags += 1
      return place + 1
    }
    return dropped.last?.upperBound ?? place + 1
  }

  /// "https://…", "mailto:…" or "name@host".
  private static func isAddress(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, HTMLTokenizer.isLetter(first) || (0x30...0x39).contains(first) else { return false }
    if let at = text.firstIndex(of: UInt8(ascii: "@")), at > text.startIndex, at < text.endIndex - 1 { return true }
    let scheme = text.prefix(33).prefix { $0 != UInt8(ascii: ":") }
    return (2...32).contains(scheme.count) && scheme.endIndex < text.endIndex
      && scheme.allSatisfy { HTMLTokenizer.isLetter($0) || (0x30...0x39).contains($0) || "+-.".utf8.contains($0) }
  }

  // MARK: Links

  private mutating func open(at place: Int, isImage: Bool) -> Int {
    if !brackets.isEmpty { brackets[brackets.count - 1].holdsBracket = true }
    brackets.append(Bracket(place: place, isImage: isImage, delimiters: delimiters.count))
    return place + 1
  }

  /// The end of a link, an image or a footnote's mark, or a bracket that is text.
  private mutating func close(at place: Int) -> Int {
    guard let bracket = brackets.popLast() else { return place + 1 }
    if bracket.holdsBracket, !brackets.isEmpty { brackets[brackets.count - 1].holdsBracket = true }
    let isActive = bracket.isImage || brackets.count >= inactive
    inactive = min(inactive, brackets.count)
    let content = bracket.place + 1..<place
    if content.lowerBound < place, text[content.lowerBound] == UInt8(ascii: "^"), isLabel(content) {
      dropped.append(bracket.place..<place + 1)
      return place + 1
    }
    guard isActive, let linkEnd = addressEnd(place + 1) ?? labelEnd(place + 1, content, bracket) else {
      return place + 1
    }
    if bracket.isImage {
      delimiters.removeLast(delimiters.count - bracket.delimiters)
      dropped.append(bracket.place - 1..<linkEnd)
    } else {
      dropped += delimiters.paired(above: bracket.delimiters)
      dropped += [bracket.place..<bracket.place + 1, place..<linkEnd]
      inactive = brackets.count
    }
    return linkEnd
  }

  private func isLabel(_ content: Range<Int>) -> Bool {
    !labels.isEmpty && MarkdownLabel.folded(text[content]).map(labels.contains) ?? false
  }

  /// Where "[label]" or "[]" behind a text ends, or the text itself when it is a label.
  private func labelEnd(_ start: Int, _ content: Range<Int>, _ bracket: Bracket) -> Int? {
    guard !labels.isEmpty else { return nil }
    if start < end, text[start] == UInt8(ascii: "["), let (label, next) = MarkdownLabel.bracketed(text, start..<end) {
      if !label.isEmpty { return isLabel(label.startIndex..<label.endIndex) ? next : nil }
      return !bracket.holdsBracket && isLabel(content) ? next : nil
    }
    return !bracket.holdsBracket && isLabel(content) ? start : nil
  }

  /// Where "(address)" or "(address "title")" ends.
  private func addressEnd(_ start: Int) -> Int? {
    guard start < end, text[start] == UInt8(ascii: "(") else { return nil }
    let limit = min(end, start + Self.reach)
    var index = blanks(start + 1, limit)
    if index < limit, text[index] == UInt8(ascii: "<") {
      index += 1
      while index < limit, text[index] != UInt8(ascii: ">"), text[index] != 0x0A, text[index] != UInt8(ascii: "<") {
        index += text[index] == UInt8(ascii: "\\") ? 2 : 1
      }
      guard index < limit, text[index] == UInt8(ascii: ">") else { return nil }
      index += 1
    } else {
      var depth = 0
      while index < limit, text[index] > 0x20 {
        if text[index] == UInt8(ascii: "(") { depth += 1 }
        if text[index] == UInt8(ascii: ")") { depth -= 1 }
        if depth < 0 || depth > 32 { break }
        index += text[index] == UInt8(ascii: "\\") ? 2 : 1
      }
    }
    let addressEnd = index
    index = blanks(index, limit)
    if index > addressEnd, let titleEnd = titleEnd(index, limit) { index = blanks(titleEnd, limit) }
    return index < limit && text[index] == UInt8(ascii: ")") ? index + 1 : nil
  }

  private func titleEnd(_ start: Int, _ limit: Int) -> Int? {
    guard start < limit, "\"'(".utf8.contains(text[start]) else { return nil }
    let close = text[start] == UInt8(ascii: "(") ? UInt8(ascii: ")") : text[start]
    var index = start + 1
    while index < limit, text[index] != close, close != UInt8(ascii: ")") || text[index] != UInt8(ascii: "(") {
      index += text[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return index < limit && text[index] == close ? index + 1 : nil
  }

  private func blanks(_ start: Int, _ limit: Int) -> Int {
    var index = start
    while index < limit, text[index] <= 0x20 { index += 1 }
    return index
  }
}
