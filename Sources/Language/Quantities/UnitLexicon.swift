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
  /// Every word and mark that may stand before a number as a currency.
  private(set) var openers: Set<String> = []

  private var named: [String: Entry] = [:]
  /// The names of each currency of one country.
  private var currencyNames: [String: [String]] = [:]

  private init() {
    for row in LexiconTable(.units).rows where row.count >= 7 { insertUnit(row) }
    for row in LexiconTable(.currencies).rows where row.count >= 5 { insertCurrency(row) }
  }

  /// The unit that stands behind a number of this size.
  func unit(in atoms: [Atom], at index: Int, number: Double) -> (end: Int, entry: Entry)? {
    if abs(number) >= 1_000_000, let (end, entry) = large.match(atoms, at: index) { return (end, entry) }
    guard let (end, entry) = after.match(atoms, at: index) else { return nil }
    return (end, entry)
  }

  /// The unit with a name of the table, or the currency with a code.
  func unit(named name: String) -> Entry? { named[name] }

  /// The currency whose sign, code or name stands here, before a number.
  func currency(in atoms: [Atom], at index: Int) -> (end: Int, entry: Entry)? {
    guard index < atoms.count, openers.contains(atoms[index].text), let (end, entry) = before.match(atoms, at: index)
    else { return nil }
    return (end, entry)
  }

  /// Whether a code is that of a currency with a name that several share: "MXN" and "peso".
  func isCurrency(_ code: String, named shared: String) -> Bool {
    currencyNames[code]?.contains { $0.hasSuffix(" " + shared) } ?? false
  }

  // MARK: - Tables

  private mutating func insertUnit(_ row: [String]) {
    guard let unit = Self.kind(named: row[0]), let factor = Double(row[2]) else { return }
    let (symbols, names) = (Self.list(row[4]), Self.list(row[5]))
    let entry = Entry(unit: unit, name: row[1], factor: factor, offset: Double(row[3]) ?? 0)
    named[entry.name] = entry
    for symbol in symbols { after.insert(symbol, isExact: true, value: entry) }
    for name in names { after.insert(name, value: entry) }
    for letter in row[6] {
      guard let (prefix, power) = Self.prefixes[letter] else { continue }
      let multiple = Entry(unit: unit, name: prefix + row[1], factor: factor * Language.power(of: 10, power))
      named[multiple.name] = multiple
      for symbol in symbols { after.insert(String(letter) + symbol, isExact: true, value: multiple) }
      // The Greek letter, as many type the sign of micro.
      if letter == "µ" { for symbol in symbols { after.insert("μ" + symbol, isExact: true, value: multiple) } }
      for name in names { after.insert(prefix + name, value: multiple) }
    }
  }

  /// The decimal prefixes: name and power of ten.
  private static let prefixes: [Character: (String, Int)] = [
    "n": ("nano", -9), "µ": ("micro", -6), "m": ("milli", -3), "c": ("centi", -2), "h": ("hecto", 2), "k": ("kilo", 3),
    "M": ("mega", 6), "G": ("giga", 9), "T": ("tera", 12), "P": ("peta", 15),
  ]

  private mutating func insertCurrency(_ row: [String]) {
    let code = row[0]
    let entry = Entry(unit: .currency(code), name: code)
    named[code] = entry
    let isCode = code.utf8.first.map { $0 < 0x61 } == true
    for sign in Self.list(row[1]) + (isCode ? [code] : []) {
      insertBefore(sign, isExact: true, entry)
      after.insert(sign, isExact: true, value: entry)
    }
    if isCode {
      // "USD$ 15", "48.5 MGBP".
      insertBefore(code + "$", isExact: false, entry)
      for (letter, factor) in ["M": 1e6, "k": 1e3, "K": 1e3] {
        after.insert(letter + code, isExact: true, value: Entry(unit: entry.unit, name: code, factor: factor))
      }
    }
    currencyNames[code] = Self.list(row[2])
    for name in Self.list(row[2]) {
      after.insert(name, value: entry)
      // "usd 20", "ringgit 42"; "dollar 5" is no amount.
      if name.utf8.count == 3 || !name.hasSuffix("s") && isCode && code != "USD" {
        insertBefore(name, isExact: false, entry)
      }
      // "42 Saudiriyal"
      let joined = name.filter { $0 != " " }
      if joined != name { after.insert(joined, value: entry) }
    }
    for name in Self.list(row[3]) { large.insert(name, value: entry) }
    let hundredth = Entry(unit: entry.unit, name: "cent", factor: 0.01)
    for name in Self.list(row[4]) { after.insert(name, value: hundredth) }
  }

  private mutating func insertBefore(_ phrase: String, isExact: Bool, _ entry: Entry) {
    before.insert(phrase, isExact: isExact, value: entry)
    let text = DerivedText(phrase)
    if let first = Atom.atoms(of: text, in: text.range).first { openers.insert(first.text) }
  }

  private static func list(_ field: String) -> [String] { field.split(separator: "|").map(String.init) }

  private static func kind(named name: String) -> Unit? {
    switch name {
    case "percent": .percent
    case "percentagePoint": .percentagePoint
    case "share": .fraction
    default: Dimension(rawValue: name).map(Unit.measure)
    }
  }
}
