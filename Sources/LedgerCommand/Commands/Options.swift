import ArgumentParser
import Document
import Ledger

/// What a user says of a source.
struct MetadataOptions: ParsableArguments {
  @Option(help: "The headline.")
  var title: String?
  @Option(help: "Who wrote it.")
  var author: String?
  @Option(
    help: ArgumentHelp("When it was published: 2024-06-14, 2024-06 or 2024.", valueName: "date"),
    transform: MetadataOptions.date)
  var date: CalendarDate?
  @Option(help: "Where it was published: a newspaper, an agency, a site.")
  var publisher: String?
  @Option(help: "Its address.")
  var url: String?

  var metadata: SourceMetadata {
    SourceMetadata(title: title, author: author, publisher: publisher, date: date, url: url)
  }

  /// The options given that can be true of one source only.
  var namesOfSingle: [String] {
    [title.map { _ in "--title" }, author.map { _ in "--author" }, url.map { _ in "--url" }].compactMap { $0 }
  }

  func validate() throws {
    for (name, value) in [("title", title), ("author", author), ("publisher", publisher), ("url", url)]
    where value?.allSatisfy(\.isWhitespace) == true {
      throw ValidationError("--\(name) needs a value.")
    }
  }

  static func date(_ text: String) throws -> CalendarDate {
    guard let date = CalendarDate(iso: text), date.year != nil else {
      throw ValidationError("\(TerminalText.name(text)) is no date. Write 2024-06-14, 2024-06 or 2024.")
    }
    return date
  }
}

/// How many are listed.
struct LimitOption: ParsableArguments {
  @Option(name: .customLong("limit"), help: ArgumentHelp("At most so many.", valueName: "number"))
  var count: Int?

  func validate() throws {
    if let count, count < 1 { throw ValidationError("--limit needs a number from 1.") }
  }
}

struct JSONOption: ParsableArguments {
  @Flag(name: .customLong("json"), help: "One JSON object a line.")
  var isOn = false
}

/// Which relations are shown, and how much is told of them.
struct RelationOptions: ParsableArguments {
  @Option(help: ArgumentHelp("About a person, a place, an organisation.", valueName: "name"))
  var entity: String?
  @Option(help: ArgumentHelp("With this source on one side: its id, or the name of its file.", valueName: "id"))
  var source: String?
  @Option(
    help: ArgumentHelp("With a source dated then or later: 2024-06-14, 2024-06 or 2024.", valueName: "date"),
    transform: MetadataOptions.date)
  var since: CalendarDate?
  @Flag(help: "Show those that are not certain or that you dismissed, too.")
  var all = false
  @Flag(help: "Tell why: the rule, its score, what speaks for one matter, the claims as read, the sources.")
  var explain = false
}
