import Document
import Ledger
import Store

/// How the outcome of adding a file is told.
struct AddText {
  /// Of the files that are added.
  let paths: [String]
  let style: Style
  let nameWidth: Int
  private let width: Int
  private let names: FileNames

  init(_ session: Session, _ paths: [String]) {
    self.init(session.style, width: session.width, paths)
  }

  init(_ style: Style, width: Int, _ paths: [String]) {
    self.style = style
    self.width = width
    self.paths = paths
    let names = FileNames(paths)
    self.names = names
    // Files that are added one by one stand under each other, too.
    let longest = paths.map { TextWidth.columns(names[$0]) }.max() ?? 0
    nameWidth = paths.count == 1 ? max(longest, 32) : min(longest, 34)
  }

  func name(_ path: String) -> String { names[path] }

  // MARK: Lines for people, indented: what is not tells of the whole ledger

  /// - Parameters:
  ///   - id: of the source, as short as can be typed.
  ///   - relative: the name of the source that it is of one descent with.
  func lines(_ report: AddArticles.Report, _ path: String, id: String, relative: String?) -> [String] {
    let isNew = [.added, .newVersion, .secondSource].contains(report.change)
    var head = isNew ? style.good("✓") : style.dim("=")
    head += " " + TextWidth.padded(report.source.metadata.shownDate, to: 10) + " "
    head += TextWidth.padded(names[path], to: nameWidth)
    if isNew {
      let claims = String(report.claimCount)
      head += "  " + TextWidth.aligned(claims, to: 4) + (report.claimCount == 1 ? " claim" : " claims")
    }
    return laidOut(head, notes(report, id: id, relative: relative, isNew: isNew))
  }

  /// - Parameter isHintShown: whether nobody else tells what can be done about it.
  func lines(_ error: DocumentError, _ path: String, isHintShown: Bool) -> [String] {
    let head = style.bad("✗") + " " + TextWidth.padded(names[path], to: nameWidth + 11)
    return laidOut(head, [error.sentence] + (isHintShown ? error.hint.map { [$0] } ?? [] : []))
  }

  private func notes(_ report: AddArticles.Report, id: String, relative: String?, isNew: Bool) -> [String] {
    var notes: [String] = []
    switch report.change {
    case .added: break
    case .newVersion: notes.append("version \(report.source.version) of source \(id)")
    case .secondSource: notes.append("the same text as another source: no second witness")
    case .described: notes.append("already in the ledger; its description was changed")
    case .unchanged: notes.append("already in the ledger")
    }
    if let language = report.foreignLanguage { notes.append("text in \(language): no claims (--force reads it)") }
    if isNew, report.joinedHyphens > 0 { notes.append(counted(report.joinedHyphens, "line-break hyphen") + " joined") }
    if isNew, let derivation = report.derivation, let relative {
      switch derivation.copy {
      case report.source.id?: notes.append("copies \(relative)")
      case .some: notes.append("is copied by \(relative)")
      case nil: notes.append("of one descent with \(relative)")
      }
    }
    if report.source.metadata.date == nil { notes.append("date unknown: ledger source \(id) --date …") }
    return notes
  }

  /// Notes behind the head as long as they fit, then on lines of their own.
  func laidOut(_ head: String, _ notes: [String]) -> [String] {
    var lines = ["  " + head]
    var used = 2 + Style.columns(head)
    let indent = String(repeating: " ", count: 15)
    for (index, note) in notes.enumerated() {
      let gap = index == 0 ? "  " : "; "
      if used + gap.count + TextWidth.columns(note) <= width {
        lines[lines.count - 1] += gap + note
        used += gap.count + TextWidth.columns(note)
      } else {
        for line in Wrapping.lines(note, width: width - indent.count) {
          lines.append(indent + line)
          used = indent.count + TextWidth.columns(line)
        }
      }
    }
    return lines
  }

  // MARK: JSON

  func json(_ report: AddArticles.Report, _ path: String) -> String {
    var line = JSONLine()
    line.add("file", path)
    line.add("status", report.change.label)
    line.add("source", report.source.id)
    line.add("date", report.source.metadata.date?.iso)
    line.add("claims", report.claimCount)
    line.add("joined_hyphens", report.joinedHyphens)
    line.add("unread_language", report.foreignLanguage)
    line.add("copy_of", report.derivation.flatMap { $0.copy == report.source.id ? $0.original : nil })
    line.add("error", nil as String?)
    return line.closed
  }

  func json(_ error: DocumentError, _ path: String) -> String {
    var line = JSONLine()
    line.add("file", path)
    line.add("status", "refused")
    for key in ["source", "date"] { line.add(key, nil as String?) }
    addUnread(to: &line)
    line.add("error", error.sentence)
    return line.closed
  }

  /// What only reading tells.
  func addUnread(to line: inout JSONLine) {
    for key in ["claims", "joined_hyphens", "unread_language", "copy_of"] { line.add(key, nil as String?) }
  }
}

extension AddOutcome.Change {
  /// As JSON says it.
  fileprivate var label: String {
    switch self {
    case .added: "added"
    case .newVersion: "new_version"
    case .secondSource: "second_source"
    case .described: "described"
    case .unchanged: "unchanged"
    }
  }
}
