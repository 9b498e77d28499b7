import Foundation
import LedgerTestSupport
import Testing

@testable import Document

@Suite struct MessageReaderTests {
  private static func letter(_ fields: String, _ body: String) -> [UInt8] {
    Array(
      ("From: Ida Brandt <ida@example.org>\r\nSubject: The harbour tunnel\r\nDate: Fri, 14 Jun 2024 23:15:00 +0200\r\n"
        + fields + "\r\n" + body.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
        .utf8)
  }

  private static let prose = """
    The council of Northport approved the harbour tunnel on Monday after a debate
    that had lasted for three years. Mayor Clara Voss said the tunnel will cost
    $4 billion, and that the city’s fishermen will be paid for what they lose.

    Work begins in May. “Nobody asked us,” said Çelik Öz, who leads their union.
    """

  private static let wholeProse = [
    "body: The council of Northport approved the harbour tunnel on Monday after a debate that had lasted for three years. "
      + "Mayor Clara Voss said the tunnel will cost $4 billion, and that the city’s fishermen will be paid for what they lose.",
    "body: Work begins in May. “Nobody asked us,” said Çelik Öz, who leads their union.",
  ]

  private func read(_ bytes: [UInt8]) throws -> Document {
    #expect(MediaType.detect(bytes) == .message)
    return try AnyDocumentReader().read(bytes)
  }

  private func expectLaws(_ document: Document, sourceLocation: SourceLocation = #_sourceLocation) {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<40 {
      let broken = brokenLaws(of: document, &generator)
      #expect(broken.isEmpty, sourceLocation: sourceLocation)
    }
  }

  @Test func plainLetter() throws {
    let document = try read(Self.letter("Content-Type: text/plain; charset=utf-8\r\n", Self.prose))
    #expect(blockNotation(document) == Self.wholeProse)
    #expect(
      document.metadata
        == SourceMetadata(title: "The harbour tunnel", author: "Ida Brandt", date: CalendarDate(iso: "2024-06-14")))
    #expect(document.mediaType == .message && document.encoding == .utf8)
    let place = document.lines.position(ofByte: try #require(document.ranges(of: document.blocks[0].range).first).start)
    #expect(place.line == 6 && place.column == 1)
    expectLaws(document)
  }

  // MARK: Encodings

  @Test(arguments: [76, 75, 4, 1, 1000]) func base64(width: Int) throws {
    for charset in ["utf-8", "utf-16le", "windows-1254"] {
      let text = Self.prose.replacing("“", with: "\"").replacing("”", with: "\"").replacing("’", with: "'")
      let encoding = try #require(TextEncoding(label: charset))
      let bytes: [UInt8] =
        switch encoding {
        case .utf16LittleEndian: Array(text.utf16).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        case .windows1254: text.unicodeScalars.map { UInt8($0.value) }
        default: Array(text.utf8)
        }
      let body = Self.lines(of: Self.base64(bytes), width)
      let fields = "Content-Type: text/plain; charset=\"\(charset)\"\r\nContent-Transfer-Encoding: BASE64\r\n"
      let document = try read(Self.letter(fields, body))
      #expect(document.encoding == encoding)
      #expect(
        blockNotation(document)
          == Self.wholeProse.map { $0.replacing("“", with: "\"").replacing("”", with: "\"").replacing("’", with: "'") })
      expectLaws(document)
    }
  }

  @Test func quotedPrintable() throws {
    let fields = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n"
    let document = try read(Self.letter(fields, Self.quotedPrintable(Self.prose)))
    #expect(blockNotation(document) == Self.wholeProse)
    let quote = try #require(document.text.string(in: document.text.range).range(of: "Çelik"))
    let text = document.text.string(in: document.text.range)
    let start = text[..<quote.lowerBound].utf8.count
    let ranges = document.ranges(of: TextRange(start, start + 6))
    #expect(ranges.map { String(decoding: document.bytes[$0.start..<$0.end], as: UTF8.self) }.joined() == "=C3=87elik")
    expectLaws(document)
  }

  @Test func brokenEncodingsAreReadOver() throws {
    let quoted = try read(
      Self.letter(
        "Content-Transfer-Encoding: quoted-printable\r\n", "The mayor =ZZ said =4 that = 3=\n is 50 =\u{25} of it.="))
    #expect(blockNotation(quoted).map { $0.drop { $0 != " " } } == [" The mayor =ZZ said =4 that = 3 is 50 =% of it."])
    expectLaws(quoted)
    let base64 = Self.base64(Array("The mayor came to the quay and nobody saw him.".utf8))
    let broken = try read(
      Self.letter(
        "Content-Transfer-Encoding: base64\r\n", "\n ! " + base64.prefix(13) + "\n\n*" + base64.dropFirst(13) + "A"))
    #expect(broken.text.string(in: broken.text.range) == "The mayor came to the quay and nobody saw him.")
    expectLaws(broken)
  }

  @Test(arguments: [
    ("=?utf-8?Q?Bo=C4=9Fazi=C3=A7i?= <b@example.org>", "Boğaziçi"), ("=?iso-8859-9?B?3mFoaW4=?= Kaya", "Şahin Kaya"),
    ("=?utf-8?B?w4c=?= =?utf-8?B?ZWxpaw==?=", "Çelik"), ("=?utf-8?Q?=C3?= =?utf-8?Q?=87elik?=", "Çelik"),
    ("\"Kaya, A.\" <a@example.org>", "Kaya, A."), ("<a@example.org>", "a@example.org"),
    ("=?x?Q?a?= =?", "=?x?Q?a?= =?"),
    ("A =?utf-8?Q?B?= C", "A B C"), ("Çelik", "Çelik"),
  ])
  func names(field: String, name: String) throws {
    let bytes = Array("Message-ID: <a@b>\nFrom: \(field)\nSubject: a\n\nThe mayor came to the quay.".utf8)
    #expect(try AnyDocumentReader().read(bytes).metadata.author == name)
  }

  @Test(arguments: ["Re: AW: Fwd: The vote", "WG: The vote", "The\r\n  vote"]) func titles(subject: String) throws {
    let bytes = Array("Message-ID: <a@b>\r\nSubject: \(subject)\r\n\r\nThe mayor came to the quay.".utf8)
    #expect(try AnyDocumentReader().read(bytes).metadata.title == "The vote")
  }

  // MARK: Parts

  private static func multipart(_ parts: [(String, String)], type: String = "alternative") -> [UInt8] {
    let body = parts.map { "--b=1\nContent-Type: \($0.0)\n\n\($0.1)\n" }.joined() + "--b=1--\nbye"
    return letter("MIME-Version: 1.0\r\nContent-Type: multipart/\(type);\r\n boundary=\"b=1\"\r\n", "hidden\n" + body)
  }

  private static let page = "<html><body><h1>Tunnel</h1>" + HTMLReaderTests.paragraphs + "</body></html>"

  @Test func plainTextIsReadWhenItSaysWhatThePageSays() throws {
    let document = try read(
      Self.multipart([("text/plain; charset=utf-8", Self.prose), ("text/html; charset=utf-8", "<p>\(Self.prose)</p>")]))
    #expect(blockNotation(document) == Self.wholeProse)
  }

  @Test(arguments: ["Read this letter in your browser: https://example.org/a", ""]) func aNewsletterIsItsPage(
    stub: String
  ) throws {
    let document = try read(Self.multipart([("text/plain", stub), ("text/html; charset=utf-8", Self.page)]))
    #expect(blockNotation(document).contains { $0.hasPrefix("body: Dock workers in Northport voted on Friday") })
    #expect(document.metadata.title == "The harbour tunnel")
    expectLaws(document)
  }

  @Test func aPageThatShowsNothingIsNotPreferred() throws {
    let page = "<html><script>show()</script></html>"
    let document = try read(Self.multipart([("text/plain", "The council met on Monday."), ("text/html", page)]))
    #expect(document.text.string(in: document.text.range) == "The council met on Monday.")
  }

  @Test func attachmentsAreNone() throws {
    let fields = "text/plain\nContent-Disposition: attachment; filename=\"a.txt\""
    #expect(throws: DocumentError.attachmentsOnly) { try read(Self.multipart([(fields, Self.prose)], type: "mixed")) }
    let document = try read(
      Self.multipart([("image/png", "AAAA"), (fields, "no"), ("text/plain; charset=utf-8", Self.prose)], type: "mixed"))
    #expect(blockNotation(document) == Self.wholeProse)
  }

  @Test func aLetterInALetterIsOpened() throws {
    let inner = "Subject: inner\nContent-Type: text/plain; charset=utf-8\n\n" + Self.prose
    let document = try read(Self.multipart([("message/rfc822", inner)], type: "mixed"))
    #expect(blockNotation(document) == Self.wholeProse)
  }

  // MARK: What others wrote

  @Test func repliesAndSignaturesAreFurniture() throws {
    let body =
      Self.prose + """


        On Thu, 13 Jun 2024 at 10:02, A. Kaya
        <kaya@example.org> wrote:
        > The tunnel costs $6 billion.
        >> Who says so?

        >From the harbour nothing is heard, and the ferries of the city still sail every day.

        --\u{20}
        Ida Brandt
        Harbour desk
        """
    let document = try read(Self.letter("Content-Type: text/plain; charset=utf-8\r\n", body))
    #expect(
      blockNotation(document) == Self.wholeProse + [
        "furniture: quoted reply: On Thu, 13 Jun 2024 at 10:02, A. Kaya <kaya@example.org> wrote: > The tunnel costs $6 "
          + "billion. >> Who says so?",
        "body: >From the harbour nothing is heard, and the ferries of the city still sail every day.",
        "furniture: signature: -- Ida Brandt Harbour desk",
      ])
    expectLaws(document)
  }

  @Test func aForwardedLetterIsReadWithoutItsHeader() throws {
    let body =
      "---------- Forwarded message ---------\nFrom: A. Kaya <a@b>\nDate: Thu, 13 Jun\nSubject: x\n\n" + Self.prose
    let document = try read(Self.letter("Content-Type: text/plain; charset=utf-8\r\n", body))
    let found = blockNotation(document)
    #expect(found.first?.hasPrefix("furniture: message header: ---------- Forwarded message ---------") == true)
    #expect(Array(found.dropFirst()) == Self.wholeProse)
  }

  @Test func whatAnAnswerAnswersIsNot() throws {
    let body = Self.prose + "\n\nFrom: A. Kaya\nSent: Thursday\nSubject: RE: x\n\nThe tunnel costs $6 billion.\n"
    let document = try read(Self.letter("Content-Type: text/plain; charset=utf-8\r\n", body))
    #expect(
      blockNotation(document) == Self.wholeProse + [
        "furniture: message header: From: A. Kaya Sent: Thursday Subject: RE: x",
        "furniture: quoted reply: The tunnel costs $6 billion.",
      ])
  }

  // MARK: Kinds of files

  @Test(
    arguments: [
      ("Title: a\nAuthor: b\nDate: c\n\nText", nil, MediaType.plainText),
      ("From: a\nSubject: b\n\nText", nil, .plainText),
      ("From: a\nSubject: b\n\nText", "a.eml", .message), ("From: a\nTo: c\nSubject: b\n\nText", nil, .message),
      ("Received: by x\n\ty\nX: z\n\nText", "a.txt", .message), ("From: the harbour\nnews came: x\n", nil, .plainText),
      ("From a@b Mon Jun 17 09:15:02 2024\nSubject: b\n\nText", nil, .mailbox),
      ("From a@b Mon Jun 17 09:15:02 2024\nno header\n\nText", nil, .plainText),
      ("From Monday on the ferries rest.", nil, .plainText),
    ] as [(String, String?, MediaType)])
  func kinds(text: String, name: String?, type: MediaType) {
    #expect(AnyDocumentReader.type(of: text, name: name) == type)
  }

  @Test func aMailboxIsTakenApart() throws {
    let letters = (1...3).map {
      "Subject: \($0)\nMessage-ID: <\($0)>\n\nText \($0).\n\nFrom now on nothing.\n>From x\n\n"
    }
    let box =
      letters.map { "From a@b Mon Jun 17 09:15:02 2024 +0200\n" + $0 }.joined() + "From a@b Mon Jun 17 09:15:02 2024\n"
    let bytes = Array(box.utf8)
    for size in [1, 7, 64, 10_000] {
      var mailbox = MailboxMessages()
      for start in stride(from: 0, to: bytes.count, by: size) {
        mailbox.read(bytes[start..<min(bytes.count, start + size)])
      }
      mailbox.finish()
      let found = mailbox.messages.map { String(decoding: bytes[$0], as: UTF8.self) }
      #expect(found.count == 3)
      #expect(zip(found, letters).allSatisfy { $0.hasPrefix($1) })
    }
    #expect(throws: DocumentError.unsupported(.mailbox)) { try AnyDocumentReader().read(bytes) }
  }

  // MARK: Hostile letters

  private static let hostile: [(name: String, text: @Sendable (Int) -> String)] = [
    ("fields", { repeated("X-A: b\n", $0) + "\nText" }),
    ("one field", { "Subject: " + repeated("word ", $0) + "\n\nText" }),
    ("folded", { "Subject: a\n" + repeated(" b\n", $0) + "\nText" }),
    ("words", { "Subject: " + repeated("=?utf-8?Q?a?= ", $0) + "\n\nText" }),
    ("open words", { "Subject: " + repeated("=?a", $0) + "\n\nText" }),
    (
      "nested",
      { size in
        (0..<size / 60).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined() + "\nText"
      }
    ),
    (
      "one boundary",
      {
        "Content-Type: multipart/mixed; boundary=b\n\n"
          + repeated("--b\nContent-Type: multipart/mixed; boundary=b\n\n", $0)
      }
    ),
    ("parts", { "Content-Type: multipart/mixed; boundary=b\n\n" + repeated("--b\n\nText\n", $0) }),
    ("letters", { repeated("Content-Type: message/rfc822\n\n", $0) + "Text" }),
    ("quotes", { "\n" + repeated(">", $0) + "\n" }), ("quoted lines", { "\n" + repeated("> a\nb\n", $0) }),
    ("base64", { "Content-Transfer-Encoding: base64\n\n" + repeated("Q U\n", $0) }),
    ("soft breaks", { "Content-Transfer-Encoding: quoted-printable\n\n" + repeated("=\n", $0) + "Text" }),
    ("equals", { "Content-Transfer-Encoding: quoted-printable\n\nText" + repeated("= ", $0) }),
    ("one line", { "\n" + repeated("word ", $0) }),
    ("headers", { "\n" + repeated("From: a\nDate: b\n", $0) }), ("signatures", { "\n" + repeated("-- \na\n", $0) }),
  ]

  private static func repeated(_ text: String, _ size: Int) -> String {
    String(repeating: text, count: max(1, size / text.utf8.count))
  }

  @Test(arguments: hostile.indices) func timeGrowsWithTheLength(index: Int) {
    let (name, text) = Self.hostile[index]
    func cost(_ size: Int) -> Double {
      let bytes = Array(("Message-ID: <a>\n" + text(size)).utf8)
      return threadSeconds { _ = try? MessageReader().read(bytes) }
    }
    let (small, large) = (cost(20_000), cost(80_000))
    #expect(large < 8 * small + 0.2, "\(name): \(small) s, then \(large) s for four times as much")
  }

  // MARK: Writing letters

  private static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = Array(bytes[start..<min(bytes.count, start + 3)])
      let value = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 { text.append(place <= group.count ? alphabet[value >> (18 - 6 * place) & 63] : "=") }
    }
    return text
  }

  private static func lines(of text: String, _ width: Int) -> String {
    let characters = Array(text)
    return stride(from: 0, to: characters.count, by: width).map {
      String(characters[$0..<min(characters.count, $0 + width)])
    }
    .joined(separator: "\n")
  }

  private static func quotedPrintable(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let units = line.utf8.map {
        $0 < 0x80 && $0 != 0x3D ? String(UnicodeScalar($0)) : "=" + String($0, radix: 16, uppercase: true)
      }
      return stride(from: 0, to: units.count, by: 20).map { units[$0..<min(units.count, $0 + 20)].joined() }.joined(
        separator: "=\n")
    }.joined(separator: "\n")
  }
}
