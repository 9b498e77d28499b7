import Foundation

/// A name of an author as bibliographies need it, in parts.
struct AuthorName: Hashable {
  var family: String
  /// Nil for an organisation, or somebody of one name.
  var given: String?

  /// "Lind, M."
  var inverted: String { given.map { "\(family), \($0)" } ?? family }
  /// "M. Lind"
  var direct: String { given.map { "\($0) \(family)" } ?? family }

  /// "M." of "Maria", "J.-P." of "Jean-Paul".
  var initials: String? {
    given.map { given in
      given.split(separator: " ").map { name in
        name.split(separator: "-").compactMap(\.first).map { "\($0.uppercased())." }.joined(separator: "-")
      }.joined(separator: " ")
    }
  }

  /// The names of a line of authors: "Maria Lind and Jan de Boer", "Lind, M.; de Boer, J.", "M. Lind, J. Boer".
  ///
  /// - Parameter publisher: an author of the same name is an organisation.
  static func list(_ line: String?, publisher: String?) -> [AuthorName] {
    guard let line = line?.split(whereSeparator: \.isWhitespace).joined(separator: " "), !line.isEmpty else {
      return []
    }
    if line == publisher || isOrganisation(line) { return [AuthorName(family: line)] }
    let groups = line.split(separator: ";").flatMap { split($0, at: [" and ", " & "]) }
    // "Lind, M." is one name and "M. Lind, J. Boer" are two: a part of one word or of initials alone is half a name.
    return groups.flatMap { group -> [AuthorName] in
      let parts = group.split(separator: ",").map(trimmed).filter { !$0.isEmpty }
      if parts.count == 2, parts.contains(where: { !$0.contains(" ") || isInitials($0) }) {
        return [AuthorName(family: parts[0], given: parts[1])]
      }
      return parts.map(name)
    }
  }

  private static func name(_ text: String) -> AuthorName {
    let words = text.split(separator: " ")
    guard words.count > 1, !isOrganisation(text) else { return AuthorName(family: text) }
    // What is not written with a capital belongs to the name after it: "Jan de Boer".
    var start = words.count - 1
    while start > 1, words[start - 1].first?.isLowercase == true { start -= 1 }
    return AuthorName(
      family: words[start...].joined(separator: " "), given: words[..<start].joined(separator: " "))
  }

  private static func isInitials(_ text: String) -> Bool {
    text.split(separator: " ").allSatisfy { $0.hasSuffix(".") || $0.count == 1 }
  }

  private static let organisations: Set<String> = [
    "agency", "association", "authority", "bank", "board", "bureau", "centre", "center", "commission", "committee",
    "council", "department", "desk", "editors", "foundation", "group", "institute", "ministry", "network", "news",
    "newsroom", "office", "organisation", "organization", "press", "staff", "team", "union", "university",
  ]

  private static func isOrganisation(_ text: String) -> Bool {
    text.lowercased().split(separator: " ").contains { organisations.contains(String($0)) }
  }

  private static func split(_ text: Substring, at words: [String]) -> [String] {
    words.reduce([trimmed(text)]) { parts, word in
      parts.flatMap { part -> [String] in
        var (rest, found) = (part[...], [String]())
        while let range = rest.range(of: word) {
          found.append(trimmed(rest[..<range.lowerBound]))
          rest = rest[range.upperBound...]
        }
        return found + [trimmed(rest)]
      }
    }.filter { !$0.isEmpty }
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let start = text.drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}
