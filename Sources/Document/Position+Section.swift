extension Position {
  /// The number of the page that it stands on, nil when the text has no pages.
  public var page: Int? {
    guard let section, section.hasPrefix("page ") else { return nil }
    return Int(section.dropFirst(5))
  }

  /// What its section is called beside a file's name, "p.3" or "chapter.xhtml"; nil where the file has one text only.
  public var sectionLabel: String? {
    if let page { return "p.\(page)" }
    guard let section, !Self.mainSections.contains(section) else { return nil }
    return section.split(separator: "/").last.map(String.init)
  }

  /// Its line as it stands behind a file's name: "47", "p.3:47", "chapter.xhtml:12".
  public var address: String { (sectionLabel.map { $0 + ":" } ?? "") + String(line) }

  /// What its line is for people: in a file of a container every paragraph is one.
  public var lineUnit: String { section == nil || page != nil ? "line" : "paragraph" }

  /// The texts of DOCX and ODT.
  private static let mainSections: Set<String> = ["word/document.xml", "content.xml"]
}
