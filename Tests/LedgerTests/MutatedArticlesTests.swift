import Document
import Foundation
import Ledger
import LedgerTestSupport
import Store
import Testing

/// Articles with bytes changed, lost, doubled and mixed: nothing crashes, and whatever is read keeps the quote law.
@Suite struct MutatedArticlesTests {
  private static let pieces: [[UInt8]] =
    [
      "-\n", "-\n\n", "\r", "\u{0}", "“", "”", "\"", "(", ")", "…", "\u{AD}", "\u{202E}", "$", "€", "1,2,3,4",
      "31 February", "0 0",
      "10^400", "..", "said", ", said ", "according to", "U.S.", "\u{FEFF}", "🐣", "e\u{301}", "İ", "\t", "\u{C}", "• ",
      "1. ", "no ",
      "\u{D}\u{A}", "Dr. ", "who ", ";", "—", "— ", "not ", "10,000 ", "-", "--", "'", "’s ", "https://x.y/z?q=1", "@a",
    ].map { Array($0.utf8) } + [[0xFF], [0xE2, 0x80], [0xC0, 0xAF], [0xF0, 0x9F]]

  /// MUTATIONS=n runs n of them.
  private static var count: Int { ProcessInfo.processInfo.environment["MUTATIONS"].flatMap { Int($0) } ?? 250 }

  @Test func nothingCrashesAndEveryQuoteIsVerbatim() throws {
    var generator = SeededGenerator(seed: 2026)
    let articles = try Fixtures.sources().map { try Fixtures.bytes($0.file) }
    for _ in 0..<Self.count {
      let article = articles.randomElement(using: &generator) ?? []
      let start = Int.random(in: 0..<max(1, article.count - 500), using: &generator)
      var bytes = Array(article[start..<min(article.count, start + Int.random(in: 1...500, using: &generator))])
      for _ in 0..<Int.random(in: 1...12, using: &generator) { Self.mutate(&bytes, &generator) }
      guard let read = try? AddArticles.article(bytes, path: "x", relativePath: nil, given: SourceMetadata()) else {
        continue
      }
      for occurrence in read.claims.flatMap(\.occurrences) {
        let ranges = occurrence.ranges.map(\.bytes)
        #expect(
          quoteLawHolds(quote: occurrence.quote, ranges: ranges, of: bytes, read.document.encoding), "\(bytes)")
      }
      #expect(Set(read.claims.map(\.id)).count == read.claims.count)
    }
  }

  private static func mutate(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
    let place = Int.random(in: 0...bytes.count, using: &generator)
    switch Int.random(in: 0..<5, using: &generator) {
    case 0 where !bytes.isEmpty: bytes.remove(at: min(place, bytes.count - 1))
    case 1 where !bytes.isEmpty: bytes[min(place, bytes.count - 1)] = UInt8.random(in: 0...255, using: &generator)
    case 2:
      let end = min(bytes.count, place + Int.random(in: 0...40, using: &generator))
      bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &generator))
    default: bytes.insert(contentsOf: pieces.randomElement(using: &generator) ?? [], at: place)
    }
  }
}
