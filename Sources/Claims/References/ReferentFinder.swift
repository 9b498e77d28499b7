import Document
import Language

/// Reads the noun phrases of a document as referents, and keeps the entities that they speak of.
struct ReferentFinder {
  private(set) var entities: [DiscourseEntity] = []
  let text: DerivedText
  private var byKey: [String: Int] = [:]
  /// Whether a person is a man, by key, as far as all titles and given names of the document agree.
  private let isMale: [String: Bool?]
  /// The last words of the roles that stand with a person's name, by key.
  private let roles: [String: Set<String>]
  /// The full name by which the article calls a person most often, by key.
  let fullNames: [String: TextRange]
  /// The two countries that the document names side by side, and whether it does so with others as well.
  var pairs = CountryPairs()
  /// The last entities that a common noun stood for, by its lemma.
  private var byNoun: [String: [(entity: Int, sentence: Int)]] = [:]

  init(_ sentences: [SentenceAnalysis], _ text: DerivedText) {
    self.text = text
    var isMale: [String: Bool?] = [:]
    var roles: [String: Set<String>] = [:]
    var names: [String: [String: (count: Int, range: TextRange)]] = [:]
    for sentence in sentences {
      for mention in sentence.mentions where mention.kind == .person {
        if let role = mention.role, let last = text.string(in: role).lowercased().split(separator: " ").last {
          roles[mention.key, default: []].insert(String(last))
        }
        let name = text.string(in: mention.range)
        if name.utf8.contains(UInt8(ascii: " ")) {
          names[mention.key, default: [:]][name, default: (0, mention.range)].count += 1
        }
        guard let told = Self.isMale(mention, text) else { continue }
        isMale[mention.key] = .some(isMale[mention.key].map { $0 == told ? told : nil } ?? told)
      }
    }
    self.isMale = isMale
    self.roles = roles
    // "Crooked Ada Holm" may be a longer name than "Ada Holm", but it is not hers.
    fullNames = names.compactMapValues { names in
      names.values.max { ($0.count, -$0.range.start) < ($1.count, -$1.range.start) }?.range
    }
  }

  static func isMale(_ mention: Mention, _ text: DerivedText) -> Bool? {
    let lexicon = AgreementLexicon.shared
    if let role = mention.role {
      for word in text.string(in: role).lowercased().split(separator: " ") {
        if let isMale = lexicon.isMale(String(word)) { return isMale }
      }
    }
    let words = text.string(in: mention.range).lowercased().split(separator: " ")
    return words.count > 1 ? words.first.flatMap { lexicon.isMale(String($0)) } : nil
  }

  subscript(entity: Int) -> DiscourseEntity {
    get { entities[entity] }
    set { entities[entity] = newValue }
  }

  /// Somebody or something that nothing is known of: a pronoun that stays open.
  mutating func unknown(isMale: Bool? = nil) -> Int {
    add(DiscourseEntity(isMale: isMale))
  }

  mutating func add(_ entity: DiscourseEntity) -> Int {
    entities.append(entity)
    return entities.count - 1
  }

  func entity(ofKey key: String) -> Int? { byKey[key] }

  /// Whether the article gives a person a role, or an organisation's name has a noun, that a description calls them by.
  func isCalled(_ noun: String, key: String, entity: Int) -> Bool {
    if key.hasPrefix("person:") { return roles[key]?.contains(noun) ?? false }
    guard key.hasPrefix("org:") || key.hasPrefix("name:"), let name = entities[entity].name else { return false }
    return name.text.lowercased().split(separator: " ").contains { $0 == noun }
  }

  /// The key of a name; a man and a woman whom their names take for one are two, and so are a country and its capital.
  private func key(of mention: Mention) -> String {
    if mention.key.hasPrefix("country:") { return mention.key + " " + text.string(in: mention.range) }
    guard mention.kind == .person, case .some(.none) = isMale[mention.key] else { return mention.key }
    return mention.key + (Self.isMale(mention, text).map { $0 ? " ♂" : " ♀" } ?? " ?")
  }

  // MARK: Noun phrases

  /// The referents whose phrases a noun is the head of: itself, and the group of what is coordinated with it.
  mutating func referents(of head: Int, in context: Context) -> [Referent] {
    let tree = context.tree
    let word = tree[head]
    guard Self.isNominal(head, tree), let role = Self.role(of: head, tree) else { return [] }
    let mention = context.mention(of: head)
    guard !context.isTime[head], mention.map({ !$0.isAdjective }) ?? true else { return [] }
    // "Drifting sand" may be a thing; "spending the money on the port" is none that has anything.
    if word.tag == .verb, context.phrases.words(of: head, withCase: false).count > 2 { return [] }
    let governor = Self.firstConjunct(of: head, tree).flatMap { tree[$0].head }
    let sense = sense(of: head, mention, context)
    let isPlural = isPlural(head, mention, context)
    let entity = entity(of: head, mention, sense, isPlural, context)
    if !isPlural, mention != nil, word.features["Number"] == "Plur" { entities[entity].takesThey = true }
    // "president" in "nominated for president" is nobody yet.
    if case .person = sense, mention == nil, !isPlural, role == .other, entities[entity].mentions.isEmpty,
      isBare(head, tree)
    {
      return []
    }
    var referent = Referent(
      entity: entity, word: head, role: role, isMain: governor.map { Self.isMain($0, tree) } ?? false, sense: sense,
      isPlural: isPlural, isNamed: mention != nil || word.tag == .properNoun,
      isIndefinite: Self.isIndefinite(head, tree),
      governor: governor, quotation: nil)
    var found = [referent]
    if word.relation != .conjunct, tree.dependents(of: head).contains(where: { tree[$0].relation == .conjunct }),
      tree.dependents(of: head).contains(where: { tree[$0].relation == .conjunct && Self.isJoined($0, tree) })
    {
      (referent.entity, referent.isPlural) = (group(of: head, context), true)
      found.append(referent)
    }
    return found
  }

  /// A noun, or another word that is the subject as a name or title is: "“More” is a song".
  private static func isNominal(_ head: Int, _ tree: WordTree) -> Bool {
    switch tree[head].tag {
    case .noun, .properNoun: true
    case .pronoun, .determiner, .punctuation, .numeral: false
    default: ClauseFinder.subjects.contains(tree[head].relation) && tree[head].isCapitalized && !tree[head].isFinite
    }
  }

  static func isIndefinite(_ noun: Int, _ tree: WordTree) -> Bool {
    tree.dependent(of: noun, .determiner).map { ["a", "an"].contains(tree[$0].form) } ?? false
  }

  private func isBare(_ head: Int, _ tree: WordTree) -> Bool {
    !tree.dependents(of: head).contains {
      $0 < head && ["det", "nmod:poss", "nummod"].contains(tree[$0].relation.rawValue)
    }
  }

  /// Of names only those that no table tells as one: "the United Nations" is one body.
  private func isPlural(_ head: Int, _ mention: Mention?, _ context: Context) -> Bool {
    let tree = context.tree
    if tree[head].lemma == "police" { return true }
    if Self.numbers.contains(tree[head].lemma) {
      // "a total of four judges"
      return tree.dependents(of: head).contains {
        $0 > head && tree[$0].relation == .nominalModifier && tree[$0].features["Number"] == "Plur"
      }
    }
    guard tree[head].features["Number"] == "Plur" else { return false }
    return mention.map { $0.kind == .other || $0.kind == .person } ?? true
  }

  private static let numbers: Set<String> = ["number", "total", "couple", "handful", "majority", "dozen", "pair"]

  private static func isJoined(_ conjunct: Int, _ tree: WordTree) -> Bool {
    tree.dependent(of: conjunct, .coordinator).map { tree[$0].form == "and" || tree[$0].form == "&" } ?? false
  }

  static func firstConjunct(of head: Int, _ tree: WordTree) -> Int? {
    var head = head
    while tree[head].relation == .conjunct {
      guard let next = tree[head].head else { return nil }
      head = next
    }
    return head
  }

  static func role(of head: Int, _ tree: WordTree) -> Referent.Role? {
    guard let first = firstConjunct(of: head, tree), tree[first].head != nil else { return nil }
    switch tree[first].relation {
    case .nominalSubject, .passiveSubject, .outerSubject, .clausalSubject, .clausalPassiveSubject: return .subject
    case .object, .indirectObject: return .object
    case .unmarkedOblique: return nil
    default: break
    }
    let relation = tree[first].relation.universal
    return relation == .oblique || relation == .nominalModifier ? .other : nil
  }

  static func isMain(_ verb: Int, _ tree: WordTree) -> Bool {
    var verb = verb
    while tree[verb].relation == .conjunct || tree[verb].relation == .parataxis {
      guard let next = tree[verb].head else { return true }
      verb = next
    }
    return tree[verb].head == nil
  }

  private func sense(of head: Int, _ mention: Mention?, _ context: Context) -> AgreementLexicon.Sense {
    // "Drifting sand": a gerund, or what is taken for one.
    if context.tree[head].tag == .verb { return .thing }
    if let mention = mention ?? apposedName(of: head, context) ?? linkedName(of: head, context) {
      switch mention.kind {
      case .person: return .person(isMale: (isMale[mention.key] ?? nil) ?? Self.isMale(mention, text))
      case .organisation: return .body
      case .place: return mention.key.hasPrefix("country:") ? .body : .thing
      case .event, .other:
        return mention.key.hasPrefix("role:") ? AgreementLexicon.shared.sense(ofNoun: context.tree[head].lemma) : .thing
      }
    }
    return AgreementLexicon.shared.sense(ofNoun: context.tree[head].lemma)
  }

  private mutating func entity(
    of head: Int, _ mention: Mention?, _ sense: AgreementLexicon.Sense, _ isPlural: Bool, _ context: Context
  ) -> Int {
    var male: Bool?
    if case .person(let isMale) = sense { male = isMale }
    // "The oldest judge was William Holm" and "a judge, William Holm," speak of Holm.
    let named = mention ?? (isPlural ? nil : apposedName(of: head, context) ?? linkedName(of: head, context))
    if let named {
      let key = key(of: named)
      if let known = byKey[key] { return known }
      entities.append(
        DiscourseEntity(
          name: name(of: named, isShared: named.kind == .person && key != named.key, context), isMale: male,
          mentions: [named],
          hasPluralName: context.tree[head].features["Number"] == "Plur"))
      byKey[key] = entities.count - 1
      return entities.count - 1
    }
    // "the bridge" behind "a bridge over the fjord".
    let words = context.phrases.words(of: head, withCase: false)
    let lemma = context.tree[head].lemma
    let known = recent(lemma, context.sentence)
    if words.count == 2, ["the", "this", "that", "these", "those"].contains(context.tree[words[0]].form),
      Set(known.map(\.entity)).count == 1, let entity = known.first?.entity
    {
      note(lemma, entity, context.sentence)
      return entity
    }
    var entity = DiscourseEntity(isMale: male)
    describe(&entity, words + (words.count == 1 ? examples(of: head, context.tree) : []), context)
    entities.append(entity)
    note(lemma, entities.count - 1, context.sentence)
    return entities.count - 1
  }

  /// "industries such as fishing, mining and the trade in timber": the examples tell which ones are meant.
  private func examples(of noun: Int, _ tree: WordTree) -> [Int] {
    let example = tree.dependents(of: noun).first { index in
      index > noun && tree.dependent(of: index, .caseMarker).map { tree[$0].form == "such" } ?? false
    }
    return example.map { tree.subtree(of: $0) } ?? []
  }

  /// "elements and processes": together something of its own.
  private mutating func group(of head: Int, _ context: Context) -> Int {
    let nouns = context.phrases.alternatives(of: head).map { context.tree[$0].lemma }.joined(separator: " and ")
    let words = context.phrases.words(of: head, withCase: false, isCoordinated: true)
    var entity = DiscourseEntity()
    describe(&entity, words, context)
    entities.append(entity)
    pairs.note(entity, at: entities.count - 1)
    note(nouns, entities.count - 1, context.sentence)
    return entities.count - 1
  }

  /// How far back, in sentences, a noun that is said again means the same.
  private static let reach = 3

  /// The entities that a noun stood for in the last sentences.
  func recent(_ lemma: String, _ sentence: Int) -> [(entity: Int, sentence: Int)] {
    (byNoun[lemma] ?? []).filter { sentence - $0.sentence <= Self.reach }
  }

  private mutating func note(_ lemma: String, _ entity: Int, _ sentence: Int) {
    var known = recent(lemma, sentence).filter { $0.entity != entity }
    if known.count >= 4 { known.removeFirst() }
    known.append((entity, sentence))
    byNoun[lemma] = known
  }
}
