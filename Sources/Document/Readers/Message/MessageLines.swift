import Lexicons

/// Which lines of a letter are its own, and which repeat or introduce those of others.
struct MessageLines {
  struct Part {
    /// Nil: the letter's own.
    var kind: Block.Furniture?
    var lines: Range<Int>
  }

  private(set) var parts: [Part] = []
  private let text: [UInt8]
  private let lines: [SourceLine]
  private var kinds: [Block.Furniture?]
  /// No line before this one is the letter's own, and none becomes it again.
  private var firstOwn = 0

  private static let words = WordClasses(.blockWords)
  private static let forwardMarks = words.list("forwardMark")
  private static let replyMarks = words.list("replyMark")
  private static let fields = words["letterField"]
  private static let writes = words.list("writes")
  /// Longer lines are no marks.
  private static let reach = 200
  /// A signature without the blank that makes it one is short.
  private static let signatureLimit = 12

  /// - Parameter isForwarded: whether the subject says that the letter passes another one on.
  init(_ text: [UInt8], _ lines: [SourceLine], isForwarded: Bool) {
    self.text = text
    self.lines = lines
    kinds = Array(repeating: nil, count: lines.count)
    var index = 0
    while index < lines.count { index = judge(index, isForwarded) }
    for index in lines.indices {
      if parts.last?.kind == kinds[index], let start = parts.last?.lines.lowerBound {
        parts[parts.count - 1].lines = start..<index + 1
      } else {
        parts.append(Part(kind: kinds[index], lines: index..<index + 1))
      }
    }
  }

  /// Judges a line, and those that belong to it; the next that was not.
  private mutating func judge(_ index: Int, _ isForwarded: Bool) -> Int {
    if isQuoted(index) {
      kinds[index] = .quotedReply
      if index > 0, kinds[index - 1] == nil { judgeIntroduction(index - 1) }
      return index + 1
    }
    let line = folded(index)
    if line == "--" { return signature(from: index) }
    let isReply = Self.replyMarks.contains { line.contains($0) }
    let isMark = isReply || Self.forwardMarks.contains { line.contains($0) }
    let isMarked = isMark && (line.hasPrefix("-") || line.hasSuffix(":") || line.hasPrefix("begin "))
    guard isMarked || isHeader(index) else { return index + 1 }
    var end = isMarked ? index + 1 : index
    while end < lines.count, isField(end) { end += 1 }
    for line in index..<end { kinds[line] = .messageHeader }
    // Under an answer stands the letter that it answers.
    let isAnswer = !isForwarded && (isReply || !isMarked) && hasOwn(before: index)
    guard isAnswer else { return end }
    for line in end..<lines.count { kinds[line] = .quotedReply }
    return lines.count
  }

  private mutating func hasOwn(before index: Int) -> Bool {
    while firstOwn < index, kinds[firstOwn] != nil { firstOwn += 1 }
    return firstOwn < index
  }

  /// "On Monday, Ida Brandt wrote:" over what is repeated, on one line or two.
  private mutating func judgeIntroduction(_ index: Int) {
    let line = folded(index)
    guard line.hasSuffix(":"), Self.writes.contains(where: line.hasSuffix) || line.contains("@") else { return }
    kinds[index] = .quotedReply
    let isFirst = line.hasPrefix("on ") || index == 0 || lines[index].blankLinesBefore > 0
    if !isFirst, kinds[index - 1] == nil, folded(index - 1).hasPrefix("on ") { kinds[index - 1] = .quotedReply }
  }

  private mutating func signature(from index: Int) -> Int {
    let content = lines[index].content
    let isMarked = content.end < text.count && text[content.end] == 0x20
    let reach = isMarked ? lines.count : min(lines.count, index + Self.signatureLimit + 1)
    var end = index + 1
    while end < reach, !isQuoted(end) { end += 1 }
    guard isMarked || end - index <= Self.signatureLimit else { return index + 1 }
    for line in index..<end { kinds[line] = .signature }
    return end
  }

  /// Whether the line repeats another letter; ">From" is a line that a mailbox has masked.
  private func isQuoted(_ index: Int) -> Bool {
    let content = text[lines[index].content.start..<lines[index].content.end]
    return content.first == UInt8(ascii: ">") && !content.dropFirst().starts(with: "From ".utf8)
  }

  /// Whether a header of another letter begins here: "From:", and within three lines its date or its subject.
  private func isHeader(_ index: Int) -> Bool {
    guard field(index) == "from" else { return false }
    return lines.indices[index...].dropFirst().prefix(4).contains { ["sent", "date", "subject"].contains(field($0)) }
  }

  private func isField(_ index: Int) -> Bool { field(index).map(Self.fields.contains) ?? false }

  /// "sent" of "Sent: Monday" and "*Sent:* Monday".
  private func field(_ index: Int) -> String? {
    let content = text[lines[index].content.start..<lines[index].content.end]
    let name = content.prefix(20).drop { $0 == UInt8(ascii: "*") }.prefix {
      HTMLTokenizer.isLetter($0) || $0 == UInt8(ascii: "-")
    }
    guard !name.isEmpty, name.endIndex < content.endIndex, content[name.endIndex] == UInt8(ascii: ":") else {
      return nil
    }
    return String(decoding: name.map(HTMLTokenizer.lower), as: UTF8.self)
  }

  private func folded(_ index: Int) -> String {
    let content = lines[index].content
    guard content.count <= Self.reach else { return "" }
    return String(decoding: text[content.start..<content.end], as: UTF8.self).lowercased()
  }
}
