import Document
import Foundation
import LedgerTestSupport
import Testing

@testable import Ledger

@Suite("Finding the files of a folder")
struct ArticleFolderTests {
  private func files(_ folder: TemporaryFolder, _ name: String = "") throws -> [String] {
    let path = name.isEmpty ? folder.path : folder.file(name)
    return inside(folder, try ArticleFolder(at: path).files)
  }

  /// The paths without the folder's.
  private func inside(_ folder: TemporaryFolder, _ paths: [String]) -> [String] {
    paths.map { path in
      #expect(path.hasPrefix(folder.path + "/"))
      return String(path.dropFirst(folder.path.count + 1))
    }
  }

  @Test("files come in the order of their names, hidden ones are left out, folders are opened")
  func order() throws {
    let folder = try TemporaryFolder()
    for name in [
      "b.txt", "a.txt", "c/z.txt", "c/d/y.txt", ".hidden", ".git/config", "c/.hidden", "B.txt", "10.txt", "9",
    ] {
      try folder.write([65], to: name)
    }
    #expect(try files(folder) == ["10.txt", "9", "B.txt", "a.txt", "b.txt", "c/d/y.txt", "c/z.txt"])
    #expect(try ArticleFolder(at: folder.path + "/").files.first == folder.file("10.txt"))
  }

  @Test("a path that is no folder is itself, there or not")
  func single() throws {
    let folder = try TemporaryFolder()
    try folder.write([65], to: "a.txt")
    #expect(try files(folder, "a.txt") == ["a.txt"])
    #expect(try files(folder, "none.txt") == ["none.txt"])
    #expect(try ArticleFolder(at: "/dev/null").files == ["/dev/null"])
  }

  @Test("a folder named itself may be hidden")
  func hiddenFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write([65], to: ".notes/a.txt")
    #expect(try files(folder, ".notes") == [".notes/a.txt"])
  }

  @Test("a circle of links is not walked; a link to a file is a file")
  func links() throws {
    let folder = try TemporaryFolder()
    try folder.write([65], to: "sub/a.txt")
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: folder.file("sub/up"), withDestinationPath: "..")
    try manager.createSymbolicLink(atPath: folder.file("sub/self"), withDestinationPath: "self")
    try manager.createSymbolicLink(atPath: folder.file("link.txt"), withDestinationPath: "sub/a.txt")
    let found = try ArticleFolder(at: folder.path)
    #expect(inside(folder, found.files) == ["link.txt", "sub/a.txt", "sub/self"])
    #expect(found.skipped.map(\.reason) == [.linkToFolder])
    #expect(inside(folder, found.skipped.map(\.path)) == ["sub/up"])
  }

  @Test("pipes and sockets inside a folder are left out")
  func pipes() throws {
    let folder = try TemporaryFolder()
    try folder.write([65], to: "a.txt")
    #expect(mkfifo(folder.file("pipe"), 0o600) == 0)
    let found = try ArticleFolder(at: folder.path)
    #expect(inside(folder, found.files) == ["a.txt"])
    #expect(found.skipped.map(\.reason) == [.pipeOrDevice])
  }

  @Test(
    "patterns are for names, with a slash for paths",
    arguments: [
      (["*.md"], [], ["a.md", "x/b.md"]), ([], ["*.md"], ["c.txt", "x/d.txt", "x/y/e.txt"]),
      (["*.txt"], ["x"], ["c.txt"]), (["*.txt"], ["x/y/"], ["c.txt", "x/d.txt"]), (["x/*.md"], [], ["x/b.md"]),
      (["[ab].md", "e.???"], [], ["a.md", "x/b.md", "x/y/e.txt"]), ([], ["x/*"], ["a.md", "c.txt"]),
    ])
  func patterns(include: [String], exclude: [String], expected: [String]) throws {
    let folder = try TemporaryFolder()
    for name in ["a.md", "c.txt", "x/b.md", "x/d.txt", "x/y/e.txt"] { try folder.write([65], to: name) }
    let patterns = FilePatterns(include: include, exclude: exclude)
    #expect(inside(folder, try ArticleFolder(at: folder.path, patterns).files) == expected)
    let all = ["a.md", "c.txt", "x/b.md", "x/d.txt", "x/y/e.txt"]
    #expect(all.filter { ArticleFolder.isArticle($0, patterns) } == expected)
  }

  @Test("what is said of files beside them is no article")
  func sidecars() throws {
    let folder = try TemporaryFolder()
    for name in ["a.txt", "a.txt.meta.json", "a.csl.json", "b.json"] { try folder.write([65], to: name) }
    #expect(try files(folder) == ["a.txt", "b.json"])
    #expect(
      !ArticleFolder.isArticle("a.txt.meta.json", FilePatterns()) && !ArticleFolder.isArticle("x/.b/c", FilePatterns()))
  }

  @Test("a deep folder, and names that are odd, are walked")
  func deepAndOdd() throws {
    let folder = try TemporaryFolder()
    let deep = String(repeating: "d/", count: 200) + "two\nlines.txt"
    try folder.write([65], to: deep)
    try folder.write([65], to: "\u{1B}[31mred.txt")
    #expect(try files(folder) == ["\u{1B}[31mred.txt", deep])
  }

  @Test("a folder that may not be read is named", .disabled(if: getuid() == 0, "root may read everything"))
  func closed() throws {
    let folder = try TemporaryFolder()
    try folder.write([65], to: "a.txt")
    try folder.write([65], to: "closed/b.txt")
    let closed = folder.file("closed")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: closed)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: closed) }
    let found = try ArticleFolder(at: folder.path)
    #expect(found.skipped.map(\.reason) == [.unreadable(.notPermitted)])
    #expect(throws: DocumentError.notPermitted) { try ArticleFolder(at: closed) }
  }

  @Test("a pattern that no shell has expanded is expanded; the name of a file is none")
  func unexpanded() throws {
    let folder = try TemporaryFolder()
    for name in ["a.md", "b.md", "[c].md"] { try folder.write([65], to: name) }
    #expect(inside(folder, FilePatterns.expanded(folder.file("?.md"))) == ["a.md", "b.md"])
    #expect(inside(folder, FilePatterns.expanded(folder.file("[c].md"))) == ["[c].md"])
    #expect(inside(folder, FilePatterns.expanded(folder.file("*.txt"))) == ["*.txt"])
  }

  @Test("a folder without files is told", arguments: [[], [".hidden"], ["sub/.hidden"]])
  func empty(names: [String]) throws {
    let folder = try TemporaryFolder()
    for name in names { try folder.write([65], to: name) }
    #expect(throws: DocumentError.noReadableFiles) { try files(folder) }
  }
}
