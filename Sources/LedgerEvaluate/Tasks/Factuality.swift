import ArgumentParser
import Claims
import Document
import Language

/// `factuality`: whether words of sentences name events that are asserted, denied or left open.
struct Factuality: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "factuality")

  private struct Item: Decodable {
    struct Target: Decodable { var token: Int }

    var id: String
    var tokens: [String]
    var targets: [Target]
  }

  private struct Answer: Encodable {
    struct Target: Encodable {
      var token: Int
      var label: String
    }

    var id: String
    var targets: [Target]
  }

  func run() throws {
    let items = try JSONLines.read(Item.self)
    for (item, tree) in zip(items, Parser.english.trees(of: items.map(\.tokens))) {
      let finder = FactualityFinder(WordTree(Self.words(item.tokens, tree)))
      let targets = item.targets.map { target in
        Answer.Target(
          token: target.token,
          label: tree.nodes.indices.contains(target.token) ? Self.label(finder[target.token]) : "asserted")
      }
      try JSONLines.write(Answer(id: item.id, targets: targets))
    }
  }

  /// The words of given tokens, as in a text where one blank stands between them.
  private static func words(_ tokens: [String], _ tree: Tree) -> [Word] {
    var start = 0
    return zip(tokens, tree.nodes).map { token, node in
      let end = start + token.utf8.count
      defer { start = end + 1 }
      let isWord = token.unicodeScalars.contains { $0.properties.isAlphabetic }
      return Word(Token(range: TextRange(start, end), kind: isWord ? .word : .punctuation), node)
    }
  }

  /// Annotators were asked whether the event happened, by their best guess: what is only probable counts.
  private static func label(_ event: EventFactuality) -> String {
    if event.certainty == .open { return "uncertain" }
    return event.polarity == .negative ? "denied" : "asserted"
  }
}
