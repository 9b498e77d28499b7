import Lexicons

/// The words that introduce what somebody says, read once.
struct SpeechLexicon: Sendable {
  /// What a verb of speech does with its content.
  enum Stance: Sendable { case says, denies, asks }

  static let shared = SpeechLexicon()

  /// Verbs that take a clause or stand beside direct speech, by form.
  let reportingVerbs: [String: Stance]

  private init() {
    var verbs: [String: Stance] = [:]
    for row in LexiconTable(.reportingWords).rows where row[4].contains("verb") {
      let stance: Stance =
        row[2] == "deny" ? .denies : ["ask", "demand", "hope", "order"].contains(row[2]) ? .asks : .says
      for form in row[1].split(separator: "|") where !form.contains(" ") { verbs[String(form)] = stance }
    }
    reportingVerbs = verbs
  }
}
