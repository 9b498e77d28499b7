import Lexicons

/// The names of who wrote an article.
struct PageAuthor {
  let names: String
  /// Whether it is people that are named, not an office.
  let isPerson: Bool

  private static let nobody: Set<String> = [
    "admin", "administrator", "staff", "editor", "author", "guest", "none", "null", "unknown", "webmaster",
  ]
  /// Days and months end a name; those that are names or words themselves do not.
  private static let calendar = Set(
    LexiconTable(.calendar).rows.filter { $0[0].lowercased().hasSuffix("month") || $0[0].hasSuffix("eekday") }.map {
      $0[1]
    }
  ).subtracting(["may", "sun", "mar", "april", "june", "august"])

  private init(_ names: [String]) {
    self.names = names.joined(separator: ", ")
    isPerson = names.first.map { Self.isName($0.split { $0.isWhitespace }) } ?? false
  }

  /// From what a tag declares; nil for addresses, accounts and what names nobody.
  ///
  /// - Parameter outlets: names that stand beside an author's and are none.
  init?(declared text: String, outlets: [String] = []) {
    guard !text.contains("://"), !text.contains("@"), !text.hasPrefix("www."), !Self.nobody.contains(text.lowercased()),
      text.contains(where: \.isLetter), !text.contains(where: \.isNumber)
    else { return nil }
    let text = PageTitle.firstPart(of: text)
    var words = text.split { $0.isWhitespace }
    guard words.count <= 30 else { return nil }
    if let names = PersonLine.authors(words) {
      self.init([names])
      return
    }
    if words.first?.lowercased() == "by", words.count > 1 { words.removeFirst() }
    let parts = words.joined(separator: " ").split(separator: ",").map { $0.drop { $0 == " " } }.map(String.init)
    let folded = outlets.map(PageTitle.fold).filter { !$0.isEmpty }
    let names = parts.filter { part in
      let isDomain = part.split(separator: ".").count > 1 && !part.contains(" ")
      return !isDomain && !folded.contains { PageTitle.fold(part).hasPrefix($0) }
    }
    self.init(names.isEmpty ? parts : names)
  }

  /// From a line that is shown: "By Lena Ortiz | Updated 9:40 pm".
  init?(shown text: String) {
    let words = text.split { $0.isWhitespace }
    guard words.count <= 24,
      let start = words.prefix(4).firstIndex(where: { ["by", "by:"].contains($0.lowercased()) })
    else { return nil }
    let names = Self.names(words[(start + 1)...])
    guard !names.isEmpty else { return nil }
    self.init(names)
  }

  /// From a line in an element that is called after its author: "Lena Ortiz 4 May 2024".
  init?(credit text: String) {
    let words = text.split { $0.isWhitespace }
    guard words.count <= 24, let name = Self.names(words[...]).first else { return nil }
    let isFirst = text.hasPrefix(name.prefix(2))
    guard isFirst else { return nil }
    self.init([name])
  }

  private static func names(_ words: ArraySlice<Substring>) -> [String] {
    var (names, current) = ([String](), [Substring]())
    func end() {
      if isName(current) { names.append(current.joined(separator: " ")) }
      current = []
    }
    for word in words {
      if calendar.contains(word.lowercased().filter(\.isLetter)) { break }
      if ["and", "&", "|", "•", "·", "–", "—", "-", ","].contains(word.lowercased()) {
        end()
        continue
      }
      let bare = word.hasSuffix(",") || word.hasSuffix(";") ? word.dropLast() : word
      // A name ends where something else begins.
      if isName(current), !isName(current + [bare]) { break }
      current.append(bare)
      if bare.count < word.count { end() }
    }
    end()
    return names
  }

  /// A name as people write it, or in capitals.
  private static func isName(_ words: [Substring]) -> Bool {
    if PersonLine.isName(words) { return true }
    return (2...3).contains(words.count)
      && words.allSatisfy { word in
        word.count >= 2
          && word.unicodeScalars.allSatisfy { $0.properties.isUppercase || "-.'’".unicodeScalars.contains($0) }
      }
  }
}
