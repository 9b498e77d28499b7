import Document

/// The name of a unit that stands without a number: "the dollar", "in Celsius".
public struct UnitMention: Hashable, Sendable {
  public var range: TextRange
  public var unit: Unit
  /// As in `units.tsv`, or a currency code.
  public var unitName: String
}

extension QuantityRecognizer {
  /// The units of a sentence that are named in full (no signs of one or two characters but "%") outside its quantities.
  public func units(in sentence: Sentence, of text: DerivedText, besides quantities: [Quantity]) -> [UnitMention] {
    let atoms = Atom.atoms(of: sentence, in: text)
    var found: [UnitMention] = []
    var (index, next) = (0, 0)
    while index < atoms.count {
      while next < quantities.count, quantities[next].range.end <= atoms[index].range.start { next += 1 }
      let isTaken = next < quantities.count && quantities[next].range.start <= atoms[index].range.start
      let isWord = atoms[index].text.utf8.count > 2 && !NumberLexicon.shared.functionWords.contains(atoms[index].text)
      guard !isTaken, isWord || atoms[index].text == "%",
        let (end, entry) = UnitLexicon.shared.unit(in: atoms, at: index, number: 1)
      else {
        index += 1
        continue
      }
      found.append(UnitMention(range: atoms.range(index, end), unit: entry.unit, unitName: entry.name))
      index = end
    }
    return found
  }
}
