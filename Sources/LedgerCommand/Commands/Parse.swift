import ArgumentParser
import Document
import Ledger

struct ParseCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Prints the sentences of a text as trees (CoNLL-U).",
    discussion: """
      Lemma, part of speech, features, head and relation of each word, as Universal Dependencies write them. In the \
      last column TokenRange gives the bytes of the file that the word is written with, end exclusive; a word that a \
      line break divides has none. What is no part of the article is left out. No ledger is needed.

      Example: ledger parse articles/harbour.txt
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var text: TextFileArgument

  func run(in session: Session) throws {
    let sentences: [String]
    do throws(DocumentError) {
      let bytes = try ArticleFile.read(named: text.file)
      sentences = try ParseArticle.conllu(of: bytes, name: text.file, shown: Self.harmless)
    } catch {
      throw Complaint(error, name: text.name)
    }
    try session.output.lines(sentences)
  }

  /// A column is never empty, not even that of a word that nobody sees.
  private static func harmless(_ form: String) -> String {
    let shown = TerminalText.line(form)
    return shown.isEmpty ? "\u{FFFD}" : shown
  }
}
