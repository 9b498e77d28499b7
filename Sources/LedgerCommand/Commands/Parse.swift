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
  @Argument(help: ArgumentHelp("A file, or - for standard input.", valueName: "file"), completion: .file())
  var file: String

  func validate() throws {
    if file.isEmpty { throw ValidationError("A file's name is empty.") }
  }

  func run(in session: Session) throws {
    let sentences: [String]
    do throws(DocumentError) {
      let bytes = try ArticleFile.read(named: file)
      sentences = try ParseArticle.conllu(of: bytes, shown: Self.harmless)
    } catch {
      throw Complaint(error, name: file == "-" ? "standard input" : file)
    }
    try session.output.lines(sentences)
  }

  /// A column is never empty, not even that of a word that nobody sees.
  private static func harmless(_ form: String) -> String {
    let shown = TerminalText.line(form)
    return shown.isEmpty ? "\u{FFFD}" : shown
  }
}
