import Document
import LedgerTestSupport
import Testing

@testable import Ledger

@Suite("What files and lists hold")
struct ArticleInputTests {
  private static func letters(_ count: Int) -> [String] {
    (1...count).map { "Subject: Vote \($0)\nMessage-ID: <\($0)@a>\n\nThe council met \($0) times.\n" }
  }

  private static func mailbox(_ letters: [String]) -> [UInt8] {
    Array(letters.map { "From a@b Mon Jun 17 09:15:02 2024\n\($0)\n" }.joined().utf8)
  }

  @Test("each letter of a mailbox is an article, any other file is one")
  func mailbox() throws {
    let (folder, letters) = (try TemporaryFolder(), Self.letters(3000))
    let path = try folder.write(Self.mailbox(letters), to: "box")
    let inputs = ArticleInput.inputs(ofFile: path)
    #expect(inputs.count == 3000 && inputs[2].name == path + "#3" && !inputs[2].isWholeFile)
    for index in [0, 1, 1498, 2999] {
      let bytes = try inputs[index].read()
      #expect(String(decoding: bytes, as: UTF8.self).hasPrefix(letters[index]))
      #expect(try inputs[index].document(bytes).metadata.title == "Vote \(index + 1)")
    }
    let streamed = ArticleInput.inputs(of: Self.mailbox(letters), name: "mail")
    #expect(try streamed.map { try $0.read() } == inputs.map { try $0.read() } && streamed[2].name == "mail#3")
    let text = try folder.write(Array("From Monday on\nthe ferries rest.\n".utf8), to: "a.txt")
    #expect(ArticleInput.inputs(ofFile: text).map(\.name) == [text])
    #expect(ArticleInput.inputs(ofFile: folder.file("none")).count == 1)
  }

  @Test("a hundred thousand lines of From are no letters")
  func separators() throws {
    let folder = try TemporaryFolder()
    let line = "From a@b Mon Jun 17 09:15:02 2024\n"
    let path = try folder.write(String(repeating: line, count: 100_000).utf8, to: "box")
    #expect(ArticleInput.inputs(ofFile: path).count == 1)
    let real = try folder.write((line + "Subject: a\n\n" + String(repeating: line, count: 100_000)).utf8, to: "real")
    #expect(ArticleInput.inputs(ofFile: real).count == 1)
  }

  @Test("a file that vanishes after it was found is named")
  func vanished() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.mailbox(Self.letters(2)), to: "box")
    let inputs = ArticleInput.inputs(ofFile: path)
    try folder.write([65], to: "box")
    #expect(try inputs[1].read().isEmpty)
    let articles = ReadArticles([inputs[1], ArticleInput.inputs(ofFile: folder.file("none"))[0]], .init()) { $0 }
    for expected in [DocumentError.empty, .notFound] {
      guard case .refused(let error) = try #require(articles.next()).outcome else {
        Issue.record("it was read")
        continue
      }
      #expect(error == expected)
    }
  }

  @Test(
    "a list has a name a line, or a NUL after each",
    arguments: [
      ("a.txt\nb c.txt\n", ["a.txt", "b c.txt"]), ("a\r\n\r\nb", ["a", "b"]), ("two\nlines\0b\0", ["two\nlines", "b"]),
      ("", []), ("\n\n", []), ("-\n", ["-"]),
    ])
  func lists(text: String, names: [String]) { #expect(FileList(Array(text.utf8)).names == names) }

  @Test("work is given back in order, and runs ahead a little", arguments: [1, 2, 7, 64])
  func order(jobs: Int) {
    let work = OrderedWork(Array(0..<500), jobs: jobs) { number in
      // Some take longer than others.
      (0..<(number % 7) * 2000).reduce(number) { ($0 &* 31) ^ $1 } == Int.min ? -1 : number
    }
    var found: [Int] = []
    while let next = work.next() { found.append(next) }
    #expect(found == Array(0..<500))
    #expect(OrderedWork([Int](), jobs: jobs) { $0 }.next() == nil)
  }

  @Test("work that is stopped ends")
  func stopped() {
    let work = OrderedWork(Array(0..<100_000), jobs: 4) { $0 }
    #expect(work.next() == 0)
    work.stop()
  }
}
