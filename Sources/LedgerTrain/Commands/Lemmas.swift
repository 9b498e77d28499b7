import ArgumentParser
import Document
import Foundation
import Language

/// `lemmas`: learns the tables of the lemmatizer.
struct Lemmas: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Learns the tables of the lemmatizer from treebanks.",
    discussion: "Writes lemmas.tsv and lemma-rules.tsv. The same treebanks give the same bytes.")

  @Option(help: ArgumentHelp("Trees to learn from; may be given several times.", valueName: "conllu"))
  var treebank: [TreebankFile]
  @Option(help: ArgumentHelp("The folder of the tables: Sources/CLedgerData/Tables.", valueName: "folder"))
  var output: String

  func run() throws {
    var learner = LemmaLearner()
    var origins: [String] = []
    for file in treebank {
      learner.add(try file.sentences())
      let name = URL(fileURLWithPath: file.path).lastPathComponent
      origins.append("# learnt from \(name) sha256:\(ContentHash(of: try file.bytes()).hex.prefix(16))\n")
    }
    let learned = learner.learned()
    try write(
      Self.lemmaHeader + origins.joined(), LemmaLearner.bytes(["form", "class", "lemma"], learned.lemmas), "lemmas")
    try write(
      Self.ruleHeader + origins.joined(), LemmaLearner.bytes(["ending", "class", "edits"], learned.rules),
      "lemma-rules")
    print("\(learned.lemmas.count) lemmas, \(learned.rules.count) rules")
  }

  private func write(_ header: String, _ rows: [UInt8], _ name: String) throws {
    let url = URL(fileURLWithPath: output).appendingPathComponent("\(name).tsv")
    try (Data(header.utf8) + Data(rows)).write(to: url)
  }

  private static let origin = """
    # Learnt by `ledger-train lemmas` from UD English EWT (CC BY-SA 4.0) and GUM (annotation CC BY 4.0); licence of this
    # file: CC BY-SA 4.0. Do not edit by hand: irregular-forms.tsv is for that. Sorted by bytes.

    """

  private static let lemmaHeader = """
    # Lemmas that the rules of lemma-rules.tsv do not give.
    # form: in lower case; with "=" before it, with its capitals; "*" is every form of the class.
    # class: universal and Penn tag; where the Penn tag is that of a name, the one that the features tell.
    # lemma: "_" for none.

    """ + origin

  private static let ruleHeader = """
    # What the ending of a form becomes in its lemma.
    # ending: in lower case; empty for all words of the class.
    # class: universal and Penn tag, as in lemmas.tsv.
    # edits: "ies>y" cuts "ies" off and adds "y"; the most frequent first. The longest ending that fits is asked first.

    """ + origin
}
