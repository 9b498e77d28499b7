import Lexicons

/// The names of who wrote an article.
struct PageAuthor {
  let names: String
  private static let calendar = Set(
    LexiconTable(.calendar).rows.filter {
      $0[0].lowercased().hasSuffix("month") || $0[0].lowercased().hasSuffix("weekday")
    }
    .map { $0[1] }
  ).subtracting(["may", "sun", "mar"])

  /// From what a tag declares; nil for addresses, accounts and what names nobody.
  init?(declared text: String) {
    let words = text.split { $0.isWhitespace }
    guard !words.isEmpty, words.count <= 30, !text.contains("://"), !text.contains("@"), !text.hasPrefix("www.") else {
      return nil
    }
    let nobody = [
      "admin", "administrator", "staff", "editor", "author", "guest", "none", "null", "unknown", "webmaster",
    ]
    guard !nobody.contains(text.lowercased()), text.contains(where: \.isLetter), !text.contains(where: \.isNumber)
    else {
      return nil
    }
    if let names = PersonLine.authors(words) {
      self.names = names
    } else {
      let isBy = words[0].lowercased() == "by" && words.count > 1
      names = (isBy ? words.dropFirst() : words[...]).joined(separator: " ")
    }
  }

  /// From a line that is shown: "By Lena Ortiz | Updated 9:40 pm".
  init?(shown text: String) {
    let words = text.split { $0.isWhitespace }
    guard words.count <= 24 else { return nil }
    guard let start = words.prefix(4).firstIndex(where: { ["by", "by:"].contains($0.lowercased()) }) else { return nil }
    var names: [String] = []
    var current: [Substring] = []
    func end() {
      if PersonLine.isName(current) { names.append(current.joined(separator: " ")) }
      current = []
    }
    for word in words[(start + 1)...] {
      if Self.calendar.contains(word.lowercased().filter(\.isLetter)) { break }
      let bare = word.hasSuffix(",") || word.hasSuffix(";") ? word.dropLast() : word
      if ["and", "&", "|", "•", "·", "–", "—", "-", ","].contains(word.lowercased()) {
        end()
      } else {
        current.append(bare)
        if bare.count < word.count { end() }
        // A name ends where something else begins.
        if !PersonLine.isName(current), current.count > 1, PersonLine.isName(current.dropLast()) {
          current.removeLast()
          end()
          break
        }
      }
    }
    end()
    guard !names.isEmpty else { return nil }
    self.names = names.joined(separator: ", ")
  }
}
