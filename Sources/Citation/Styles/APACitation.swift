import Document

extension Bibliography {
  /// After the manual of the American Psychological Association: each passage with its parenthesis, then every work once.
  public var apa: String {
    let letters = apaLetters
    let quotes = passages.map { passage in
      let year = passage.work.apaYear(letters[passage.work.id])
      return "“\(Quote.squeezed(passage.quote))” (\(passage.work.apaName), \(year), \(passage.locator))."
    }
    let works = sorted { $0.apa(letters[$0.id]) }.map { $0.apa(letters[$0.id]) }
    return (quotes + works).joined(separator: "\n\n")
  }

  /// The letters that tell works of the same authors and year apart, by the works' ids: a, b … in the order of titles.
  private var apaLetters: [String: String] {
    let works = entries.map(\.work)
    let alike = Dictionary(grouping: works) { [$0.apaAuthors ?? $0.apaName, $0.apaYear(nil)] }
    return alike.values.filter { $0.count > 1 }.reduce(into: [:]) { letters, works in
      for (place, work) in works.sorted(by: { ($0.title, $0.id) < ($1.title, $1.id) }).enumerated() {
        letters[work.id] = Self.letters(place)
      }
    }
  }

  /// a … z, aa, ab …
  private static func letters(_ place: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(place % 26)))
    return place < 26 ? last : letters(place / 26 - 1) + last
  }
}

extension CitedWork {
  /// "Lind, M. (2024, January 25). A long winter. Harbour News. https://…"; the title stands for an unknown author.
  var apa: String { apa(nil) }

  /// - Parameter letter: that tells it from another work of the year: "(2024a, January 25)".
  fileprivate func apa(_ letter: String?) -> String {
    let date = "(\(apaDate(letter)))."
    let names = apaAuthors
    let head = names.map { [ended($0), date, ended(title)] } ?? [ended(title), date]
    return (head + [metadata.publisher.map(ended), metadata.url].compactMap { $0 }).joined(separator: " ")
  }

  /// "2024", "2024a", "n.d.", "n.d.-a"
  fileprivate func apaYear(_ letter: String?) -> String {
    guard let year = metadata.date?.year else { return "n.d." + (letter.map { "-" + $0 } ?? "") }
    return String(year) + (letter ?? "")
  }

  /// "2024, January 25"
  private func apaDate(_ letter: String?) -> String {
    guard let date = metadata.date, date.year != nil else { return apaYear(letter) }
    let monthAndDay = [date.monthName, date.day.map { String($0) }].compactMap { $0 }.joined(separator: " ")
    return monthAndDay.isEmpty ? apaYear(letter) : "\(apaYear(letter)), \(monthAndDay)"
  }

  /// "Lind, M., & Boer, J."
  fileprivate var apaAuthors: String? {
    let names = authors.map { author in author.initials.map { "\(author.family), \($0)" } ?? author.family }
    guard let last = names.last else { return nil }
    return names.count == 1 ? last : names.dropLast().joined(separator: ", ") + ", & " + last
  }

  /// "Lind", "Lind & Boer", "Lind et al.", or some words of the title.
  fileprivate var apaName: String {
    switch authors.count {
    case 0:
      let words = title.split(separator: " ")
      return "“\(words.prefix(4).joined(separator: " "))\(words.count > 4 ? " …" : "")”"
    case 1: return authors[0].family
    case 2: return "\(authors[0].family) & \(authors[1].family)"
    default: return "\(authors[0].family) et al."
    }
  }
}
