import Document
import Foundation
import LedgerTestSupport
import Testing

@testable import Ledger

@Suite("Finding the files of a folder")
struct ArticleFolderTests {
  private func files(_ folder: TemporaryFolder, _ name: String = "") throws -> [String] {
    let path = name.isEmpty ? folder.path : folder.file(name)
    return try ArticleFolder.files(at: path).map { file in
      #expect(file.hasPrefix(folder.path + "/"))
      return String(file.dropFirst(folder.path.count + 1))
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
    #expect(try ArticleFolder.files(at: folder.path + "/").first == folder.file("10.txt"))
  }

  @Test("a path that is no folder is itself, there or not")
  func single() throws {
    let folder = try TemporaryFolder()
    try folder.write([65], to: "a.txt")
    #expect(try files(folder, "a.txt") == ["a.txt"])
    #expect(try files(folder, "none.txt") == ["none.txt"])
    #expect(try ArticleFolder.files(at: "/dev/null") == ["/dev/null"])
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
    let found = try files(folder)
    #expect(found.filter { $0.hasSuffix(".txt") } == ["link.txt", "sub/a.txt"])
    #expect(found.count <= 4)
  }

  @Test("pipes and sockets inside a folder are left out")
  func pipes() throws {
    let folder = try TemporaryFolder()
    try folder.write([65], to: "a.txt")
    #expect(mkfifo(folder.file("pipe"), 0o600) == 0)
    #expect(try files(folder) == ["a.txt"])
  }

  @Test("a folder without files is told", arguments: [[], [".hidden"], ["sub/.hidden"]])
  func empty(names: [String]) throws {
    let folder = try TemporaryFolder()
    for name in names { try folder.write([65], to: name) }
    #expect(throws: DocumentError.noReadableFiles) { try files(folder) }
  }
}
