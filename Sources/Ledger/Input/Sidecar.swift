import Document
import Foundation

/// What is said of a file in another one beside it: `article.pdf.meta.json` with our field names, or an item of CSL-JSON (the
/// Citation Style Language's, as reference managers export it) in `article.pdf.csl.json` or `article.csl.json`.
public enum Sidecar {
  /// Why a file beside another says nothing.
  public struct Failure: Error, Hashable, Sendable {
    public var path: String
    /// Without a full stop.
    public var sentence: String
  }

  private static let endings = [".meta.json", ".csl.json"]
  private static let sizeLimit = 1 << 20

  /// Whether a file is one that tells of another.
  static func isSidecar(_ name: String) -> Bool { endings.contains { name.lowercased().hasSuffix($0) } }

  /// What is said of a file, nil when nothing is.
  public static func metadata(of path: String) throws(Failure) -> SourceMetadata? {
    let name = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let stem = path[name...].lastIndex(of: ".").map { String(path[..<$0]) }
    let places = endings.map { path + $0 } + (stem.map { [$0 + ".csl.json"] } ?? [])
    guard let place = places.first(where: { FileStatus($0)?.kind == .file }) else { return nil }
    let bytes: [UInt8]
    do throws(DocumentError) {
      bytes = try ArticleFile.read(place, limit: sizeLimit)
    } catch {
      throw Failure(path: place, sentence: error.sentence)
    }
    let data = Data(bytes)
    guard
      let item = (try? JSONDecoder().decode(Item.self, from: data))
        ?? (try? JSONDecoder().decode([Item].self, from: data))?.first
    else { throw Failure(path: place, sentence: "is no JSON object with title, author, publisher, date or url") }
    return item.metadata
  }

  /// Our names and those of CSL; of both, ours.
  private struct Item: Decodable {
    var metadata = SourceMetadata()

    private enum Key: String, CodingKey {
      case title, author, publisher, date, url, issued
      case container = "container-title"
      case address = "URL"
    }

    private struct Name: Decodable {
      var family: String?
      var given: String?
      var literal: String?

      var written: String { literal ?? [given, family].compactMap(\.self).joined(separator: " ") }
    }

    private struct Issued: Decodable {
      /// Numbers, which some write as strings.
      struct Part: Decodable {
        var number: Int?

        init(from decoder: any Decoder) throws {
          let container = try decoder.singleValueContainer()
          number = (try? container.decode(Int.self)) ?? (try? container.decode(String.self)).flatMap(Int.init)
        }
      }

      var parts: [[Part]]?
      var raw: String?

      enum CodingKeys: String, CodingKey {
        case parts = "date-parts"
        case raw
      }

      var date: CalendarDate? {
        if let numbers = parts?.first?.map(\.number), let year = numbers.first ?? nil {
          let rest = numbers.dropFirst().map { $0 } + [nil, nil]
          return CalendarDate(year: year, month: rest[0], day: rest[0] == nil ? nil : rest[1])
        }
        return raw.flatMap { CalendarDate(iso: $0) }
      }
    }

    init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: Key.self)
      func text(_ keys: Key...) -> String? {
        keys.lazy.compactMap { try? fields.decode(String.self, forKey: $0) }.first { !$0.allSatisfy(\.isWhitespace) }
      }
      metadata.title = text(.title)
      metadata.publisher = text(.publisher)
      // A newspaper is the container of its articles.
      if let container = text(.container) { metadata.publisher = container }
      metadata.url = text(.url, .address)
      metadata.date =
        text(.date).flatMap { CalendarDate(iso: $0) } ?? (try? fields.decode(Issued.self, forKey: .issued))?.date
      let names = (try? fields.decode([Name].self, forKey: .author))?.map(\.written).filter { !$0.isEmpty }
      metadata.author = text(.author) ?? names.flatMap { $0.isEmpty ? nil : $0.joined(separator: ", ") }
    }
  }
}
