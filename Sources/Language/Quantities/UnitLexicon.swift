import Document
import Lexicons

/// Units of `units.tsv` and currencies of `currencies.tsv`, with how to reduce a number to the unit that is kept.
struct UnitLexicon: Sendable {
  static let shared = UnitLexicon()

  struct Entry: Hashable, Sendable {
    var unit: Unit
    var name: String
    var factor = 1.0
    var offset = 0.0
  }

  /// What may follow a number.
  private var after = PhraseIndex<Entry>()
  /// Names that mean money only for large sums.
  private var large = PhraseIndex<Entry>()
  /// Signs and codes that may stand before one.
  private var before = PhraseIndex<Entry>()

  private init() {
    for row in LexiconTable(.units).rows where row.count >= 6 {
      guard let unit = Self.kind(named: row[0]), let factor = Double(row[2]) else { continue }
      let entry = Entry(unit: unit, name: row[1], factor: factor, offset: Double(row[3]) ?? 0)
      for symbol in row[4].split(separator: "|") { after.insert(String(symbol), isExact: true, value: entry) }
      for name in row[5].split(separator: "|") { after.insert(String(name), value: entry) }
    }
    for row in LexiconTable(.currencies).rows where row.count >= 5 {
      let entry = Entry(unit: .currency(row[0]), name: row[0])
      let code = row[0].utf8.first.map { $0 < 0x61 } == true ? [row[0]] : []
      for sign in row[1].split(separator: "|").map(String.init) + code {
        before.insert(sign, isExact: true, value: entry)
        after.insert(sign, isExact: true, value: entry)
      }
      for name in row[2].split(separator: "|") { after.insert(String(name), value: entry) }
      for name in row[3].split(separator: "|") { large.insert(String(name), value: entry) }
      let hundredth = Entry(unit: .currency(row[0]), name: row[0], factor: 0.01)
      for name in row[4].split(separator: "|") { after.insert(String(name), value: hundredth) }
    }
  }

  /// The unit that stands behind a number of this size.
  func unit(in atoms: [Atom], at index: Int, number: Double) -> (end: Int, entry: Entry)? {
    if abs(number) >= 1_000_000, let (end, entry) = large.match(atoms, at: index) { return (end, entry) }
    guard let (end, entry) = after.match(atoms, at: index) else { return nil }
    return (end, entry)
  }

  /// The unit with a name.
  func unit(named name: String) -> Entry? {
    let text = DerivedText(name)
    return after.match(Atom.atoms(of: text, in: text.range), at: 0)?.value
  }

  /// The currency whose sign or code stands here, before a number.
  func currency(in atoms: [Atom], at index: Int) -> (end: Int, entry: Entry)? {
    guard let (end, entry) = before.match(atoms, at: index) else { return nil }
    return (end, entry)
  }

  private static func kind(named name: String) -> Unit? {
    switch name {
    case "percent": .percent
    case "percentagePoint": .percentagePoint
    default: Dimension(rawValue: name).map(Unit.measure)
    }
  }
}
