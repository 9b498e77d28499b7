import Testing

@testable import Language

@Suite struct WordVectorsTests {
  let vectors = WordVectors.english

  private func cosine(_ a: String, _ b: String) -> Float { vectors.vector(of: a).cosine(vectors.vector(of: b)) }

  /// The second text says what the first says; the third is about something else with some of its words.
  @Test(arguments: [
    (
      "The government cancelled the railway contract", "Ministers scrapped the deal for the train line",
      "The railway museum opened its doors to visitors"
    ),
    ("Doctors treated dozens of wounded people", "Many injured were taken to hospital", "Doctors asked for higher pay"),
    ("The central bank raised interest rates", "Borrowing costs were increased", "The central station was closed"),
  ])
  func likeMeaningIsNearer(text: String, same: String, other: String) {
    #expect(cosine(text, same) > cosine(text, other) + 0.1)
  }

  @Test func wordsOfLikeMeaning() {
    #expect(cosine("earthquake", "tremor") > 0.35)
    #expect(cosine("minister", "banana") < 0.15)
  }

  @Test(arguments: [
    ("The DELEGATION arrived.", "the delegation arrived"), ("São Paulo", "Sao Paulo"), ("café-owner", "cafe owner"),
    ("Erdog\u{306}an", "Erdoğan"), ("rise   of 5", "rise\nof (5)"),
  ])
  func caseMarksAndPunctuationDoNotCount(a: String, b: String) {
    #expect(vectors.vector(of: a) == vectors.vector(of: b))
    #expect(!vectors.vector(of: a).isZero)
  }

  @Test(arguments: ["", " \n", "…!?", "Дума", "\u{FFFD}", "東京"]) func nothingIsKnown(text: String) {
    #expect(vectors.vector(of: text).isZero)
    #expect(cosine(text, text) == 0 && cosine(text, "city") == 0)
  }

  /// The order of words does not count, and a text is as near to itself as can be.
  @Test func sumsOfWords() {
    #expect(vectors.vector(of: "talks between both sides") == vectors.vector(of: "sides both between talks"))
    #expect(abs(cosine("talks between both sides", "both sides between talks") - 1) < 1e-6)
    #expect(cosine("talks", "sides") == cosine("sides", "talks"))
  }

  @Test func damagedBytesDoNotCrash() {
    _ = vectors.vector(of: [0xFF, 0xC3, 0x28, 0x61, 0xF0, 0x9F])
    #expect(vectors.vector(of: [0x61, 0x62, 0x6C, 0x65]) == vectors.vector(of: "able"))
  }

  /// A single word of any length costs no more than a text of that length.
  @Test func endlessWord() {
    let endless = String(repeating: "ab9", count: 40_000)
    let time = ContinuousClock().measure { _ = vectors.vector(of: endless) }
    #expect(time < .seconds(5))
  }
}

@Suite struct PieceListTests {
  private func beginning(_ pieces: [String], of text: String) -> String? {
    Array(pieces.joined(separator: "\n").utf8).withUnsafeBufferPointer { bytes in
      let list = PieceList(bytes)
      return list.longestBeginning(of: Array(text.utf8)[...]).map { found in
        #expect(pieces[found.number].utf8.count == found.length)
        return pieces[found.number]
      }
    }
  }

  @Test(
    arguments: [
      ("a", "a"), ("ab", "ab"), ("abc", "ab"), ("abcd", "abcd"), ("abcz", "ab"), ("b", nil), ("", nil), ("c", "c"),
      ("cz", "c"), ("0", nil), ("zz", nil), ("abd", "abd"), ("abe", "ab"),
    ] as [(String, String?)])
  func longestBeginning(text: String, expected: String?) {
    #expect(beginning(["a", "ab", "abcd", "abd", "c"], of: text) == expected)
  }

  @Test func noPieces() { #expect(beginning([], of: "a") == nil) }

  /// The same as trying each piece.
  @Test func sameAsTryingAll() {
    let pieces = ["a", "aa", "aab", "ab", "aba", "b", "ba", "bab", "bb", "bbb"]
    for number in 0..<256 {
      let text = String((0..<8).map { number >> $0 & 1 == 0 ? "a" : "b" })
      let longest = pieces.filter(text.hasPrefix).max { $0.count < $1.count }
      #expect(beginning(pieces, of: text) == longest, "\(text)")
    }
  }
}

@Suite struct WordVectorsFileTests {
  private let file = WordVectors.embedded

  @Test func saysWhereItComesFrom() throws {
    let file = try ModelFile(file)
    for key in ["licence", "settings", "teacher", "vocabulary"] { #expect(file.properties[key] != nil, "\(key)") }
    #expect(file.bytes.count < 8 << 20)
  }

  @Test func piecesAreSorted() throws {
    let file = try ModelFile(file)
    for name in ["words", "endings"] {
      let pieces = try file.lines(name)
      #expect(zip(pieces, pieces.dropFirst()).allSatisfy { $0.utf8.lexicographicallyPrecedes($1.utf8) })
      #expect(pieces.allSatisfy { 1...32 ~= $0.utf8.count })
    }
  }

  @Test func damagedFiles() throws {
    let whole = try ModelFile(file)
    for missing in ["words", "endings", "factors", "vectors"] {
      var writer = ModelWriter()
      for name in ["words", "endings", "factors", "vectors"] where name != missing {
        let section = try whole.section(name)
        writer.add(name, rows: section.rows, columns: section.columns, Array(whole.bytes[section.range]))
      }
      _ = writer.bytes.withUnsafeBufferPointer { bytes in
        #expect(throws: ModelFile.Failure.missing(missing)) { try WordVectors(ModelFile(bytes)) }
      }
    }
    var writer = ModelWriter()
    writer.add("words", lines: ["a"])
    writer.add("endings", lines: ["b"])
    writer.add("factors", rows: 2, columns: 1, [1, 1])
    writer.add("vectors", rows: 2, columns: 4, [0, 0])
    _ = writer.bytes.withUnsafeBufferPointer { bytes in
      #expect(throws: ModelFile.Failure.damaged("vectors")) { try WordVectors(ModelFile(bytes)) }
    }
  }
}
