import Document
import Ledger
import Store

/// How sources are told.
struct SourceText {
  private let style: Style
  private let width: Int
  private let catalog: SourceCatalog
  private let descent: Descent
  private let nameWidth: Int

  init(_ style: Style, width: Int, _ catalog: SourceCatalog, _ descent: Descent) {
    self.style = style
    self.width = width
    self.catalog = catalog
    self.descent = descent
    nameWidth = min(38, catalog.sources.map { TextWidth.columns(catalog.name($0)) }.max() ?? 0)
  }

  /// One or two lines of a list.
  func listed(_ source: StoredSource, id: String) -> [String] {
    let head =
      TextWidth.padded(id, to: 4) + "  " + TextWidth.padded(source.metadata.shownDate, to: 10) + "  "
      + TextWidth.padded(catalog.name(source), to: nameWidth)
    let claims = TextWidth.aligned(String(source.claimCount), to: 4) + (source.claimCount == 1 ? " claim" : " claims")
    var lines = [style.bold(head) + "  " + claims]
    let details = [source.metadata.shownCredits] + remarks(source)
    let text = details.filter { !$0.isEmpty }.joined(separator: " · ")
    lines += Wrapping.indented(text, by: 6, width: width)
    return lines
  }

  /// All that is known of one.
  func whole(_ source: StoredSource, id: String) -> [String] {
    var fields = Fields(width: width)
    let metadata = source.metadata
    func known(_ value: String?, _ option: String) -> String {
      value.map(TerminalText.line) ?? "unknown: ledger source \(id) --\(option) …"
    }
    fields.add("Id", String(source.id.prefix(10)))
    fields.add("File", TerminalText.name(source.path))
    fields.add("Title", known(metadata.title, "title"))
    fields.add("Author", known(metadata.author, "author"))
    fields.add("Publisher", known(metadata.publisher, "publisher"))
    fields.add("Date", known(metadata.date?.iso, "date"))
    fields.add("URL", known(metadata.url, "url"))
    let joined = source.joinedHyphens == 0 ? "" : ", " + counted(source.joinedHyphens, "line-break hyphen") + " joined"
    fields.add("Text", "\(counted(source.size, "byte")) of \(source.encoding.rawValue)\(joined)")
    fields.add("Claims", "\(source.claimCount)")
    fields.add("Kept as", "version \(source.version), sha256 \(source.sha256.prefix(4))…\(source.sha256.suffix(4))")
    for remark in remarks(source) { fields.add("Note", remark) }
    return fields.lines
  }

  private func remarks(_ source: StoredSource) -> [String] {
    var remarks: [String] = []
    let derivations = descent.derivations(of: source.id)
    func names(_ derivations: [Derivation]) -> String {
      derivations.compactMap { $0.other(than: source.id).flatMap { catalog.source($0) } }.map(catalog.name)
        .joined(separator: ", ")
    }
    let copied = names(derivations.filter { $0.copy == source.id })
    if !copied.isEmpty { remarks.append("copies \(copied): no second witness") }
    let undirected = names(derivations.filter { $0.copy == nil })
    if !undirected.isEmpty { remarks.append("of one descent with \(undirected): one witness") }
    if let retraction = source.retraction { remarks.append(retraction.told) }
    if source.version > 1 { remarks.append("version \(source.version)") }
    if source.claimCount == 0, source.retraction == nil, let language = source.language, language != "en" {
      remarks.append("not in English: no claims")
    }
    return remarks
  }

  static func json(_ source: StoredSource, _ descent: Descent) -> String {
    var line = JSONLine()
    line.add("id", source.id)
    line.add("file", source.path)
    line.add(source.metadata)
    line.add("claims", source.claimCount)
    line.add("version", source.version)
    line.add("size_bytes", source.size)
    line.add("encoding", source.encoding.rawValue)
    line.add("language", source.language)
    line.add("joined_hyphens", source.joinedHyphens)
    line.add("sha256", source.sha256)
    line.add("retracted", source.retraction?.told)
    line.add("copy_of", descent.derivations.first { $0.copy == source.id }?.original)
    return line.closed
  }
}

/// Lines of a label and a value each, the values under each other.
struct Fields {
  private(set) var lines: [String] = []
  private let width: Int
  private static let labelWidth = 10

  init(width: Int) { self.width = width }

  mutating func add(_ label: String, _ value: String) {
    let indent = 2 + Self.labelWidth
    var label = TextWidth.padded(label, to: Self.labelWidth)
    for line in Wrapping.lines(value, width: width - indent) {
      lines.append("  " + label + line)
      label = String(repeating: " ", count: Self.labelWidth)
    }
  }
}

extension Retraction {
  /// "retracted: the paper has corrected this"
  var told: String {
    (isRedacted ? "redacted" : "retracted") + (reason.map { ": " + TerminalText.line($0) } ?? "")
  }
}
