import Document

/// What a number counts or measures.
struct CountedNoun: Hashable, Sendable {
  var range: TextRange
  /// The noun and its modifiers in the order of the text.
  var lemmas: [String]
  /// Index of the atom behind the noun.
  var end: Int
  /// Index of the noun among the words.
  var noun: Int
  var isPartitive = false
}

extension QuantityScanner {
  /// The noun that the parse hangs the number on, or the one behind "of"; `start` and `end` enclose the amount with the
  /// words of its bound.
  func counted(by amount: Amount, from start: Int, end: Int) -> CountedNoun? {
    guard end < atoms.count, let place = places[amount.numeral.end - 1], let opener = places[start] else { return nil }
    switch amount.unit {
    case .ordinal, .age, .ratio, .multiple: return nil
    case .count, .fraction: break
    case .percent, .percentagePoint, .currency, .measure: return possessed(behind: end)
    }
    if atoms.isHyphen(at: end) { return hyphenated(behind: end) }
    if atoms.text(at: end) == "of" {
      var noun = possessed(behind: end)
      noun?.isPartitive = amount.numeral.isBareOne
      return noun
    }
    guard let noun = nounAbove(place) ?? nounBehind(end), let first = places[end], first <= noun else { return nil }
    return phrase(from: first, to: noun, behind: opener, at: end)
  }

  /// "magnitude 6.1", "magnitude of 6.1", "6.1-magnitude": the scale on which the number stands, whatever the parse
  /// says.
  func magnitude(of amount: Amount) -> CountedNoun? {
    guard amount.entry == nil, amount.unit == .count else { return nil }
    let before = atoms.text(at: amount.start - 1) == "of" ? amount.start - 2 : amount.start - 1
    let behind = atoms.isHyphen(at: amount.end) ? amount.end + 1 : amount.end
    guard let index = [before, behind].first(where: { atoms.text(at: $0) == "magnitude" }), let place = places[index]
    else { return nil }
    return CountedNoun(
      range: words[place].range, lemmas: [words[place].lemma], end: max(amount.end, index + 1), noun: place)
  }

  /// The head of a number that stands before it.
  private func nounAbove(_ place: Int) -> Int? {
    guard let head = words[place].head, head > place, isNominal(head) else { return nil }
    switch words[place].relation.universal.rawValue {
    case "nummod", "det", "amod", "compound": return head
    default: return nil
    }
  }

  /// Where the parse went astray: the noun at the end of the nouns and adjectives right behind the number.
  private func nounBehind(_ end: Int) -> Int? {
    guard var index = places[end], words[index].tag == .noun || words[index].tag == .adjective else { return nil }
    while index + 1 < words.count {
      let isJoined = words[index].tag == .adjective && ["and", "or", ","].contains(words[index + 1].form)
      guard isNominal(index + 1) || words[index].tag == .adjective && words[index + 1].tag == .adjective || isJoined
      else {
        break
      }
      index += isJoined && index + 2 < words.count ? 2 : 1
    }
    return words[index].tag == .noun && words[index].features["Number"] == "Plur" ? index : nil
  }

  private func isNominal(_ index: Int) -> Bool {
    words[index].tag == .noun || words[index].tag == .properNoun
  }

  /// "seat" of "a 450-seat house".
  private func hyphenated(behind end: Int) -> CountedNoun? {
    guard let place = places[end + 1], isNominal(place), atoms.isWord(at: end + 1) else { return nil }
    return CountedNoun(range: words[place].range, lemmas: [words[place].lemma], end: end + 2, noun: place)
  }

  /// The noun behind "of": "dozens of wolves", "two thirds of the voters", "30 tonnes of copper".
  private func possessed(behind end: Int) -> CountedNoun? {
    guard end + 1 < atoms.count, atoms[end].text == "of", let of = places[end], let noun = words[of].head, noun > of,
      isNominal(noun)
    else { return nil }
    var first = of + 1
    while first < noun, [.determiner, .pronoun].contains(words[first].tag) { first += 1 }
    return phrase(from: first, to: noun, behind: first, at: end)
  }

  /// The noun with the adjectives and nouns that modify it, from `first` on and right before the number, whose words begin
  /// at `opener`; the phrase lies behind an atom.
  private func phrase(from first: Int, to noun: Int, behind opener: Int, at atom: Int) -> CountedNoun? {
    guard noun - first < 8, !words[first..<noun].contains(where: { [":", ";", "(", ")", "—"].contains($0.form) }) else {
      return nil
    }
    let before = (max(0, opener - 2)..<opener).filter {
      words[$0].head == noun && ["amod", "compound"].contains(words[$0].relation.rawValue) && isModifier($0)
    }
    let behind = (first..<noun).filter { isModifier($0) && hangs($0, on: noun) }
    let range = TextRange(words[first].range.start, words[noun].range.end)
    var end = atom
    while end < atoms.count, (places[end] ?? noun) <= noun { end += 1 }
    return CountedNoun(range: range, lemmas: (before + behind + [noun]).map { words[$0].lemma }, end: end, noun: noun)
  }

  private func isModifier(_ index: Int) -> Bool {
    [.adjective, .noun, .properNoun].contains(words[index].tag) && words[index].form != "more"
  }

  /// Whether the chain of heads leads from a word to another in a few steps.
  private func hangs(_ index: Int, on noun: Int) -> Bool {
    var current = index
    for _ in 0..<4 {
      guard let head = words[current].head else { return false }
      if head == noun { return true }
      current = head
    }
    return false
  }

  /// The lemmas of what the number before counted, where this one counts the same without saying so: "435 houses and
  /// 187 later".
  func elided(by amount: Amount, after previous: Quantity?) -> [String] {
    guard amount.unit == .count, !amount.numeral.isVague, !amount.numeral.isBareOne, let previous,
      previous.unit == .count, !previous.isPartitive, !atoms.isHyphen(at: amount.end), !words.isEmpty
    else { return [] }
    return previous.countedLemmas
  }
}
