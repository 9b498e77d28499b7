import Language

/// How far a parsed text agrees with gold, by the definitions of the CoNLL 2018 shared task.
///
/// Words are aligned by their characters, so that both may divide the text as they like. Relations are compared without
/// subtypes in ``las`` and with them in ``relations``; features are those that the shared task names.
struct ParseScore: Sendable {
  private(set) var tokens = Agreement()
  private(set) var sentences = Agreement()
  private(set) var words = Agreement()
  private(set) var tags = Agreement()
  /// Tags of the language.
  private(set) var xpos = Agreement()
  private(set) var features = Agreement()
  private(set) var lemmas = Agreement()
  private(set) var uas = Agreement()
  private(set) var las = Agreement()
  /// With subtypes: correct are those with the same head and the same relation.
  private(set) var relations: [String: Agreement] = [:]
  /// By the length of the gold sentence.
  private(set) var lengths = LengthBand.all.map { LengthScore(band: $0) }

  /// Fails when the texts are not the same, blanks aside.
  init(gold: [ConlluSentence], system: [ConlluSentence]) throws(ParseScoreError) {
    let (gold, system) = (ParsedText(gold), ParsedText(system))
    if gold.characters != system.characters { throw ParseScoreError(gold.characters, system.characters) }
    tokens = Self.agreement(gold.tokens, system.tokens)
    sentences = Self.agreement(gold.sentences, system.sentences)
    compare(gold, system)
  }

  private mutating func compare(_ gold: ParsedText, _ system: ParsedText) {
    let pairs = WordAlignment(gold: gold.words, system: system.words).pairs
    let all = Agreement(correct: pairs.count, gold: gold.words.count, system: system.words.count)
    words = all
    for path in [\Self.tags, \.xpos, \.features, \.lemmas, \.uas, \.las] {
      self[keyPath: path] = Agreement(gold: all.gold, system: all.system)
    }
    for word in gold.words { relations[word.word.relation?.rawValue ?? "_", default: Agreement()].gold += 1 }
    for word in system.words { relations[word.word.relation?.rawValue ?? "_", default: Agreement()].system += 1 }
    var goldOfSystem = [Int?](repeating: nil, count: system.words.count)
    for pair in pairs { goldOfSystem[pair.system] = pair.gold }
    var lengthOfSentence = [Int](repeating: 0, count: gold.sentences.count)
    for word in gold.words { lengthOfSentence[word.sentence] += 1 }
    let bands = gold.words.map { LengthBand.index(of: lengthOfSentence[$0.sentence]) }
    for (index, band) in bands.enumerated() {
      lengths[band].words += 1
      if index == 0 || gold.words[index - 1].sentence != gold.words[index].sentence { lengths[band].sentences += 1 }
    }
    for pair in pairs {
      let (a, b) = (gold.words[pair.gold], system.words[pair.system])
      if a.word.tag == b.word.tag { tags.correct += 1 }
      if a.word.xpos == b.word.xpos { xpos.correct += 1 }
      if a.word.features.ofSharedTask == b.word.features.ofSharedTask { features.correct += 1 }
      // Gold without a lemma asks for none.
      if a.word.lemma == "_" || a.word.lemma == b.word.lemma { lemmas.correct += 1 }
      // A root is right where gold has one; a head is right where it is aligned to gold's.
      let isHeadRight = b.head.map { head in a.head != nil && goldOfSystem[head] == a.head } ?? (a.head == nil)
      guard isHeadRight else { continue }
      uas.correct += 1
      lengths[bands[pair.gold]].heads += 1
      if a.word.relation?.universal == b.word.relation?.universal {
        las.correct += 1
        lengths[bands[pair.gold]].labelled += 1
      }
      if a.word.relation == b.word.relation { relations[a.word.relation?.rawValue ?? "_"]?.correct += 1 }
    }
  }

  private static func agreement(_ gold: [Range<Int>], _ system: [Range<Int>]) -> Agreement {
    var agreement = Agreement(gold: gold.count, system: system.count)
    var (g, s) = (0, 0)
    while g < gold.count, s < system.count {
      if gold[g].lowerBound < system[s].lowerBound {
        g += 1
      } else if system[s].lowerBound < gold[g].lowerBound {
        s += 1
      } else {
        if gold[g].upperBound == system[s].upperBound { agreement.correct += 1 }
        (g, s) = (g + 1, s + 1)
      }
    }
    return agreement
  }
}

/// Why two texts cannot be compared: where they part.
struct ParseScoreError: Error, Hashable {
  /// Characters without blanks, before the first difference.
  var place: Int
  var gold: String
  var system: String

  init(_ gold: [UInt8], _ system: [UInt8]) {
    let place = zip(gold, system).prefix { $0 == $1 }.count
    func excerpt(_ bytes: [UInt8]) -> String { String(decoding: bytes.dropFirst(place).prefix(20), as: UTF8.self) }
    self.place = String(decoding: gold.prefix(place), as: UTF8.self).unicodeScalars.count
    self.gold = excerpt(gold)
    self.system = excerpt(system)
  }

  /// One sentence without a full stop.
  var sentence: String { "after \(place) characters gold goes on with “\(gold)”, the system with “\(system)”" }
}

extension Features {
  /// The universal features that the CoNLL 2018 shared task compares.
  private static let compared: Set<String> = [
    "PronType", "NumType", "Poss", "Reflex", "Foreign", "Abbr", "Gender", "Animacy", "Number", "Case", "Definite",
    "Degree", "VerbForm", "Mood", "Tense", "Aspect", "Voice", "Evident", "Polarity", "Person", "Polite",
  ]

  /// Those of the features, in the order of the alphabet.
  fileprivate var ofSharedTask: [Substring] {
    rawValue.split(separator: "|").filter { feature in
      feature.firstIndex(of: "=").map { Self.compared.contains(String(feature[..<$0])) } ?? false
    }.sorted()
  }
}
