import Document
import Language
import Testing

@testable import Ledger

@Suite("Parsing an article")
struct ParseArticleTests {
  private func sentences(_ bytes: [UInt8]) throws -> [ConlluSentence] {
    let text = try ParseArticle.conllu(of: bytes).joined(separator: "\n")
    return try ConlluReader.sentences(in: Array(text.utf8))
  }

  @Test("words stand in the bytes that TokenRange gives, whatever the encoding")
  func places() throws {
    let text = "Kalkan harbour reopened\n\nThe café’s owner said she wasn’t worried. Two ferries left on Monday.\n"
    let utf16: [UInt8] =
      [0xFF, 0xFE] + text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    for bytes in [Array(text.utf8), Array(text.replacing("\n", with: "\r\n").utf8), utf16] {
      let read = try sentences(bytes)
      #expect(read.count == 3)
      #expect(read[1].comment("text") == "The café’s owner said she wasn’t worried.")
      for word in read.flatMap({ $0.words }) {
        let ends = try #require(word.misc["TokenRange"]).split(separator: ":").compactMap { Int($0) }
        #expect(decoded(Array(bytes[ends[0]..<ends[1]]), isUTF16: bytes == utf16) == word.form)
      }
    }
  }

  private func decoded(_ bytes: [UInt8], isUTF16: Bool) -> String {
    guard isUTF16 else { return String(decoding: bytes, as: UTF8.self) }
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { index -> UInt16 in
      UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8
    }
    return String(decoding: units, as: UTF16.self)
  }

  @Test("a word that a line end divides is whole and has no single place")
  func brokenWord() throws {
    let text = """
      The council of the old harbour town met on Monday and heard that the fish-
      ermen would not appeal against the plan, although many of them had said so.

      """
    let words = try sentences(Array(text.utf8)).flatMap { $0.words }
    let broken = try #require(words.first { $0.form == "fishermen" })
    #expect(broken.misc["TokenRange"] == nil)
    #expect(words.filter { $0.misc["TokenRange"] == nil }.count == 1)
  }

  @Test("what cannot be shown is replaced in forms, lemmas and text alike")
  func shown() throws {
    let text = "The ferry sailed on Monday.\n"
    let parsed = try ParseArticle.conllu(of: Array(text.utf8)) { $0 == "ferry" ? "X" : $0 }
    #expect(parsed.count == 1 && parsed[0].contains("# text = The X sailed on Monday.\n"))
    #expect(!parsed[0].contains("\tferry\t"))
  }

  @Test("what cannot be read is an error")
  func unreadable() {
    #expect(throws: DocumentError.empty) { try ParseArticle.conllu(of: []) }
    #expect(throws: DocumentError.self) { try ParseArticle.conllu(of: Array("%PDF-1.7\n1 0 obj\n".utf8)) }
  }
}
