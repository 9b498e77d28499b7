import Document
import Foundation
import LedgerTestSupport
import Testing

@testable import Ledger

@Suite("Reading a file of the user")
struct ArticleFileTests {
  private func error(_ path: String, limit: Int = 1 << 20) -> DocumentError? {
    do {
      _ = try ArticleFile.read(path, limit: limit)
      return nil
    } catch {
      return error
    }
  }

  @Test("a file is its bytes, whatever its name", arguments: ["a.txt", "-n", "two\nlines", "emoji 🙂", "Türkiye", "%s"])
  func bytes(name: String) throws {
    let folder = try TemporaryFolder()
    let bytes: [UInt8] = Array("Talks\r\n".utf8) + [0xFF, 0, 0xC3]
    try folder.write(bytes, to: name)
    #expect(try ArticleFile.read(folder.file(name)) == bytes)
    try FileManager.default.createSymbolicLink(atPath: folder.file("link"), withDestinationPath: folder.file(name))
    #expect(try ArticleFile.read(folder.file("link")) == bytes)
  }

  @Test("more than one buffer is read whole, and an empty file is empty here")
  func sizes() throws {
    let folder = try TemporaryFolder()
    for size in [0, 1, 65_535, 65_536, 65_537, 200_000] {
      try folder.write((0..<size).map { UInt8($0 & 127) }, to: "f")
      let bytes = try ArticleFile.read(folder.file("f"))
      #expect(bytes.count == size && bytes.last == (size == 0 ? nil : UInt8((size - 1) & 127)))
    }
  }

  @Test("what is not there, or no file, is refused without waiting")
  func refused() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.file("pipe"), 0o600) == 0)
    try FileManager.default.createDirectory(atPath: folder.file("sub"), withIntermediateDirectories: false)
    try folder.write([65], to: "file")
    try FileManager.default.createSymbolicLink(atPath: folder.file("dangling"), withDestinationPath: "nowhere")
    try FileManager.default.createSymbolicLink(atPath: folder.file("circle"), withDestinationPath: "circle")
    try FileManager.default.createSymbolicLink(atPath: folder.file("toPipe"), withDestinationPath: "pipe")
    #expect(error(folder.file("pipe")) == .notRegularFile)
    #expect(error(folder.file("toPipe")) == .notRegularFile)
    #expect(error("/dev/null") == .notRegularFile)
    #expect(error("/dev/zero") == .notRegularFile)
    #expect(error(folder.file("sub")) == .isDirectory)
    #expect(error(folder.file("none")) == .notFound)
    #expect(error(folder.file("file/inner")) == .notFound)
    #expect(error("") == .notFound)
    #expect(error(folder.file("dangling")) == .notFound)
    #expect(error(folder.file("circle")) == .unreadable("is a link that leads in a circle"))
    #expect(error(folder.file(String(repeating: "x", count: 300))) != nil)
  }

  @Test("a file over the limit is refused by its size, unread")
  func tooLarge() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write([], to: "sparse")
    // A terabyte of holes: reading it would take longer than anybody waits.
    let size: Int64 = 1 << 40
    try #require(truncate(path, off_t(size)) == 0)
    #expect(error(path, limit: AnyDocumentReader.sizeLimit) == .tooLarge(size: Int(size), limit: 64 << 20))
    try folder.write(Array(repeating: 65, count: 11), to: "small")
    #expect(error(folder.file("small"), limit: 10) == .tooLarge(size: 11, limit: 10))
    #expect(error(folder.file("small"), limit: 11) == nil)
  }

  @Test("a file without permission is refused", .disabled(if: getuid() == 0, "root may read everything"))
  func permission() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write([65], to: "secret")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    #expect(error(path) == .notPermitted)
  }
}
