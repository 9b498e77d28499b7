/// Title and author as the properties of a file have them, as far as somebody meant them.
enum FileProperties {
  /// Not "Microsoft Word - report.doc", "untitled", "a.indd", "Layout 1".
  static func title(_ text: String) -> String? {
    let folded = text.lowercased()
    let isFile = [
      ".doc", ".docx", ".pdf", ".indd", ".qxd", ".tex", ".dvi", ".odt", ".rtf", ".txt", ".html", ".htm", ".ps",
      ".pages",
    ].contains { folded.hasSuffix($0) }
    let isProgram = [
      "microsoft ", "untitled", "layout ", "print", "document", "slide ", "powerpoint", "about:", "http",
    ]
    .contains { folded.hasPrefix($0) }
    guard text.split(whereSeparator: \.isWhitespace).count >= 2, text.utf8.count <= 300, !isFile, !isProgram,
      text.contains(where: \.isLetter), !text.contains("\u{FFFD}")
    else { return nil }
    return Quote.squeezed(text)
  }

  /// A name, not an account: "jsmith", "Administrator".
  static func author(_ text: String) -> String? {
    let folded = text.lowercased()
    let isNobody = ["unknown", "admin", "user", "microsoft", "windows", "acrobat", "adobe", "owner", "author"]
      .contains { folded.hasPrefix($0) }
    guard text.split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == ";" }).count >= 2, text.utf8.count <= 200,
      !isNobody, !text.contains(where: { $0.isNumber || $0 == "@" })
    else { return nil }
    return Quote.squeezed(text)
  }

  /// The day of "2024-06-14T09:00:00Z".
  static func date(_ text: String) -> CalendarDate? { CalendarDate(iso: String(text.prefix(10))) }
}
