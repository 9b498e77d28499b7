import Document
import Language

/// Finds who says what in a sentence, where a speaker and a verb of speech stand beside a content.
struct AttributionFinder {
  /// A content with its speaker; without one it is the article's own voice.
  struct Content {
    var passage: Passage
    var speaker: Passage?
    var cue: String = ""
    var stance: SpeechLexicon.Stance = .says
    var isQuoted = false
  }

  let lexicon = SpeechLexicon.shared
  let sentence: Passage

  init(_ sentence: Passage) { self.sentence = sentence }

  /// The contents of the sentence in order; the sentence itself when nobody is named.
  var contents: [Content] {
    directSpeech() ?? inverted() ?? after() ?? accordingTo() ?? before() ?? [Content(passage: sentence)]
  }

  // MARK: “…,” she said

  /// Quoted clauses with a short frame around them that has a verb of speech.
  private func directSpeech() -> [Content]? {
    let runs = quotedRuns()
    guard !runs.isEmpty else { return nil }
    var contents: [Content] = []
    for frame in frames(around: runs) {
      guard let (speaker, verb) = speaker(in: frame) else { continue }
      let cue = sentence[verb].form
      contents = runs.map {
        Content(
          passage: sentence.part($0), speaker: speaker, cue: cue, stance: lexicon.reportingVerbs[cue] ?? .says,
          isQuoted: true)
      }
      break
    }
    return contents.isEmpty ? nil : contents
  }

  /// Quotations that are clauses of their own: they begin the sentence or follow a comma or colon, and have a verb.
  private func quotedRuns() -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for index in sentence.range.lowerBound...sentence.range.upperBound {
      let isInside = index < sentence.range.upperBound && sentence.analysis.isQuoted[index]
      if isInside, start == nil { start = index }
      if !isInside, let first = start {
        runs.append(first..<index)
        start = nil
      }
    }
    return runs.filter { run in
      let opensSentence = run.lowerBound == sentence.range.lowerBound
      let follows = !opensSentence && [",", ":"].contains(sentence[run.lowerBound - 1].form)
      let passage = sentence.part(run)
      return passage.wordCount >= 3 && passage.hasFiniteVerb && (opensSentence || follows)
    }
  }

  private func frames(around runs: [Range<Int>]) -> [Passage] {
    var frames: [Passage] = []
    var start = sentence.range.lowerBound
    for run in runs {
      if start < run.lowerBound { frames.append(sentence.part(start..<run.lowerBound)) }
      start = run.upperBound
    }
    if start < sentence.range.upperBound { frames.append(sentence.part(start..<sentence.range.upperBound)) }
    return frames.map(\.trimmed).filter { !$0.isEmpty && $0.wordCount <= 30 }
  }

  /// Who speaks in a frame: "said Delavar, who …", "Delavar told reporters", "he said".
  private func speaker(in frame: Passage) -> (Passage, Int)? {
    guard let verb = frame.range.first(where: { lexicon.reportingVerbs[frame[$0].form] != nil && isSpeechVerb($0) })
    else { return nil }
    if verb == frame.range.lowerBound {
      return nounPhrase(frame.part((verb + 1)..<frame.range.upperBound)).map { ($0, verb) }
    }
    return subject(of: verb, from: frame.range.lowerBound).map { ($0, verb) }
  }

  // MARK: Indirect speech

  /// "…, said the ministry"
  private func inverted() -> [Content]? {
    for comma in sentence.range.dropFirst().dropLast(2) where sentence[comma].form == "," {
      let verb = comma + 1
      guard lexicon.reportingVerbs[sentence[verb].form] == .says, sentence.isFiniteVerb(verb),
        sentence[verb + 1].form != "that", sentence[verb].lemma != "tell",
        let speaker = nounPhrase(sentence.part((verb + 1)..<sentence.range.upperBound)), !goesOn(after: speaker)
      else { continue }
      let content = sentence.part(sentence.range.lowerBound..<comma)
      if content.hasFiniteVerb { return [Content(passage: content, speaker: speaker, cue: sentence[verb].form)] }
    }
    return nil
  }

  /// "…, who asked not to be named, said Turkey has …": what looks like a speaker is the subject of the content.
  private func goesOn(after speaker: Passage) -> Bool {
    let next = (speaker.range.upperBound..<sentence.range.upperBound).first { sentence[$0].kind == .word }
    return next.map { $0 <= speaker.range.upperBound + 1 && sentence.isFiniteVerb($0) && sentence[$0].form != "who" }
      ?? false
  }

  /// "…, the ministry said on Monday"
  private func after() -> [Content]? {
    let commas = sentence.range.filter { sentence[$0].form == "," }
    for comma in commas.reversed() {
      let frame = sentence.part((comma + 1)..<sentence.range.upperBound).trimmed
      guard let verb = frame.firstFiniteVerb, lexicon.reportingVerbs[sentence[verb].form] == .says,
        verb > frame.range.lowerBound, let speaker = subject(of: verb, from: frame.range.lowerBound)
      else { continue }
      let rest = sentence.part((verb + 1)..<frame.range.upperBound)
      // "…, the mayor stressed the costs": what the verb has an object for is no speech.
      let next = rest.range.first.map { sentence[$0].tag }
      guard rest.wordCount <= 8, !rest.hasFiniteVerb, rest.index(of: "that") == nil,
        next.map({ ![.determiner, .noun, .adjective, .pronoun].contains($0) }) ?? true || sentence[verb].lemma == "tell"
      else { continue }
      let content = sentence.part(sentence.range.lowerBound..<comma)
      if content.hasFiniteVerb { return [Content(passage: content, speaker: speaker, cue: sentence[verb].form)] }
    }
    return nil
  }

  /// "According to the ministry, …" and "…, according to the ministry"
  private func accordingTo() -> [Content]? {
    guard
      let start = sentence.range.dropLast(2).first(where: {
        sentence[$0].form == "according" && sentence[$0 + 1].form == "to"
      })
    else { return nil }
    let following = sentence.part((start + 2)..<sentence.range.upperBound)
    guard let speaker = nounPhrase(following) else { return nil }
    let content: Passage
    if start == sentence.range.lowerBound {
      guard let comma = following.range.first(where: { $0 >= speaker.range.upperBound && sentence[$0].form == "," })
      else {
        return nil
      }
      content = sentence.part((comma + 1)..<sentence.range.upperBound)
    } else {
      content = sentence.part(sentence.range.lowerBound..<start).trimmed
    }
    return content.hasFiniteVerb ? [Content(passage: content, speaker: speaker, cue: "according to")] : nil
  }

  /// "The ministry said (that) …", "She told reporters that …"
  private func before() -> [Content]? {
    for verb in sentence.range.dropFirst() {
      guard let stance = lexicon.reportingVerbs[sentence[verb].form], isSpeechVerb(verb) else { continue }
      guard sentence.isFiniteVerb(verb),
        let speaker = subject(of: verb, from: sentence.range.lowerBound), speaker.range.upperBound <= verb,
        !sentence.part(sentence.range.lowerBound..<speaker.range.lowerBound).hasFiniteVerb
      else { continue }
      guard let start = contentStart(after: verb, stance) else { return nil }
      let content = sentence.part(start..<sentence.range.upperBound)
      guard content.hasFiniteVerb, content.wordCount >= 3 else { return nil }
      return [
        Content(
          passage: content, speaker: speaker, cue: sentence[verb].form, stance: stance,
          isQuoted: content.range.allSatisfy { sentence.analysis.isQuoted[$0] })
      ]
    }
    return nil
  }

  /// Where the clause begins that a verb of speech takes: after "that", or right behind the verb or its listener.
  private func contentStart(after verb: Int, _ stance: SpeechLexicon.Stance) -> Int? {
    let rest = (verb + 1)..<sentence.range.upperBound
    if let that = rest.prefix(10).first(where: { sentence[$0].form == "that" && sentence[$0].tag != .pronoun }),
      that + 1 < rest.upperBound,
      !sentence.part((verb + 1)..<that).hasFiniteVerb
    {
      return that + 1
    }
    guard stance == .says, let next = rest.first, Self.takesBareClause.contains(sentence[verb].lemma) else {
      return nil
    }
    let word = sentence[next]
    // "said on Monday" without "that" goes on in many ways; "said a word" has no clause.
    let opensClause =
      word.isCapitalized || word.tag == .determiner || word.tag == .pronoun || word.tag == .adjective
      || word.tag == .noun
      || word.kind == .number || word.form == "there"
    return opensClause ? next : nil
  }

  /// Verbs that take a clause without "that" in news prose.
  private static let takesBareClause: Set<String> = [
    "say", "add", "think", "believe", "claim", "warn", "insist", "argue", "announce", "report", "estimate", "confirm",
    "note", "admit", "fear", "predict", "state", "suspect", "agree", "hope",
  ]
}
