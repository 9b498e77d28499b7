import Document

/// Finds what pronouns and definite descriptions stand for, where one candidate is good.
///
/// A pronoun is looked for in its own sentence and the two before; of several persons the only subject is taken, else
/// it stays open. A description ("the minister") needs a name with that role, or of that kind, that no other shares.
struct ReferenceResolver {
  private let text: DerivedText
  private var holders = RoleHolders()
  private var salient = SalientNames()
  private var quotation = Quotation()
  private var isQuoted = false
  private var references: [Reference] = []

  init(_ text: DerivedText) { self.text = text }

  /// The references of each sentence.
  func references(_ sentences: [[NameToken]], _ found: [[FoundName]]) -> [[Reference]] {
    var reader = self
    var end = 0
    return zip(sentences, found).map { tokens, names in
      // A quotation mark that was never closed does not swallow the next paragraph.
      let start = tokens.first?.range.start ?? end
      if start > end, text.utf8[end..<start].contains(0x0A) {
        reader.quotation = Quotation()
        reader.isQuoted = false
      }
      end = tokens.last?.range.end ?? end
      return reader.read(tokens, names)
    }
  }

  private mutating func read(_ tokens: [NameToken], _ names: [FoundName]) -> [Reference] {
    references = []
    var next = 0
    for index in tokens.indices {
      if tokens[index].shape == .punctuation { isQuoted = quotation.contains(tokens[index].normal) }
      while next < names.count, names[next].tokens.lowerBound < index { next += 1 }
      if next < names.count, names[next].tokens.lowerBound == index {
        read(names[next], tokens, names)
      } else if !isQuoted {
        readPronoun(index, tokens, names)
        readPerson(index, tokens)
        if tokens[index].lower == "the" { readDescription(index, tokens, names) }
      }
    }
    salient.endSentence()
    return references
  }

  private mutating func read(_ name: FoundName, _ tokens: [NameToken], _ names: [FoundName]) {
    let key = name.mention.key
    if key.hasPrefix("role:") {
      let end = name.tokens.upperBound
      guard end >= tokens.count || tokens[end].lower != "of" && tokens[end].lower != "'s" else { return }
      let nation = nation(before: name.mention.range.start, names)
      if let holder = holders.only(RoleHolders.words(tokens[name.tokens]), nation: nation) {
        add(name.mention.range, .description, holder)
        addSalient(holder, isSubject: name.isSubject)
      }
      return
    }
    if let role = name.mention.role, name.isPerson {
      let first = tokens.partitionPoint { $0.range.start < role.start }
      let end = max(first, tokens.partitionPoint { $0.range.start < role.end })
      holders.add(
        RoleHolders.words(tokens[first..<end]), nation: nation(before: role.start, names), name, tokens[first..<end])
    }
    addSalient(name, isSubject: name.isSubject)
    if name.mention.kind == .organisation { holders.add(organisation: name, tokens) }
  }

  /// The country whose adjective or genitive stands directly before: "Turkish" president, "Iran's" minister.
  private func nation(before start: Int, _ names: [FoundName]) -> String? {
    let next = names.partitionPoint { $0.mention.range.start < start }
    guard next > 0 else { return nil }
    let mention = names[next - 1].mention
    return mention.key.hasPrefix("country:") && mention.range.end <= start && start - mention.range.end <= 5
      ? mention.key : nil
  }

  private mutating func addSalient(_ name: FoundName, isSubject: Bool) {
    salient.add(name, isMale: holders.isMale(name.mention.key), isSubject: isSubject)
  }

  private mutating func add(_ range: TextRange, _ form: Reference.Form, _ name: FoundName) {
    references.append(
      Reference(range: range, form: form, key: name.mention.key, resolvedFrom: name.mention.range))
  }

  // MARK: - Pronouns

  private mutating func readPronoun(_ index: Int, _ tokens: [NameToken], _ names: [FoundName]) {
    let token = tokens[index]
    guard token.tag == .pronoun else { return }
    switch token.lower {
    case "he", "him", "his", "himself", "she", "her", "hers", "herself":
      let (isMale, isSubject) = (token.isOf(.male), token.relation.rawValue == "nsubj")
      if let person = salient.person(isMale: isMale) {
        add(token.range, .pronoun, person)
        addSalient(person, isSubject: isSubject)
      } else {
        salient.addNameless(isMale ? "he" : "she", isMale: isMale, isSubject: isSubject)
      }
    case "its":
      guard let owner = subject(over: index, tokens) else { return }
      let place = names.partitionPoint { $0.tokens.upperBound <= owner }
      guard place < names.count, names[place].tokens.contains(owner) else { return }
      let name = names[place]
      guard name.mention.kind != .person, !name.mention.isAdjective,
        name.mention.kind == .organisation || name.mention.key.hasPrefix("country:")
      else { return }
      add(token.range, .pronoun, name)
    default: break
    }
  }

  /// "a driver", "the woman": persons without a name, whom a pronoun may mean.
  private mutating func readPerson(_ index: Int, _ tokens: [NameToken]) {
    let token = tokens[index]
    guard token.tag == .noun, token.isOf([.role, .male, .female]), !token.isPlural,
      references.last?.range.end != token.range.end
    else { return }
    let isMale = token.isOf(.male) ? true : token.isOf(.female) ? false : nil
    switch token.relation.rawValue {
    case "nsubj", "nsubj:pass": salient.addNameless(token.lower, isMale: isMale, isSubject: true)
    case "obj", "iobj", "obl", "obl:agent", "nmod":
      salient.addNameless(token.lower, isMale: isMale, isSubject: false)
    default: break
    }
  }

  /// The subject before the word, of the verb that stands over it.
  private func subject(over index: Int, _ tokens: [NameToken]) -> Int? {
    var word = tokens[index].head
    for _ in 0..<6 {
      guard let verb = word else { return nil }
      if tokens[verb].tag == .verb {
        // Subjects stand near: no sentence costs more than its length.
        return (max(0, index - 30)..<index).last { tokens[$0].head == verb && tokens[$0].relation.rawValue == "nsubj" }
      }
      word = tokens[verb].head
    }
    return nil
  }

  // MARK: - Descriptions

  private mutating func readDescription(_ article: Int, _ tokens: [NameToken], _ names: [FoundName]) {
    guard let head = tokens[article].head, head > article, head - article <= 4, tokens[head].tag == .noun,
      !tokens[head].isPlural, head + 1 == tokens.count || !continues(head, tokens)
    else { return }
    let range = TextRange(tokens[article].range.start, tokens[head].range.end)
    let name: FoundName?
    if tokens[head].isOf(.role) {
      var first = article + 1
      var nation: String?
      let next = names.partitionPoint { $0.tokens.lowerBound < first }
      if next < names.count, names[next].tokens.lowerBound == first {
        nation = names[next].mention.key
        first = names[next].tokens.upperBound
      }
      guard first <= head else { return }
      name = holders.only(RoleHolders.words(tokens[first...head]), nation: nation)
    } else if head == article + 1, tokens[head].isOf([.organisationNouns, .institutionHeads]) {
      // "the ministry" has its noun in its name, "the company" is of that kind.
      name = holders.organisation(tokens[head].lower) ?? salient.organisation(calledThe: tokens[head].lower)
    } else if head == article + 1, ["country", "nation"].contains(tokens[head].lower) {
      name = salient.country
    } else {
      name = nil
    }
    guard let name else { return }
    add(range, .description, name)
    addSalient(name, isSubject: tokens[head].relation.rawValue == "nsubj")
  }

  /// "the minister of trade", "the company that …", "the spokesman Holm": no description of what was named before.
  private func continues(_ head: Int, _ tokens: [NameToken]) -> Bool {
    let next = tokens[head + 1]
    switch next.lower {
    case "of", "for", "who", "that", "which", "whose": return true
    case "'s": return false
    default: return next.isCapitalised && next.hasGap || next.head == head && next.shape != .punctuation
    }
  }
}
