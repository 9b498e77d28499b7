import Claims
import Document
import Foundation
import Testing

/// Pronouns and descriptions in the texts of claims: replaced where one candidate is good, left open elsewhere.
@Suite struct ReplacementTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var text: String
    var claims: [String]
    var testDescription: String { text }
  }

  static let rows: [Row] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "replacements.tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst().map { line in
      let fields = line.split(separator: "\t").map(String.init)
      return Row(text: fields[0], claims: fields[1].components(separatedBy: " / "))
    }
  }()

  @Test func thereAreRows() { #expect(Self.rows.count > 20) }

  @Test(arguments: rows) func textsOfClaims(_ row: Row) throws {
    let found = try readClaims(row.text).map { ($0.statement.needsContext ? "?" : "") + $0.statement.text }
    #expect(found == row.claims)
  }

  /// What was replaced, by what, and from where: the text is that of the antecedent but for its article and a genitive.
  @Test(arguments: rows) func replacementsHaveTheirEvidence(_ row: Row) throws {
    let document = try AnyDocumentReader().read(Array(row.text.utf8))
    for claim in try readClaims(row.text) {
      for replacement in claim.statement.replacements {
        let words = replacement.text.lowercased().split(separator: " ").map {
          $0.hasSuffix("’s") ? $0.dropLast(2) : $0.hasSuffix("’") ? $0.dropLast() : $0
        }
        let source = document.text.string(in: replacement.antecedent).lowercased()
        #expect(words.allSatisfy { $0 == "the" || source.contains($0) })
        #expect(claim.statement.text.lowercased().contains(replacement.text.lowercased()))
        #expect(!replacement.antecedent.overlaps(replacement.range))
      }
    }
  }

  @Test func theEvidenceIsThePlaceOfTheName() throws {
    let text = "Mayor Ada Brandt opened the bridge on Monday.\n\nHer office paid for the bridge."
    let document = try AnyDocumentReader().read(Array(text.utf8))
    let replacement = try #require(try readClaims(text).last?.statement.replacements.first)
    #expect(document.text.string(in: replacement.range) == "Her")
    #expect(replacement.text == "Ada Brandt’s")
    #expect(document.text.string(in: replacement.antecedent) == "Ada Brandt")
  }

  @Test func whatTheClaimNamesItselfStays() throws {
    let claim = try #require(try readClaims("Peter Lund lost his keys on Monday.").first)
    #expect(claim.statement.text == "Peter Lund lost his keys on Monday")
    #expect(claim.statement.replacements.isEmpty)
  }

  /// The names and words of what was put in are compared as if the article had them there.
  @Test func comparisonReadsWhatWasPutIn() throws {
    let claims = try readClaims("Ada Brandt opened the bridge. She thanked the workers. The ferry sank. It was old.")
    #expect(claims[1].statement.features.entities == ["person:brandt ada"])
    #expect(claims[3].statement.features.stems.contains("ferry"))
  }

  @Test func headingsAndOtherBlocksBeginAnew() throws {
    let text = """
      The council met on Monday in Bergen to talk about the port.

      - The ferry sank near Bergen with 40 people on board.
      - It was built in 1971 in the yard of Stavanger.
      """
    let claim = try #require(try readClaims(text).last)
    #expect(claim.statement.needsContext)
  }

  /// A sentence of pronouns and names without end takes time in proportion to its length.
  @Test(.timeLimit(.minutes(1))) func longSentencesAreRead() throws {
    let text =
      String(repeating: "Ada Brandt said that she saw his ship and it left with their boat, ", count: 1_500) + "."
    _ = try readClaims(text)
  }
}
