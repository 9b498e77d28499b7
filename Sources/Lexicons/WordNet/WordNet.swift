/// What WordNet 3.0 knows of frequent words: synonyms, opposites, derivations and kinds, by lemma and part of speech.
///
/// A word has senses, each with its share of the word's occurrences (from the counts that come with WordNet). Answers are
/// graded by that share in tenths, 0...9, and hang on the words alone. Lemmas are lower case, several words with single
/// blanks ("turn down"). The tables are searched where they lie; `WordLexicons.md` says what they leave out. What
/// `antonyms.tsv` and `comparison.tsv` say should win over it.
public struct WordNet: Sendable {
  public enum Part: UInt8, Sendable, Hashable, CaseIterable {
    case noun = 0x6E
    case verb = 0x76
    case adjective = 0x61
    case adverb = 0x72
  }

  /// A lemma with its part of speech.
  public struct Word: Sendable, Hashable {
    public var lemma: String
    public var part: Part

    public init(_ lemma: String, _ part: Part) { (self.lemma, self.part) = (lemma, part) }
  }

  /// The synonymy from which on words of one part of speech say the same in most news texts.
  public static let strongSynonymy = 4
  /// The antonymy from which on words exclude each other in most news texts.
  public static let strongAntonymy = 3

  private static let words = SortedTable(.wordNet)
  static let kinds = KindTable(LexiconSource.wordNetKinds.bytes)

  public init() {}

  /// Whether the lexicon has a lemma as a part of speech.
  public func contains(_ lemma: String, as part: Part) -> Bool { entry(lemma, part) != nil }

  /// How surely two lemmas mean the same, in tenths: the share of the sense that they have in common, of the word that has
  /// it more rarely. A lemma is its own synonym.
  public func synonymy(_ a: String, _ b: String, as part: Part) -> Int {
    if a == b { return 9 }
    guard let a = entry(a, part)?.senses, let b = entry(b, part)?.senses else { return 0 }
    var best = 0
    for sense in a {
      for other in b where sense.synset == other.synset { best = max(best, min(sense.share, other.share)) }
    }
    return best
  }

  /// Whether two lemmas mean the same in most news texts.
  public func areSynonyms(_ a: String, _ b: String, as part: Part) -> Bool {
    synonymy(a, b, as: part) >= Self.strongSynonymy
  }

  /// Whether two lemmas have a sense in common, however rare.
  public func haveCommonSense(_ a: String, _ b: String, as part: Part) -> Bool {
    guard let first = entry(a, part)?.senses, let second = entry(b, part)?.senses else { return a == b }
    return !Set(first.map(\.synset)).isDisjoint(with: second.map(\.synset))
  }

  /// Words that come from one another, each way: "approval" of "approve", "invader" and "invasion" of "invade".
  public func derivations(of lemma: String, as part: Part) -> [Word] {
    (entry(lemma, part)?.field(3) ?? []).split(separator: UInt8(ascii: "|")).compactMap { word in
      word.first.flatMap(Part.init(rawValue:)).map { Word(String(decoding: word.dropFirst(), as: UTF8.self), $0) }
    }
  }

  /// The lemma that stands for all that say the same of an event: "approve" for "approval" and "okay"; the lemma itself
  /// when it stands alone or is unknown.
  ///
  /// Made for keys of an index: classes are disjoint, and coarser than ``synonymy(_:_:as:)``. Without a part of speech the
  /// most frequent one decides.
  public func predicateClass(of lemma: String, as part: Part? = nil) -> String {
    guard let known = Self.classes[part] else { return readPredicateClass(of: lemma, as: part) }
    return known.value(of: lemma) { readPredicateClass(of: $0, as: part) }
  }

  /// By part of speech.
  private static let classes: [Part?: Remembered<String>] = Dictionary(
    uniqueKeysWithValues: (Part.allCases.map(Optional.some) + [nil]).map { ($0, Remembered()) })

  private func readPredicateClass(of lemma: String, as part: Part?) -> String {
    var entry = part.flatMap { self.entry(lemma, $0) }
    if entry == nil {
      let kinds = CollectionOfOne(UInt8(ascii: "*")) + Part.allCases.map(\.rawValue)
      entry = kinds.lazy.compactMap { self.entry(lemma, kind: $0) }.first
    }
    guard let leader = entry?.field(0), !leader.isEmpty else { return lemma }
    return String(decoding: leader, as: UTF8.self)
  }

  func entry(_ lemma: String, _ part: Part) -> Entry? { entry(lemma, kind: part.rawValue) }

  private func entry(_ lemma: String, kind: UInt8) -> Entry? {
    Self.words[lemma.utf8, CollectionOfOne(kind)].map(Entry.init)
  }
}

extension WordNet {
  struct Sense {
    /// The number of its synset in depth-first order of kinds; see ``KindTable``.
    var synset: UInt32
    /// Share of the occurrences of the word, in tenths.
    var share: Int
  }

  /// What the table says of a word: class, senses, antonyms, derivations.
  struct Entry {
    private let fields: [ArraySlice<UInt8>]

    init(_ row: ArraySlice<UInt8>) {
      fields = row.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    }

    /// A field, empty where the row ends before it.
    func field(_ index: Int) -> ArraySlice<UInt8> { index < fields.count ? fields[index] : [] }

    /// The most frequent sense first.
    var senses: [Sense] {
      let field = field(1)
      return stride(from: field.startIndex, to: field.endIndex - 3, by: 4).map {
        Sense(synset: KindTable.number(field[$0..<($0 + 3)]), share: Int(field[$0 + 3] &- UInt8(ascii: "0")))
      }
    }
  }
}
