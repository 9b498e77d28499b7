import Document
import Foundation

extension CitedPassage {
  /// The source's address with a text fragment, which browsers scroll to; nil when it has no address on the web.
  ///
  /// URL Fragment Text Directives (WICG draft): `#:~:text=[prefix-,]start[,end][,-suffix]`. A short quote has words around
  /// it, so that it is found once; of a long one the first and the last words are given.
  public var textFragmentAddress: String? {
    guard let address = work.webAddress else { return nil }
    let words = quote.split(whereSeparator: \.isWhitespace).map(String.init)
    guard !words.isEmpty else { return address }
    func part(_ words: some Collection<String>) -> String {
      PercentEncoding.encoded(words.joined(separator: " "), keeping: PercentEncoding.directive)
    }
    var directive = part(words)
    if quote.unicodeScalars.count > Self.longQuote, words.count > 2 * Self.edgeWords {
      directive = part(words.prefix(Self.edgeWords)) + "," + part(words.suffix(Self.edgeWords))
    } else if words.count <= Self.shortQuote {
      if !wordsBefore.isEmpty { directive = part(wordsBefore) + "-," + directive }
      if !wordsAfter.isEmpty { directive += ",-" + part(wordsAfter) }
    }
    let base = PercentEncoding.encoded(address, keeping: PercentEncoding.address)
    // A directive that the address has already is of another passage.
    let page = base.range(of: ":~:").map { String(base[..<$0.lowerBound]) } ?? base
    return page + (page.contains("#") ? "" : "#") + ":~:text=" + directive
  }

  /// Code points.
  private static let longQuote = 300
  private static let edgeWords = 5
  private static let shortQuote = 4

  /// The last words before the quote; the first one may be half a word.
  private var wordsBefore: [String] {
    let words = prefix.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace).dropFirst()
    return words.filter { !$0.isEmpty }.suffix(3).map(String.init)
  }

  private var wordsAfter: [String] {
    let words = suffix.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace).dropLast()
    return words.filter { !$0.isEmpty }.prefix(3).map(String.init)
  }
}
