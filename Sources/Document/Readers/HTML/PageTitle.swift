/// The title of an article without the name of its outlet.
enum PageTitle {
  private static let marks = [" | ", " - ", " – ", " — ", " :: ", " « ", " » ", " · "]

  /// The title without parts that name the outlet, by one of its names or by the address.
  static func bare(_ title: String, _ outlets: [String], _ address: String?) -> String {
    var title = title[...]
    let host = address.map { fold($0.drop { $0 != "/" }.dropFirst(2).prefix { $0 != "/" }) } ?? ""
    let names = Set(outlets.map { fold($0[...]) })
    func isOutlet(_ part: Substring) -> Bool {
      let part = fold(part)
      return part.isEmpty || names.contains(part) || (part.utf8.count >= 3 && host.contains(part))
    }
    while let (start, end) = lastMark(in: title) {
      if isOutlet(title[end...]) {
        title = title[..<start]
      } else {
        break
      }
    }
    if let (start, end) = firstMark(in: title), isOutlet(title[..<start]) { title = title[end...] }
    return String(title)
  }

  /// The words that two titles share, of the words of the shorter, 0 to 1; one word alone, as the outlet's name, is no likeness.
  static func likeness(_ a: String, _ b: String) -> Double {
    func words(_ text: String) -> Set<String> {
      Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
    }
    let (a, b) = (words(a), words(b))
    return Double(a.intersection(b).count) / Double(max(3, min(a.count, b.count)))
  }

  /// What stands before the first " | ".
  static func firstPart(of text: String) -> String {
    guard let bar = text.unicodeScalars.firstIndex(of: "|"), bar > text.startIndex else { return text }
    return Quote.squeezed(String(text[..<bar]))
  }

  /// Letters and digits in lower case.
  static func fold(_ text: some StringProtocol) -> String {
    String(text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil })
  }

  private static func lastMark(in title: Substring) -> (Substring.Index, Substring.Index)? {
    places(in: title).max { $0.0 < $1.0 }
  }

  private static func firstMark(in title: Substring) -> (Substring.Index, Substring.Index)? {
    places(in: title).min { $0.0 < $1.0 }
  }

  private static func places(in title: Substring) -> [(Substring.Index, Substring.Index)] {
    var (places, index) = ([(Substring.Index, Substring.Index)](), title.startIndex)
    while index < title.endIndex {
      if title[index] == " ", let mark = marks.first(where: { title[index...].hasPrefix($0) }) {
        places.append((index, title.index(index, offsetBy: mark.count)))
      }
      index = title.index(after: index)
    }
    return places
  }
}
