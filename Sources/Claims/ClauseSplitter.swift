import Language

/// Splits a content where two clauses with subjects and verbs of their own stand side by side.
///
/// Clauses under a conjunction (if, because, when) stay with the clause whose truth depends on them.
struct ClauseSplitter {
  private let content: Passage

  init(_ content: Passage) { self.content = content }

  var clauses: [Passage] {
    var clauses: [Passage] = []
    var start = content.range.lowerBound
    for boundary in boundaries() where boundary.left > start {
      let left = content.part(start..<boundary.left)
      let right = content.part(boundary.right..<content.range.upperBound)
      guard left.firstFiniteVerb != nil, beginsClause(right) else { continue }
      clauses.append(left.trimmed)
      start = boundary.right
    }
    clauses.append(content.part(start..<content.range.upperBound).trimmed)
    return clauses.filter { !$0.isEmpty }
  }

  /// Where a clause might end and the next begin: ";", or a comma and a conjunction, outside brackets.
  private func boundaries() -> [(left: Int, right: Int)] {
    var found: [(left: Int, right: Int)] = []
    var depth = 0
    for index in content.range.dropLast() {
      let form = content[index].form
      if form == "(" || form == "[" { depth += 1 }
      if form == ")" || form == "]" { depth = max(0, depth - 1) }
      guard depth == 0 else { continue }
      if form == ";" { found.append((index, index + 1)) }
      if form == ",", ["and", "but", "while", "whereas", "yet", "though", "although"].contains(content[index + 1].form)
      {
        found.append((index, index + 2))
      }
    }
    return found
  }

  /// A subject and then a verb: what begins with the verb shares its subject with the clause before.
  private func beginsClause(_ right: Passage) -> Bool {
    guard let first = right.range.first, let verb = right.firstFiniteVerb, verb > first else { return false }
    let subject = right.part(first..<verb)
    guard subject.wordCount <= 14, !["who", "which", "that", "whose"].contains(right[first].form) else { return false }
    return subject.range.contains { index in
      [.noun, .properNoun, .pronoun, .determiner, .numeral].contains(right[index].tag) || right[index].isCapitalized
        || right[index].form == "there"
    }
  }
}
