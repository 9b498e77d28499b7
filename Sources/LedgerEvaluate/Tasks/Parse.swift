import ArgumentParser
import Document
import Foundation
import Language

/// `parse`: tags and trees of given words, or with `--raw` of a plain text.
struct Parse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse", abstract: "Reads CoNLL-U and keeps its words, or a text; prints CoNLL-U.")

  /// The parser, with the kernels of any processor where `LEDGER_KERNELS=baseline` asks for them, to measure them.
  private static let parser =
    ProcessInfo.processInfo.environment["LEDGER_KERNELS"] == "baseline"
    ? Parser(.english, kernels: .baseline) : Parser.english

  @Flag(help: "Read plain text. TokenRange counts its code points.")
  var raw = false

  func run() throws {
    let input = Array(FileHandle.standardInput.readDataToEndOfFile())
    var output: [UInt8] = []
    let sentences = raw ? Self.parsed(text: input) : try Self.parsed(conllu: input)
    for sentence in sentences { sentence.write(to: &output) }
    FileHandle.standardOutput.write(Data(output))
  }

  private static func parsed(text input: [UInt8]) -> [ConlluSentence] {
    let text = DerivedText(String(decoding: input, as: UTF8.self))
    let points = CodePoints(text.utf8)
    let sentences = SentenceSegmenter().sentences(inPlainText: text)
    return parser.conllu(of: [sentences], in: text) { range in
      TextRange(points.count(before: range.start), points.count(before: range.end))
    }.map { sentence in
      var sentence = sentence
      sentence.comments.append("# text = \(sentence.text)")
      return sentence
    }
  }

  /// The words, the tokens and the comments stay, the annotation is our own.
  private static func parsed(conllu input: [UInt8]) throws -> [ConlluSentence] {
    let given: [ConlluSentence]
    do throws(ConlluError) {
      given = try ConlluReader.sentences(in: input, isAnnotationRead: false)
    } catch {
      throw ValidationError("Standard input: \(error.sentence).")
    }
    return zip(given, parser.trees(of: given.map { $0.words.map(\.form) })).map { given, tree in
      var sentence = ConlluSentence(comments: given.comments, tree)
      sentence.multiwordTokens = given.multiwordTokens
      for (index, word) in given.words.enumerated() where word.misc["SpaceAfter"] == "No" {
        sentence.words[index].misc = Features(rawValue: "SpaceAfter=No")
      }
      return sentence
    }
  }
}
