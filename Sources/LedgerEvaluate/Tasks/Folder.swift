import Document
import Foundation
import Ledger
import Store

/// A folder of articles in a ledger of its own that is thrown away afterwards.
struct Folder {
  let store: LedgerStore
  private let temporary: URL

  private struct Source: Decodable {
    var file: String
    var outlet: String?
    var title: String?
    var author: String?
    var date: String?
  }

  /// Adds every `*.txt` of a folder, with what its `sources.jsonl` says as a user would pass it on.
  init(_ path: String) throws {
    let folder = URL(fileURLWithPath: path, isDirectory: true)
    temporary = FileManager.default.temporaryDirectory.appendingPathComponent("ledger-eval-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
    store = try LedgerStore(path: temporary.appendingPathComponent("ledger.sqlite").path, access: .create)
    var known: [String: Source] = [:]
    if let data = try? Data(contentsOf: folder.appendingPathComponent("sources.jsonl")) {
      for source in try JSONLines.parse(data, Source.self) { known[source.file] = source }
    }
    let add = AddArticles(store: store)
    for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted() where name.hasSuffix(".txt") {
      let source = known[name]
      let metadata = SourceMetadata(
        title: source?.title, author: source?.author, publisher: source?.outlet,
        date: source?.date.flatMap { CalendarDate(iso: $0) })
      let bytes = try ArticleFile.read(folder.appendingPathComponent(name).path)
      _ = try add.add(bytes, path: name, relativePath: name, given: metadata)
    }
  }

  func remove() {
    try? store.close()
    try? FileManager.default.removeItem(at: temporary)
  }
}
