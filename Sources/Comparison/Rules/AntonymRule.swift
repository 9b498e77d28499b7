import Claims
import Lexicons

/// The same subject and object under predicates that exclude each other: approve and reject, rise and fall.
struct AntonymRule: ComparisonRule {
  func verdict(_ a: ComparableClaim, _ b: ComparableClaim, _ alignment: Alignment) -> Verdict? {
    guard a.statement.polarity == b.statement.polarity, areEquallyFirm(a, b), alignment.namesAgree,
      !alignment.sharedNames.isEmpty, alignment.nameResemblance >= 0.6, !alignment.times.areDisjoint,
      let (first, second) = opposites(alignment)
    else { return nil }
    // Without the two words themselves the claims must say the same.
    let shared = alignment.sharedWeight
    let left = Alignment.weight(alignment.onlyA.subtracting([ComparisonWords.canonical(first)]))
    let right = Alignment.weight(alignment.onlyB.subtracting([ComparisonWords.canonical(second)]))
    let containment = shared / max(min(shared + left, shared + right), 0.1)
    guard shared >= 0.8, containment >= 0.6 else { return nil }
    let score = min(1, 0.3 + 0.35 * containment + 0.25 * alignment.nameResemblance + (alignment.times.meet ? 0.1 : 0))
    let values = (ComparisonWords.canonical(first), ComparisonWords.canonical(second))
    // Hired one year and fired the next: only what is said of one time excludes the other.
    let isOneTime = alignment.times.meet || alignment.times.sourcesDiffer == false
    if !isOneTime, ComparisonWords.isSequential(first) || ComparisonWords.isSequential(second) {
      let isDated = alignment.times.sourcesDiffer == true
      return Verdict(
        kind: .update, cause: .antonym, rule: "antonym.sequence",
        reason: "“\(first)” and then “\(second)”, or the other way round" + (isDated ? "" : "; a date is unknown"),
        values: values, score: isDated ? score : score * 0.6)
    }
    return Verdict(
      kind: haveDifferentSpeakers(a, b) ? .dispute : .conflict, cause: .antonym, rule: "antonym",
      reason: "“\(first)” against “\(second)”", values: values, score: score)
  }

  /// The verbs, or one word of each that the other claim does not have.
  private func opposites(_ alignment: Alignment) -> (String, String)? {
    if let first = alignment.a.verb, let second = alignment.b.verb, Antonyms.exclude(first, second) {
      return (first, second)
    }
    guard alignment.a.verb == alignment.b.verb else { return nil }
    for first in alignment.onlyA.sorted() {
      for second in alignment.onlyB.sorted() where Antonyms.exclude(first, second) { return (first, second) }
    }
    return nil
  }
}

/// The pairs of `antonyms.tsv`.
enum Antonyms {
  static func exclude(_ a: String, _ b: String) -> Bool { table[a]?.contains(b) ?? false }

  private static let table: [String: Set<String>] = {
    var table: [String: Set<String>] = [:]
    for row in LexiconTable(.antonyms).rows {
      table[row[0], default: []].insert(row[1])
      table[row[1], default: []].insert(row[0])
    }
    return table
  }()
}
