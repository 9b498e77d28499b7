import Lexicons

/// The words that introduce what somebody says, and those that turn or weaken a statement: two tables, read once.
struct SpeechLexicon: Sendable {
  /// What a verb of speech does with its content.
  enum Stance: Sendable { case says, denies, asks }

  enum Modality: String, Sendable { case negation, negative, denial, modal, future, hedge, report, hypothesis, plan }

  static let shared = SpeechLexicon()

  /// Verbs that take a clause or stand beside direct speech, by form.
  let reportingVerbs: [String: Stance]
  /// Phrases of one to three words, by their first word; the longest first.
  private let modalities: [String: [(words: [String], kind: Modality)]]

  private init() {
    var verbs: [String: Stance] = [:]
    for row in LexiconTable(.reportingWords).rows where row[4].contains("verb") {
      let stance: Stance =
        row[2] == "deny" ? .denies : ["ask", "demand", "hope", "order"].contains(row[2]) ? .asks : .says
      for form in row[1].split(separator: "|") where !form.contains(" ") { verbs[String(form)] = stance }
    }
    reportingVerbs = verbs
    var phrases: [String: [(words: [String], kind: Modality)]] = [:]
    for row in LexiconTable(.polarity).rows {
      guard let kind = Modality(rawValue: row[2]) else { continue }
      for form in row[1].split(separator: "|") {
        let words = form.split(separator: " ").map(String.init)
        if let first = words.first { phrases[first, default: []].append((words, kind)) }
      }
    }
    modalities = phrases.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// The kind and length in words of the phrase that starts here.
  func modality(at index: Int, in clause: Passage) -> (kind: Modality, count: Int)? {
    for phrase in modalities[clause[index].form] ?? []
    where (index..<clause.range.upperBound).lazy.map({ clause[$0].form }).starts(with: phrase.words) {
      return (phrase.kind, phrase.words.count)
    }
    return nil
  }
}
