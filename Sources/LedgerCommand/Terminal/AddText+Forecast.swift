import Document
import Ledger
import Store

/// What is told of files that are not read closely.
extension AddText {
  /// What would be added.
  func lines(_ forecast: Forecast, _ path: String) -> [String] {
    let isNew = forecast.change != .unchanged
    var head = (isNew ? style.good("+") : style.dim("=")) + " "
    head += TextWidth.padded((forecast.known?.metadata ?? forecast.metadata).shownDate, to: 10) + " "
    head += TextWidth.padded(name(path), to: nameWidth)
    let known = forecast.known.map { String($0.source.prefix(10)) } ?? ""
    let note =
      switch forecast.change {
      case .added: "would be added"
      case .newVersion: "would be version \((forecast.known?.version ?? 0) + 1) of source \(known)"
      case .unchanged: "already in the ledger"
      }
    let words = "\(forecast.mediaType.rawValue), \(counted(forecast.wordCount, "word"))"
    return laidOut(head, isNew ? [note, words] : [note])
  }

  func json(_ forecast: Forecast, _ path: String) -> String {
    var line = JSONLine()
    line.add("file", path)
    line.add("status", forecast.change == .newVersion ? "new_version" : forecast.change.rawValue)
    line.add("source", forecast.known?.source)
    line.add("date", (forecast.known?.metadata ?? forecast.metadata).date?.iso)
    line.add("media_type", forecast.mediaType.rawValue)
    line.add("words", forecast.wordCount)
    line.add("dry_run", true)
    line.add("error", nil as String?)
    return line.closed
  }

  /// A file that is as it was.
  func json(_ file: KnownFile, _ path: String) -> String {
    var line = JSONLine()
    line.add("file", path)
    line.add("status", "unchanged")
    line.add("source", file.source)
    line.add("date", file.metadata.date?.iso)
    addUnread(to: &line)
    line.add("error", nil as String?)
    return line.closed
  }

  static func json(_ skipped: ArticleFolder.Skipped) -> String {
    var line = JSONLine()
    line.add("file", skipped.path)
    line.add("status", "skipped")
    line.add("error", skipped.reason.sentence)
    return line.closed
  }
}
