import Testing

@testable import LedgerCommand

@Suite struct FileNamesTests {
  @Test func asMuchAsTellsThemApart() {
    let names = FileNames(["a/x.txt", "/deep/root/b/x.txt", "y.txt", "c/b/x.txt", "x.txt"])
    #expect(names["a/x.txt"] == "a/x.txt")
    #expect(names["/deep/root/b/x.txt"] == "root/b/x.txt")
    #expect(names["c/b/x.txt"] == "c/b/x.txt")
    #expect(names["y.txt"] == "y.txt")
    #expect(names["x.txt"] == "x.txt")
  }

  @Test func aNameAloneIsShort() {
    let names = FileNames(["/very/long/way/to/news.txt", "/very/long/way/to/other.txt"])
    #expect(names["/very/long/way/to/news.txt"] == "news.txt")
    #expect(names["unknown\n.txt"] == "unknown\\n.txt")
  }
}
