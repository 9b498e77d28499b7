import Document
import Foundation

/// A source as it is cited: one entry of a bibliography.
public struct CitedWork: Hashable, Sendable {
  /// Ten characters of the source's id.
  public var id: String
  public var file: String
  public var metadata: SourceMetadata
  /// Of the version cited, hexadecimal.
  public var sha256: String

  public init(id: String, file: String, metadata: SourceMetadata, sha256: String) {
    self.id = id
    self.file = file
    self.metadata = metadata
    self.sha256 = sha256
  }
}

extension CitedWork {
  /// Author, title, publisher and date as far as they are known; the file's name when nothing is.
  public var described: String {
    let title = metadata.title.map { "“\($0)”" }
    let parts = [metadata.author, title, metadata.publisher, metadata.date?.iso].compactMap { $0 }
    return parts.isEmpty ? file : parts.joined(separator: ", ")
  }

  /// "5b1f…e2a9"
  public var shortHash: String { sha256.prefix(4) + "…" + sha256.suffix(4) }

  /// The title; the file's name when it is unknown.
  var title: String { metadata.title ?? file }

  var authors: [AuthorName] { AuthorName.list(metadata.author, publisher: metadata.publisher) }

  /// "lind2024-4k2pabcdef": letters and digits that every reader of bibliographies takes.
  var key: String {
    let name = (authors.first?.family ?? "source").lowercased().decomposedStringWithCompatibilityMapping
    let letters = name.unicodeScalars.filter { ("a"..."z").contains($0) }.map(String.init).joined()
    return (letters.isEmpty ? "source" : letters) + (metadata.date?.year.map(String.init) ?? "nd") + "-" + id
  }

  /// The address if it is one of the web, with nothing in it that an address may not have.
  public var address: String? { webAddress.map { PercentEncoding.encoded($0, keeping: PercentEncoding.address) } }

  var webAddress: String? {
    guard let url = metadata.url, url.hasPrefix("https://") || url.hasPrefix("http://") else { return nil }
    return url
  }
}

/// The works that passages are taken from, each once.
public struct Bibliography: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public var work: CitedWork
    /// What is cited of it; none when the whole work is.
    public var passages: [CitedPassage]

    /// The first and the last page that is cited, nil when the work has no pages.
    var pages: ClosedRange<Int>? {
      let pages = passages.flatMap { [$0.start.page, $0.end.page] }.compactMap { $0 }
      return pages.min().flatMap { first in pages.max().map { first...$0 } }
    }
  }

  /// In the order in which they were first named.
  public private(set) var entries: [Entry] = []

  /// Two versions of a source are one work: what is said of it is the same.
  public init(_ passages: [CitedPassage] = [], works: [CitedWork] = []) {
    var places: [String: Int] = [:]
    var cited: Set<CitedPassage> = []
    for (work, passage) in works.map({ ($0, CitedPassage?.none) }) + passages.map({ ($0.work, $0) }) {
      let place = places[work.id] ?? entries.count
      if place == entries.count { entries.append(Entry(work: work, passages: [])) }
      places[work.id] = place
      if let passage, cited.insert(passage).inserted { entries[place].passages.append(passage) }
    }
  }

  var passages: [CitedPassage] { entries.flatMap(\.passages) }

  /// The entries in the order of a bibliography: by what they begin with.
  func sorted(by beginning: (CitedWork) -> String) -> [CitedWork] {
    entries.map(\.work).sorted { a, b in
      let (first, second) = (Self.sortKey(beginning(a)), Self.sortKey(beginning(b)))
      return first == second ? a.id < b.id : first < second
    }
  }

  private static func sortKey(_ text: String) -> String {
    String(text.drop { !$0.isLetter && !$0.isNumber }).lowercased().decomposedStringWithCanonicalMapping
  }
}
