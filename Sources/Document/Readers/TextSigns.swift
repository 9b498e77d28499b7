/// What the first lines of a text show of its kind when no signature does: letters, mailboxes, subtitles, Markdown.
struct TextSigns {
  /// Bytes that are looked at.
  static let reach = 8192

  private let lines: [ArraySlice<UInt8>]

  init(_ head: ArraySlice<UInt8>) {
    let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head
    let whole = text.drop { $0 <= 0x20 }.split(omittingEmptySubsequences: false) { $0 == 0x0A }.map { line in
      line.last == 0x0D ? line.dropLast() : line
    }
    // The last line that is looked at goes on.
    lines = head.count < Self.reach || whole.count == 1 ? whole : whole.dropLast()
  }

  /// - Parameter name: the file's, in lower case.
  func type(name: String?) -> MediaType? {
    func isNamed(_ endings: String...) -> Bool { name.map { name in endings.contains { name.hasSuffix($0) } } ?? false }
    guard let first = lines.first else { return nil }
    if first.starts(with: "WEBVTT".utf8), first.dropFirst(6).first.map({ $0 <= 0x20 }) ?? true { return .webVTT }
    if CueTime.line(first) != nil || lines.dropFirst().first.map({ CueTime.line($0) != nil }) == true { return .subRip }
    if MailboxMessages.isSeparator(first), lines.dropFirst().first.map(MessageFields.isField) == true {
      return .mailbox
    }
    if isMessage(isNamed: isNamed(".eml")) { return .message }
    if isNamed(".md", ".markdown", ".mdown", ".mkd", ".mkdn", ".qmd", ".rmd") { return .markdown }
    return (name == nil || isNamed(".txt")) && hasFrontMatter ? .markdown : nil
  }

  /// Fields that letters have; an article may well begin with "Title:" and "Date:".
  private func isMessage(isNamed: Bool) -> Bool {
    let fields = lines.prefix { !$0.isEmpty }
    guard let first = fields.first, MessageFields.isField(first),
      fields.allSatisfy({ MessageFields.isField($0) || $0.first == 0x20 || $0.first == 0x09 })
    else { return false }
    let names = Set(fields.compactMap(MessageFields.name))
    let sure: Set = ["received", "message-id", "mime-version", "return-path", "delivered-to", "dkim-signature"]
    if !names.isDisjoint(with: sure) { return true }
    let usual = names.intersection(["from", "to", "cc", "subject", "date", "sender", "content-type", "reply-to"])
    return usual.count >= (isNamed ? 1 : 3) && (isNamed || names.contains("from"))
  }

  /// Front matter that names a title, an author or a date.
  private var hasFrontMatter: Bool {
    let front = FrontMatter(Array(lines.joined(separator: [0x0A])))
    return front.end > 0 && (front.metadata.title != nil || front.metadata.author != nil || front.metadata.date != nil)
  }
}
