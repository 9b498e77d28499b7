/// What is wrong with a CoNLL-U file, and in which line.
public struct ConlluError: Error, Hashable, Sendable {
  public enum Problem: Hashable, Sendable {
    /// A line has so many columns instead of ten.
    case columns(Int)
    /// A column, counted from 1, has nothing in it.
    case emptyColumn(Int)
    /// An ID does not follow the one before it.
    case id(String)
    case tag(String)
    /// A head is no number, or no word of the sentence, or missing where others have one.
    case head(String)
    case secondRoot
    case circle
    /// A sentence ends before the last word of a multiword token.
    case unfinishedToken(String)
    /// A comment stands behind a word.
    case misplacedComment
    case noWords
    case encoding
  }

  /// Counted from 1.
  public var line: Int
  public var problem: Problem

  public init(line: Int, _ problem: Problem) {
    self.line = line
    self.problem = problem
  }

  /// One sentence without a full stop.
  public var sentence: String {
    switch problem {
    case .columns(let count): "line \(line) has \(count) column\(count == 1 ? "" : "s") instead of 10"
    case .emptyColumn(let column): "line \(line) has nothing in column \(column); _ stands for nothing"
    case .id(let id): "line \(line): the ID \(id) does not follow the one before"
    case .tag(let tag): "line \(line): \(tag) is no universal part of speech"
    case .head(let head): "line \(line): \(head) is no head in this sentence"
    case .secondRoot: "line \(line) is a second root of its sentence"
    case .circle: "line \(line): the word does not lead to the root"
    case .unfinishedToken(let form): "the sentence ends before line \(line) without all words of \(form)"
    case .misplacedComment: "line \(line) is a comment inside a sentence"
    case .noWords: "before line \(line) stands a sentence without words"
    case .encoding: "line \(line) is no valid UTF-8"
    }
  }
}
