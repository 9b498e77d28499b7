import ArgumentParser
import Language

/// `evaluate-lemmas`: how well the lemmatizer does when the tags are right.
struct EvaluateLemmas: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate-lemmas",
    abstract: "Measures the lemmatizer on the gold tags and features of a treebank.")

  @Option(help: ArgumentHelp("The gold trees.", valueName: "conllu"))
  var treebank: TreebankFile
  @Option(
    help: ArgumentHelp("List so many of the words that it gets wrong, the most frequent first.", valueName: "number"))
  var errors = 0

  func run() throws {
    var (count, correct) = (0, 0)
    var mistakes: [String: Int] = [:]
    for word in try treebank.sentences().flatMap(\.words) {
      guard let tag = word.tag else { continue }
      let lemma = LemmaRules.english.lemma(of: word.form, tag: tag, xpos: word.xpos, features: word.features)
      count += 1
      if lemma == word.lemma {
        correct += 1
      } else {
        let slip = word.features["Typo"] == nil ? "" : " (Typo)"
        mistakes["\(word.form) \(tag.rawValue) \(word.xpos): \(lemma), gold \(word.lemma)\(slip)", default: 0] += 1
      }
    }
    print("lemmas \(ScoreReport.percent(Double(correct) / Double(max(1, count)))) of \(count) words")
    for (mistake, count) in mistakes.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }).prefix(errors) {
      print(count, mistake)
    }
  }
}
