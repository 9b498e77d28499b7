import ArgumentParser
import Document
import Foundation
import Language

/// `recognizer-speed`: how fast names, times and quantities are found in text that is parsed, in one thread.
struct RecognizerSpeed: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recognizer-speed", abstract: "Reads plain text; prints MB of it per second of CPU.")

  private struct Answer: Encodable {
    var bytes: Int
    /// Of parsing, for comparison.
    var parsing: Double
    /// Megabytes per second of CPU: all recognizers, the best of some runs.
    var speed: Double
    /// The same for one sentence of all the text's words.
    var speedOfOneSentence: Double
  }

  private static let runs = 5

  func run() throws {
    let data = FileHandle.standardInput.readDataToEndOfFile()
    let text = DerivedText(utf8: Array(data))
    let start = Self.seconds()
    let parsed = ParsedText(of: text, sentences: SentenceSegmenter().sentences(inPlainText: text))
    let parsing = Self.seconds() - start
    let tokens = parsed.sentences.flatMap(\.sentence.tokens)
    let whole = ParsedText(of: text, sentences: [Sentence(range: text.range, tokens: tokens)])
    let megabytes = Double(text.utf8.count) / 1e6
    try JSONLines.write(
      Answer(
        bytes: text.utf8.count, parsing: Self.rounded(megabytes / parsing),
        speed: Self.rounded(megabytes / Self.seconds(of: parsed)),
        speedOfOneSentence: Self.rounded(megabytes / Self.seconds(of: whole))))
  }

  private static func rounded(_ speed: Double) -> Double { (speed * 100).rounded() / 100 }

  private static func seconds(of parsed: ParsedText) -> Double {
    var best = Double.infinity
    var found = 0
    for _ in 0..<runs {
      let start = seconds()
      let analysis = DocumentAnalysis(parsed)
      best = min(best, seconds() - start)
      found += analysis.sentences.count
    }
    return found > 0 ? best : .infinity
  }

  /// CPU seconds of this process.
  private static func seconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
}
