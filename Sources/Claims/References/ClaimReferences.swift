import Document
import Language

/// What the pronouns and descriptions of one claim stand for, as far as the claim does not say it itself.
struct ClaimReferences {
  private(set) var replacements: [Replacement] = []
  /// The forms that words get in the claim's text, by word; empty where a word falls away.
  private(set) var written: [Int: String] = [:]
  /// Pronouns whose name the claim's text has before them.
  private(set) var explained: Set<Int> = []
  /// What was put in for them.
  private(set) var entities: [DiscourseEntity] = []

  /// - Parameters:
  ///   - sentence: Index of the clause's sentence.
  ///   - speakers: Where the words are quoted, whose they are: as the cue has it and as that is resolved.
  init(of clause: ClaimClause, _ antecedents: Antecedents, sentence: Int, speakers: [WordSpan]) {
    let links = antecedents.links[sentence]
    let heads = antecedents.heads[sentence]
    let speakers = speakers.compactMap { antecedents.referent(of: $0) }
    var told: Set<Int> = []
    for index in Self.reading(clause) {
      if let link = Self.link(at: index, links) {
        // Nobody calls himself "he", and who is named behind it is somebody else.
        if clause.analysis.isQuoted[index],
          speakers.contains(where: { $0.isPerson && $0.entity == link.entity })
            || isNamed(link, behind: index, heads, clause)
        {
          continue
        }
        guard told.insert(link.entity).inserted else {
          explained.insert(index)
          continue
        }
        replace(link, by: antecedents.entities[link.entity], in: clause)
      } else if let entity = heads[index] {
        told.insert(entity)
      }
    }
    replaceFirstPerson(in: clause, antecedents, by: speakers)
  }

  /// The words in the order in which the claim's text has them.
  private static func reading(_ clause: ClaimClause) -> [Int] {
    var before = clause.premise + clause.antecedent
    if clause.clause.subjectOrigin != .own { before += clause.subject }
    let known = Set(before)
    return before + clause.words.filter { !known.contains($0) }
  }

  /// "“He took Jonas to school”": whether the sentence names the person whom a pronoun is to stand for later on.
  private func isNamed(_ link: Link, behind word: Int, _ heads: [Int: Int], _ clause: ClaimClause) -> Bool {
    ["he", "she"].contains(clause[word].form)
      && heads.contains { $0.value == link.entity && $0.key > word && clause[$0.key].tag == .properNoun }
  }

  /// The link that begins at a word.
  private static func link(at word: Int, _ links: [Link]) -> Link? {
    let place = links.partitionPoint { $0.words.lowerBound < word }
    return place < links.count && links[place].words.lowerBound == word ? links[place] : nil
  }

  private mutating func replace(_ link: Link, by entity: DiscourseEntity, in clause: ClaimClause) {
    guard let name = entity.name, let last = link.words.last else { return }
    let range = TextRange(clause[link.words.lowerBound].range.start, clause[last].range.end)
    guard range != name.range else { return }
    // Its verb is to agree with the name; only the claim's own is at hand.
    let isSubject = clause.clause.subject == link.words.lowerBound
    guard
      isSubject || !link.isCollective || link.isPossessive || Self.objects.contains(clause[link.words.lowerBound].form)
    else { return }
    let text = link.isPossessive ? Self.genitive(of: name.text) : name.text
    for word in link.words { written[word] = "" }
    if link.isLabelled { for word in clause.words where word < link.words.lowerBound { written[word] = "" } }
    written[link.words.lowerBound] = text
    replacements.append(Replacement(range: range, text: text, antecedent: name.range))
    entities.append(entity)
    if isSubject, !link.isPossessive { agree(clause, isSingular: link.isCollective) }
  }

  private static let objects: Set<String> = ["me", "us", "them"]

  private static func genitive(of name: String) -> String { name + (name.hasSuffix("s") ? "’" : "’s") }

  // MARK: The verb

  /// Gives the verb behind a replaced subject the form that the name needs: "they have" becomes "the team has".
  private mutating func agree(_ clause: ClaimClause, isSingular: Bool) {
    guard let verb = clause.clause.predicate.first(where: { clause[$0].isFinite || clause[$0].tag == .auxiliary })
    else {
      return
    }
    let word = clause[verb]
    // "It's" has no gap; in "she's done" nobody knows which verb it is.
    let root = clause[clause.clause.root]
    if word.form == "'s", root.tag == .verb, root.features["Tense"] == "Past" { return }
    let contractions = [
      "'s": word.lemma == "have" ? " has" : " is", "'m": " is", "'re": isSingular ? " is" : " are",
      "'ve": isSingular ? " has" : " have", "'ll": " will", "'d": word.lemma == "have" ? " had" : " would",
    ]
    if let full = contractions[word.form] {
      written[verb] = full
      return
    }
    guard isSingular, word.isFinite else { return }
    let isModal = word.tag == .auxiliary && !["be", "have", "do"].contains(word.lemma)
    if word.features["Tense"] == "Past" {
      if word.form == "were" { written[verb] = "was" }
    } else if !isModal, word.form == word.lemma || ["am", "are"].contains(word.form) {
      written[verb] = VerbInflection.english.present(of: word.lemma)
    }
  }

  // MARK: Speakers

  private static let firstPerson: Set<String> = [
    "i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves",
  ]

  /// "I" of a quotation is its speaker, "we" a body that speaks; where there are more such words they stay.
  private mutating func replaceFirstPerson(
    in clause: ClaimClause, _ antecedents: Antecedents, by referents: [Referent]
  ) {
    let words = Self.reading(clause).filter { Self.firstPerson.contains(clause[$0].form) }
    // Two ways to the same speaker.
    guard words.count == 1, let word = words.first, let referent = referents.last,
      referents.allSatisfy({ $0.entity == referent.entity })
    else { return }
    let form = clause[word].form
    // "we" of a person who speaks may be anybody's.
    guard !(referent.isPerson && referent.isPlural && referent.isNamed) else { return }
    guard referent.isPerson || referent.isPlural || referent.isNamed && referent.sense == .body else { return }
    guard (referent.isPerson && !referent.isPlural ? ["i", "me", "my"] : ["we", "us", "our"]).contains(form) else {
      return
    }
    replace(
      Link(
        words: word..<word + 1, entity: referent.entity, isPossessive: form == "my" || form == "our",
        isCollective: !referent.isPlural),
      by: antecedents.entities[referent.entity], in: clause)
  }
}
