import ArgumentParser
import Foundation
import Language

/// `evaluate`: how well a treebank is tagged and parsed.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures tagging and parsing on a treebank, as the CoNLL 2018 shared task defines it.",
    discussion: """
      The parser gets the words of the treebank, with --raw its text: then our own sentences and words are aligned with \
      gold by their characters. LAS leaves subtypes of relations out, the table of relations does not.
      """)

  @Option(help: ArgumentHelp("The gold trees.", valueName: "conllu"))
  var treebank: TreebankFile
  @Flag(help: "Give the parser the text instead of the words.")
  var raw = false
  @Option(help: ArgumentHelp("Measure this model instead of the one that is part of the program.", valueName: "file"))
  var model: String?
  @Option(help: ArgumentHelp("Measure these trees of the same text instead of the parser's.", valueName: "conllu"))
  var predictions: TreebankFile?

  func validate() throws {
    if raw, predictions != nil {
      throw ValidationError("--raw is for the parser; --predictions has its words already.")
    }
  }

  func run() throws {
    let gold = try treebank.sentences()
    let parser = try model.map { Parser(try LanguageModel(contentsOf: $0)) } ?? .english
    let start = clock()
    let system =
      try predictions?.sentences() ?? (raw ? Self.parsedFromText(gold, parser) : Self.parsedFromWords(gold, parser))
    let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    do throws(ParseScoreError) {
      for line in ScoreReport(try ParseScore(gold: gold, system: system)).lines { print(line) }
    } catch {
      throw ValidationError("The texts differ: \(error.sentence).")
    }
    guard predictions == nil else { return }
    let count = system.reduce(0) { $0 + $1.words.count }
    print("\n\(count) words in \(Int(seconds * 1000)) ms of CPU time: \(Int(Double(count) / seconds)) words/s")
  }

  /// The parser's trees of the words of gold; a token stays the token that it is.
  static func parsedFromWords(_ gold: [ConlluSentence], _ parser: Parser = .english) -> [ConlluSentence] {
    zip(gold, parser.trees(of: gold.map { $0.words.map(\.form) })).map { gold, tree in
      var sentence = ConlluSentence(tree)
      sentence.multiwordTokens = gold.multiwordTokens
      return sentence
    }
  }

  /// The parser's trees of our own sentences and words of gold's text; each word is a token.
  static func parsedFromText(_ gold: [ConlluSentence], _ parser: Parser = .english) -> [ConlluSentence] {
    let segmenter = SentenceSegmenter()
    return RawText.documents(of: gold).flatMap { document in
      let sentences = segmenter.sentences(inPlainText: document.text)
      let forms = sentences.map { $0.tokens.map { document.text.string(in: $0.range) } }
      return parser.trees(of: forms).map { ConlluSentence($0) }
    }
  }
}

extension LanguageModel {
  /// Reads a model that is not part of the program; it stays in memory until the program ends.
  init(contentsOf path: String) throws {
    let bytes = try Data(contentsOf: URL(filePath: path))
    let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = memory.initialize(from: bytes)
    self = try LanguageModel(ModelFile(UnsafeBufferPointer(memory)))
  }
}
