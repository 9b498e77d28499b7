import Document
import Foundation
import Language
import Testing

@testable import Claims

/// A text with what was found in it.
private struct ReadText {
  let text: DerivedText
  let analysis: DocumentAnalysis
  let attributions: Attributions

  init(_ marked: String) {
    text = DerivedText(marked.replacingOccurrences(of: "¶", with: "\n\n"))
    analysis = DocumentAnalysis(ParsedText(ofPlainText: text))
    attributions = Attributions(of: analysis)
  }

  func string(_ spans: [WordSpan]) -> String {
    spans.textRanges(in: analysis).map { text.string(in: $0) }.joined(separator: " | ")
  }

  func string(_ span: WordSpan?) -> String { span.map { string([$0]) } ?? "" }
}

@Suite struct AttributionsTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var columns: [String]
    var testDescription: String { columns[0] }
  }

  static let rows: [Row] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("attributions.tsv")
    let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.filter { !$0.hasPrefix("#") }.dropFirst().map {
      Row(columns: $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
    }
  }()

  @Test func theTableIsRead() { #expect(Self.rows.count > 15 && Self.rows.allSatisfy { $0.columns.count == 6 }) }

  @Test(arguments: rows) func sourceCueAndContent(row: Row) throws {
    let read = ReadText(row.columns[0])
    let found = try #require(read.attributions.relations.first { read.string($0.cue) == row.columns[2] })
    #expect(read.string(found.source) == row.columns[1])
    #expect(read.string(found.content) == row.columns[3])
    #expect(read.string(found.resolvedSpeaker) == row.columns[4])
    #expect(found.kind.rawValue == row.columns[5])
  }

  @Test(arguments: [
    "The council announced a plan for the new bridge.", "The ferry left the harbour at noon and sank in the storm.",
    "Norway has left the talks on the bridge, which cost a billion crowns.",
    "Nobody in the town was told about the plan.", "The mayor did not say that the bridge was safe.",
    "He asked whether the bridge was safe.", "The mayor could argue that the bridge was safe.",
    "The word “bridge” stands on the sign.",
  ])
  func nobodyStatesThis(text: String) {
    #expect(ReadText(text).attributions.relations.allSatisfy { !$0.isStatement })
  }

  @Test func theInnermostSpeakerComesFirst() throws {
    let read = ReadText("Ada Brandt said that the engineers had warned that the bridge would fall.")
    let words = read.analysis.sentences[0].words
    let fall = try #require(words.firstIndex { $0.form == "fall" })
    let governing = read.attributions.governing(word: fall, of: 0)
    #expect(governing.map { read.string($0.speaker) } == ["the engineers", "Ada Brandt"])
    let warned = try #require(words.firstIndex { $0.form == "warned" })
    #expect(read.attributions.governing(word: warned, of: 0).map { read.string($0.speaker) } == ["Ada Brandt"])
    #expect(read.attributions.governing(word: 0, of: 0).isEmpty)
  }

  @Test func aQuotationGoesOnOverParagraphs() throws {
    let read = ReadText(
      "Ada Brandt said: “The bridge is safe. We checked it.¶“The road will open in May.” The ferry left at noon.")
    let found = try #require(read.attributions.relations.first)
    #expect(read.string(found.speaker) == "Ada Brandt")
    #expect(found.content.map(\.sentence) == [0, 1, 2])
    #expect(read.attributions.relations(in: 3).isEmpty)
  }

  @Test func aQuotationThatIsNeverClosedEndsWithItsSentence() throws {
    let read = ReadText("Ada Brandt said: “The bridge is safe. The ferry left at noon. The council met in May.")
    let found = try #require(read.attributions.relations.first)
    #expect(found.content.map(\.sentence) == [0])
  }

  @Test func whoIsQuotedMaySpeakOfOthers() throws {
    let read = ReadText("“The engineers say that the bridge is safe,” Ada Brandt said.")
    let inner = try #require(read.attributions.relations.first { $0.isCueQuoted })
    #expect(read.string(inner.speaker) == "The engineers")
    let safe = try #require(read.analysis.sentences[0].words.firstIndex { $0.form == "safe" })
    #expect(
      read.attributions.governing(word: safe, of: 0).map { read.string($0.speaker) } == ["The engineers", "Ada Brandt"])
  }

  @Test func longTextsTakeLinearTime() {
    func duration(_ count: Int) -> Duration {
      let paragraph =
        "“We checked it. The bridge is safe,” Ada Brandt said. “The ferry sank.” He added that it was old.\n\n"
      let text = DerivedText(String(repeating: paragraph, count: count))
      let analysis = DocumentAnalysis(ParsedText(ofPlainText: text))
      return ContinuousClock().measure { _ = Attributions(of: analysis) }
    }
    _ = duration(2)
    // Twenty times the text; quadratic would be four hundred times the time.
    #expect(duration(200) < duration(10) * 100)
  }

  @Test func aColonHandsTheNextParagraphToTheSpeaker() throws {
    let read = ReadText("Ada Brandt said in a letter to the council:¶“The bridge is safe.”")
    let found = try #require(read.attributions.relations.first)
    #expect(read.string(found.speaker) == "Ada Brandt")
    #expect(found.content.map(\.sentence) == [1])
  }

  @Test(arguments: [
    "", "”“\"\"''", "said said said said", "“", "“said", "according to", "According to .", "he said he said he said",
    "In the view of", ": said", "“A,” “B,” said said, ”C", "that that that said that",
  ])
  func brokenTextIsRead(text: String) {
    let read = ReadText(text)
    for relation in read.attributions.relations {
      #expect(!relation.content.isEmpty)
      for span in relation.content + relation.cue {
        #expect(read.analysis.sentences[span.sentence].words.indices.contains(span.words.lowerBound))
        #expect(span.words.upperBound <= read.analysis.sentences[span.sentence].words.count)
      }
    }
  }

  @Test func partsDoNotOverlap() {
    for row in Self.rows {
      for relation in ReadText(row.columns[0]).attributions.relations {
        let content = Set(relation.content.flatMap { span in span.words.map { [span.sentence, $0] } })
        let frame = (relation.cue + (relation.source.map { [$0] } ?? [])).flatMap { span in
          span.words.map { [span.sentence, $0] }
        }
        #expect(content.isDisjoint(with: frame))
      }
    }
  }
}
