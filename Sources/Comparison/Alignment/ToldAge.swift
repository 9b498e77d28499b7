import Claims
import Language

/// How old a claim says that somebody is.
struct ToldAge {
  /// The key of a name.
  let person: String
  let age: CountedQuantity

  /// Those of a claim of which it is plain whose they are, in the order of its text.
  static func all(_ claim: ComparableClaim) -> [ToldAge] {
    let features = claim.statement.features
    let ages = features.quantities.indices.filter { features.quantities[$0].quantity.unit == .age }
    guard !ages.isEmpty,
      // "was 30 at the time of the wedding"
      !features.arguments.contains(where: { $0.marker == "at" && $0.head == "time" })
    else { return [] }
    return ages.filter { features.quantities[$0].quantity.bound == .exactly }.compactMap { index in
      let age = features.quantities[index]
      let person = beside(age, claim.statement) ?? (ages.count == 1 ? only(index, features) : nil)
      return person.map { ToldAge(person: $0, age: age) }
    }
  }

  /// Of one age the person of whom it is told: the one whom the same phrase names, or the only one, who is or does something.
  private static func only(_ age: Int, _ features: ClaimFeatures) -> String? {
    let phrase = features.arguments.first { $0.quantities.contains(age) }
    if let phrase, let person = phrase.name, person.hasPrefix("person:") {
      // "Lund and a 9-year-old boy": nobody else may be meant.
      return phrase.names.count == 1 && phrase.stems.isEmpty ? person : nil
    }
    let persons = features.entities.filter { $0.hasPrefix("person:") }
    let subjects = features.arguments.filter { $0.role == .subject || $0.role == .object }.compactMap(\.name)
    guard Set(persons).count == 1, let person = persons.first, subjects.contains(person),
      // "beat the 40-year-old American" tells another's.
      phrase.map({ $0.role == .complement || $0.role == .modifier }) ?? true
    else { return nil }
    return person
  }

  /// So many words may stand between an age and a name: "his 34-year-old neighbour Ada Lund".
  private static let mostBetween = 2

  /// The person whose name stands beside an age: "10-year-old Ada Lund", "Ada Lund, 34,".
  private static func beside(_ age: CountedQuantity, _ statement: Statement) -> String? {
    let words = statement.text.split(separator: " ")
    let told = age.text.split(separator: " ").map { bare($0) }
    let starts = words.indices.filter { words[$0...].prefix(told.count).map(bare) == told }
    guard starts.count == 1, let start = starts.first else { return nil }
    let end = start + told.count
    func person(_ word: Substring) -> String? {
      guard bare(word).first?.isUppercase ?? false else { return nil }
      return statement.features.entities.first { key in
        key.hasPrefix("person:") && NameKey.words(of: key).contains(Substring(foldedKey(bare(word))))
      }
    }
    let isOpen = words[end - 1].last.map { $0.isLetter || $0.isNumber } ?? false
    if isOpen {
      for word in words[end...].prefix(mostBetween + 1) {
        if let person = person(word) { return person }
        // Behind "and", "of" or a comma another phrase begins.
        guard word.last?.isLetter ?? false, word.utf8.count > 3 else { return nil }
      }
      return nil
    }
    guard start > 0, let last = words[start - 1].last, last == "," || words[start].first == "(" else { return nil }
    return person(words[start - 1])
  }

  /// A word without the marks around it.
  private static func bare(_ word: Substring) -> Substring {
    let start = word.drop { !$0.isLetter && !$0.isNumber }
    guard let end = start.lastIndex(where: { $0.isLetter || $0.isNumber }) else { return "" }
    return start[...end]
  }
}
