import Document
import Language

/// For each sentence of a document the words that stand for something told before, where one candidate is good.
///
/// Method: agreement in number, person and sex; subjects first and nearer sentences first, as in centering (Grosz, Joshi and
/// Weinstein 1995); of several candidates one is taken only where it alone is the subject. A wrong name makes a false
/// claim and an open pronoun only a weak one, so whatever is in doubt stays open.
struct Antecedents {
  /// By sentence, in the order of their words.
  private(set) var links: [[Link]] = []
  /// By sentence and word, the entities that a noun phrase with this head speaks of.
  private(set) var heads: [[Int: Int]] = []
  private(set) var entities: [DiscourseEntity] = []
  private var referents: [[Referent]] = []
  private let sentences: [SentenceAnalysis]

  init(_ sentences: [SentenceAnalysis], _ text: DerivedText) {
    self.sentences = sentences
    var finder = AntecedentFinder(sentences, text)
    for index in sentences.indices {
      finder.read(index)
      links.append(finder.links)
      referents.append(finder.current)
      // A group counts as what its first part is: whoever is told of two persons is told of each.
      heads.append(Dictionary(finder.current.map { ($0.word, $0.entity) }, uniquingKeysWith: { first, _ in first }))
    }
    entities = finder.referents.entities
  }

  /// What a noun phrase speaks of: the referent of its head, of several the group.
  func referent(of phrase: WordSpan) -> Referent? {
    let words = sentences[phrase.sentence].words
    guard let head = phrase.words.first(where: { words[$0].head.map { !phrase.words.contains($0) } ?? true }) else {
      return nil
    }
    return referents[phrase.sentence].last { $0.word == head }
  }
}

/// Reads a document from its start and keeps what pronouns may mean.
struct AntecedentFinder {
  private let sentences: [SentenceAnalysis]
  private let quotations: Quotations
  /// For each quotation whether it holds a finite verb: others only set a word off.
  private var isSpeech: [Bool]
  private(set) var referents: ReferentFinder
  /// Those of the last sentences, the nearest last.
  private var previous: [[Referent]] = []
  private(set) var current: [Referent] = []
  private(set) var links: [Link] = []
  /// The forms of pronouns of the sentence that nothing explained: what follows may mean the same.
  private var open: [Pronoun.Form] = []
  /// The block of the sentence before.
  private var block: Block?
  private var opensBlock = true

  /// In sentences: further back no pronoun points.
  private static let reach = 3
  /// A "sentence" of more words is a table or a list, in which nothing stands for anything.
  private static let longestSentence = 2_000
  private static let mostReferents = 200

  init(_ sentences: [SentenceAnalysis], _ text: DerivedText) {
    self.sentences = sentences
    quotations = Quotations(sentences)
    referents = ReferentFinder(sentences, text)
    var isSpeech = [Bool](repeating: false, count: quotations.quotations.count)
    for (sentence, quoted) in zip(sentences, quotations.quoted) {
      for (word, quotation) in zip(sentence.words, quoted) where word.isFinite {
        if let quotation { isSpeech[quotation] = true }
      }
    }
    self.isSpeech = isSpeech
  }

  /// Reads the next sentence: then `links` and `current` are those of it.
  mutating func read(_ index: Int) {
    let sentence = sentences[index]
    (links, current, open) = ([], [], [])
    opensBlock = block?.range != sentence.block.range
    if opensBlock, sentence.block.kind != .body || block?.kind != .body { previous = [] }
    block = sentence.block
    guard sentence.words.count <= Self.longestSentence, sentence.block.kind.givesClaims else {
      previous = []
      return
    }
    let context = ReferentFinder.Context(sentence, sentence: index)
    var described = 0
    for word in sentence.words.indices {
      if described < sentence.references.count,
        sentence.references[described].range.start <= sentence.words[word].range.start
      {
        if sentence.references[described].form == .description {
          readDescription(sentence.references[described], word, context)
        }
        described += 1
      }
      if let label = context.label(before: word) {
        readLabelled(word, label, context)
      } else if let pair = referents.pairs.only(in: index), let words = CountryPairs.words(of: word, context.tree) {
        links.append(Link(words: words, entity: pair, isPossessive: false, isCollective: false))
        add(pair, word, context, sense: .body, isPlural: true)
      } else if let pronoun = Pronoun(word, context.tree) {
        read(pronoun, context)
      } else if !(links.last?.words.contains(word) ?? false), !readRepetition(word, context) {
        for var referent in referents.referents(of: word, in: context) where current.count < Self.mostReferents {
          referent.quotation = quotation(word, index)
          referent.isSpeaker =
            referent.isSubject
            && referent.governor.map { ReportingLexicon.shared.verbs[context.tree[$0].lemma] != nil } ?? false
          current.append(referent)
        }
      }
    }
    referents.pairs.note(sentence.mentions, in: index)
    previous.append(current)
    if previous.count > Self.reach { previous.removeFirst() }
  }

  private func quotation(_ word: Int, _ sentence: Int) -> Int? {
    quotations.quoted[sentence][word].flatMap { isSpeech[$0] ? $0 : nil }
  }

  // MARK: Descriptions

  /// "the minister", "the company", where names of the document resolve it.
  private mutating func readDescription(_ reference: Reference, _ word: Int, _ context: ReferentFinder.Context) {
    guard let entity = referents.entity(ofKey: reference.key) else { return }
    let end = context.analysis.words.partitionPoint { $0.range.start < reference.range.end }
    guard word < end, quotation(word, context.sentence) == nil,
      referents.isCalled(context.tree[end - 1].form, key: reference.key, entity: entity),
      // What was told in passing is not what "the network" goes on about.
      previous.joined().contains(where: { $0.entity == entity && $0.isSubject })
        || current.contains(where: { $0.entity == entity })
    else { return }
    let next = end < context.tree.words.count ? context.tree[end].form : ""
    let isPossessive = next == "'s" || next == "'"
    links.append(Link(words: word..<end, entity: entity, isPossessive: false, isCollective: false))
    guard !isPossessive else { return }
    add(entity, end - 1, context, sense: AgreementLexicon.shared.sense(ofNoun: context.tree[end - 1].lemma))
  }

  /// "these changes" behind "epigenetic changes": the only thing so called in the last sentences, which was told at greater length.
  private mutating func readRepetition(_ head: Int, _ context: ReferentFinder.Context) -> Bool {
    let tree = context.tree
    guard tree[head].tag == .noun, ReferentFinder.role(of: head, tree) != nil,
      let pointer = tree.dependents(of: head).first, pointer < head, tree[pointer].relation.rawValue == "det",
      ["this", "these", "such"].contains(tree[pointer].form)
    else { return false }
    let nouns = context.phrases.alternatives(of: head)
    let words = context.phrases.words(of: head, withCase: false, isCoordinated: true)
    guard let last = words.last, words.first == pointer, words.count == (nouns.count == 1 ? 2 : nouns.count + 2),
      quotation(head, context.sentence) == nil,
      !tree.dependents(of: head).contains(where: { $0 > last && tree[$0].relation == .relativeClause })
    else { return false }
    let name = nouns.map { tree[$0].lemma }.joined(separator: " and ")
    let isPlural = nouns.count > 1 || tree[head].features["Number"] == "Plur"
    let known = Set(referents.recent(name, context.sentence).map(\.entity))
    guard known.count == 1, let entity = known.first, let told = referents[entity].name,
      told.saysMore, self.isPlural(entity) == isPlural
    else { return false }
    links.append(Link(words: pointer..<last + 1, entity: entity, isPossessive: false, isCollective: false))
    add(
      entity, head, context, sense: AgreementLexicon.shared.sense(ofNoun: tree[head].lemma), isPlural: isPlural,
      isNamed: false)
    return true
  }

  /// "this" and "it" behind a label stand for it.
  private mutating func readLabelled(_ word: Int, _ label: Range<Int>, _ context: ReferentFinder.Context) {
    let entity = referents.entity(ofLabel: label, context)
    links.append(
      Link(words: word..<word + 1, entity: entity, isPossessive: false, isCollective: false, isLabelled: true))
    add(entity, word, context, sense: .thing)
  }

  private func isPlural(_ entity: Int) -> Bool? {
    for group in ([current] + previous.reversed()) {
      if let referent = group.last(where: { $0.entity == entity }) { return referent.isPlural }
    }
    return nil
  }

  private mutating func add(
    _ entity: Int, _ word: Int, _ context: ReferentFinder.Context, role: Referent.Role? = nil,
    sense: AgreementLexicon.Sense, isPlural: Bool = false, isNamed: Bool = true, isPronoun: Bool = false
  ) {
    guard let role = role ?? ReferentFinder.role(of: word, context.tree) else { return }
    let governor = context.tree[word].head
    current.append(
      Referent(
        entity: entity, word: word, role: role,
        isMain: governor.map { ReferentFinder.isMain($0, context.tree) } ?? false, sense: sense, isPlural: isPlural,
        isNamed: isNamed, isPronoun: isPronoun, governor: governor, quotation: quotation(word, context.sentence)))
  }

  // MARK: Pronouns

  /// What a pronoun means, and whether a noun behind it may be meant.
  private func choice(
    of pronoun: Pronoun, _ context: ReferentFinder.Context
  ) -> (antecedent: Referent?, isBeforeItsNoun: Bool) {
    let choice = PronounChoice(
      pronoun: pronoun, tree: context.tree, here: current, before: previous, opensBlock: opensBlock,
      quotation: quotation(pronoun.word, context.sentence)
    ) { (referents[$0].isMale, referents[$0].takesThey) }
    let antecedent = open.contains(pronoun.form) ? nil : choice.antecedent
    return (antecedent, antecedent == nil && choice.isBeforeItsNoun)
  }

  private mutating func read(_ pronoun: Pronoun, _ context: ReferentFinder.Context) {
    guard !pronoun.isEmpty(in: context.tree), !pronoun.isIdle(in: context.tree) else { return }
    let choice = choice(of: pronoun, context)
    var found = choice.antecedent
    // The names of the document have a veto: two ways to the same antecedent are better than one.
    let range = context.tree[pronoun.word].range
    if let entity = found?.entity, let key = context.analysis.references.first(where: { $0.range == range })?.key,
      key.hasPrefix("person:"),
      let other = referents.entity(ofKey: key), other != entity
    {
      found = nil
    }
    let isMale: Bool? = if case .person(let isMale) = pronoun.form { isMale } else { nil }
    // "In her speech Holm …" is about nobody else.
    if found == nil, isMale != nil, choice.isBeforeItsNoun { return }
    if found == nil, isMale == nil, !open.contains(pronoun.form) { open.append(pronoun.form) }
    // An open "it" in a side clause is no subject of the discourse.
    if found == nil, isMale == nil,
      !pronoun.isSubject || !(pronoun.governor.map { ReferentFinder.isMain($0, context.tree) } ?? false)
    {
      return
    }
    let entity = found?.entity ?? referents.unknown(isMale: isMale)
    let isCollective = pronoun.form == .plural && found?.isPlural == false && !referents[entity].hasPluralName
    if found != nil {
      if isMale != nil { referents[entity].isMale = isMale }
      if pronoun.form == .plural { referents[entity].takesThey = true }
      // "97 of people"
      if let name = referents[entity].name, !pronoun.isWhole || name.saysMore {
        links.append(
          Link(
            words: pronoun.word..<pronoun.word + 1, entity: entity, isPossessive: pronoun.isPossessive,
            isCollective: isCollective))
      }
    }
    add(
      entity, pronoun.word, context,
      role: pronoun.isPossessive ? .other : ReferentFinder.role(of: pronoun.word, context.tree) ?? .other,
      sense: isMale.map { .person(isMale: $0) } ?? found?.sense ?? .thing,
      isPlural: pronoun.form == .plural && !isCollective, isNamed: found?.isNamed ?? false, isPronoun: found != nil)
  }
}
