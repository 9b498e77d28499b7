import LedgerTestSupport
import Testing

@testable import Document

@Suite struct PlainTextReaderTests {
  private func read(_ text: String) throws -> Document { try AnyDocumentReader().read(Array(text.utf8)) }

  private func paragraphs(_ text: String) throws -> [String] {
    let document = try read(text)
    return document.blocks.map { document.text.string(in: $0.range) }
  }

  @Test func textsOfTooManyLinesAreRefused() throws {
    let text = Array("a\n\nb\n\u{C}c".utf8)
    #expect(try SourceLine.lines(of: text, limit: 3).count == 3)
    #expect(throws: DocumentError.tooManyElements(limit: 2)) { try SourceLine.lines(of: text, limit: 2) }
    #expect(MarkdownBlocks(text, from: 0, limit: 3) != nil && MarkdownBlocks(text, from: 0, limit: 1) == nil)
  }

  private static let column = """
    The new railway between the two coun-
    tries is said to cost far less than ex-
    pected, and officials in both capi-
    tals call it a beginning. It would run from the East-
    West corridor to the sea.
    Nobody in the valley believes that the sta-

    tion will open next year, since the ground in the re-
    gion moves, and since the money is

    still to be found in the budget.
    """

  @Test func columnsBecomeParagraphs() throws {
    let found = try paragraphs(Self.column)
    #expect(
      found == [
        "The new railway between the two countries is said to cost far less than expected, and officials in both "
          + "capitals call it a beginning. It would run from the East-West corridor to the sea.",
        "Nobody in the valley believes that the station will open next year, since the ground in the region moves, "
          + "and since the money is still to be found in the budget.",
      ])
  }

  @Test func joinedHyphensAreCounted() throws {
    #expect(try read(Self.column).joinedHyphens == 5)
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func everyLineBreakReadsTheSame(lineBreak: String) throws {
    let text = Self.column.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineBreak)
    #expect(try paragraphs(text) == (try paragraphs(Self.column)))
  }

  @Test func aBreakHyphenInsideAHyphenedName() throws {
    let text = Self.column + "\nThe talks in Na-\ngorno-Badakhshan went on for a week.\n"
    #expect(try read(text).text.string(in: (try read(text)).text.range).contains("Nagorno-Badakhshan"))
  }

  @Test func linesThatWereNeverWrappedStayParagraphs() throws {
    let text = """
      The minister opened the session in the capital on Monday and left early.
      He gave no reason for it.
      growing doubts
      Members of his own party said that they had not been told of the plan before.
      """
    let document = try read(text)
    #expect(document.blocks.count == 4)
    #expect(document.blocks.map(\.kind.name) == ["body", "body", "heading", "body"])
  }

  @Test func aLineMayBeginWithASum() throws {
    let text = """
      The mayor said on Monday that the tunnel will cost
      $4 billion. The builders are less sure of it than he is
      2 years before the opening.
      """
    #expect(try paragraphs(text).count == 1)
  }

  @Test func itemsOfAListStayApart() throws {
    let document = try read(
      "The ministry listed three steps that it would take before summer.\n• open the gate\n• pay the guards\n2) tell the mayor of it\nThen it fell silent for weeks."
    )
    #expect(document.blocks.map(\.kind.name) == ["body", "list item", "list item", "list item", "body"])
  }

  @Test func softHyphensAndTheirBreaksFallAway() throws {
    let document = try read("The parlia\u{AD}ment voted on the treaty yes\u{AD}\nterday evening.")
    let text = document.text.string(in: document.text.range)
    #expect(text == "The parliament voted on the treaty yesterday evening.")
    #expect(
      quoteLawHolds(quote: "parliament", ranges: document.ranges(of: TextRange(4, 14)), of: document.bytes, .utf8))
  }

  @Test func refusals() {
    func error(_ bytes: [UInt8]) -> DocumentError? {
      do {
        _ = try AnyDocumentReader().read(bytes)
        return nil
      } catch { return error }
    }
    #expect(error([]) == .empty)
    #expect(error(Array(" \n\t\r\n".utf8)) == .empty)
    #expect(error(Array("%PDF-1.7 and so on".utf8)) == .unsupported(.pdf))
    #expect(error(Array("<?xml version='1.0'?><feed/>".utf8)) == .unsupported(.xml))
    #expect(error(Array("{\\rtf1 x}".utf8)) == .unsupported(.rtf))
    #expect(error([0x50, 0x4B, 3, 4, 20, 0]) == .unsupported(.zip))
    #expect(error([1, 2, 0, 4, 5]) == .binary)
    let large = [UInt8](repeating: 0x61, count: AnyDocumentReader.sizeLimit + 1)
    #expect(error(large) == .tooLarge(size: large.count, limit: AnyDocumentReader.sizeLimit))
  }

  @Test func everyRefusalIsOneSentence() {
    for type in MediaType.allCases {
      let error = DocumentError.unsupported(type)
      #expect(!error.sentence.contains("\n") && !error.sentence.hasSuffix("."))
      let isRead = [
        .plainText, .html, .markdown, .message, .subRip, .webVTT, .docx, .odt, .epub,
      ].contains(type)
      #expect(isRead || error.hint?.isEmpty == false)
    }
  }
}
