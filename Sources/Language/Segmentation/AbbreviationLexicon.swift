import Lexicons

/// The table of abbreviations: which words keep their stop, and what may follow them.
struct AbbreviationLexicon: Sendable {
  /// What an abbreviation does at its stop; the table's column `kind`.
  enum Kind: String, Sendable {
    /// Stands before a name and never ends a sentence: "Mr.", "Gen.".
    case title
    /// Always goes on: "e.g.", "vs.".
    case continues
    /// An abbreviation only before a number, or a number's sign: "No. 5", "p. 12".
    case number
    /// Months and days of the week: go on before a number, else may end.
    case date
    /// Companies, places, degrees: may end, but mostly go on before a capital: "Inc.", "Calif.".
    case name
    /// Names written with an exclamation mark, which the entry leaves out: "Yahoo!".
    case exclaimed
    /// May end, and mostly does before a capital: "etc.", "p.m.", "ft.".
    case end
  }

  static let shared = AbbreviationLexicon(LexiconTable(.abbreviations))

  /// Entries written with a capital and entries written small; the first are asked first for a capitalised word.
  private var capitalised: [UInt64: Kind] = [:]
  private var small: [UInt64: Kind] = [:]
  private var starters: Set<UInt64> = []

  init(_ table: LexiconTable) {
    for row in table.rows where row.count >= 2 {
      let bytes = Array(row[0].utf8)
      let key = WordKey.of(bytes, 0, bytes.count)
      if row[1] == "starter" {
        starters.insert(key)
      } else if let kind = Kind(rawValue: row[1]) {
        if let first = bytes.first, first >= 0x41, first <= 0x5A { capitalised[key] = kind } else { small[key] = kind }
      }
    }
  }

  /// The kind of the abbreviation written in a range without its last stop, nil when the word is none.
  func kind(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Kind? {
    guard start < end, end - start <= 16 else { return nil }
    let key = WordKey.of(bytes, start, end)
    if bytes[start] & 0x20 == 0, let kind = capitalised[key] { return kind }
    return small[key]
  }

  /// The kind of an abbreviation that is written with a stop.
  func stopKind(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Kind? {
    let kind = kind(bytes, start, end)
    return kind == .exclaimed ? nil : kind
  }

  /// Whether a capitalised word is one that begins sentences: "The", "However".
  func isStarter(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    start < end && end - start <= 16 && starters.contains(WordKey.of(bytes, start, end))
  }
}

/// Words as keys of hash tables: FNV-1a of the bytes with ASCII capitals folded, curly apostrophes as straight ones.
enum WordKey {
  @inline(__always)
  static func of(_ bytes: [UInt8], _ start: Int, _ end: Int) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in start..<end {
      let byte = bytes[index]
      hash = (hash ^ UInt64(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)) &* 0x100_0000_01B3
    }
    return hash
  }

  /// The keys of words separated by blanks.
  static func set(_ words: String) -> Set<UInt64> {
    Set(words.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }).map { of(Array($0), 0, $0.count) })
  }
}
