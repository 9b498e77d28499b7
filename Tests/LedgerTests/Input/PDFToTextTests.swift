import Document
import Foundation
import LedgerTestSupport
import Testing

@testable import Ledger

/// Whether the program is there that reads PDFs; `scripts/setup` installs it.
private let hasProgram = (try? BoundedProgram(name: "pdftotext").run(["-v"], on: []))?.end == .status(0)

@Suite struct PDFToTextTests {
  private let lines = [
    PDFFile.Line("The mayor of Northport approved the tunnel on Friday and signed the con-", top: 100),
    PDFFile.Line("tract with the builders in the old city hall.", top: 112),
  ]

  private func error(_ bytes: [UInt8], _ program: BoundedProgram = BoundedProgram(name: "pdftotext")) -> DocumentError?
  {
    do {
      _ = try AnyDocumentReader(pdf: PDFToText(program)).read(bytes)
      return nil
    } catch { return error }
  }

  @Test(.enabled(if: hasProgram, "pdftotext is missing: scripts/setup installs it"))
  func pages() throws {
    let file = PDFFile([lines, [PDFFile.Line("Work begins in nine weeks (or ten).", top: 100)]])
    let document = try AnyDocumentReader.withPrograms.read(file.bytes)
    let text = document.blocks.map { document.text.string(in: $0.range) }
    #expect(
      text == [
        "The mayor of Northport approved the tunnel on Friday and signed the contract with the builders in the old "
          + "city hall.", "Work begins in nine weeks (or ten).",
      ])
    #expect(document.mediaType == .pdf && document.joinedHyphens == 1)
    #expect(document.extraction?.extractor.hasPrefix("pdftotext ") == true)
  }

  @Test(.enabled(if: hasProgram, "pdftotext is missing: scripts/setup installs it"))
  func whatCannotBeRead() {
    #expect(error(Array("%PDF-1.7\nnothing".utf8)) == .damaged("pdftotext cannot read it"))
    #expect(error(PDFFile([[]]).bytes) == .noTextInPages)
    #expect(error(PDFFile([[], []]).bytes) == .noTextInPages)
    var locked = PDFFile([lines])
    let (owner, user) = (String(repeating: "41", count: 32), String(repeating: "42", count: 32))
    locked.trailer = "/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -64 /O <\(owner)> /U <\(user)> >>"
    #expect(error(locked.bytes) == .encrypted)
    // Cut off, the table at the end is missing: poppler makes it anew where it can.
    for end in [20, 200, 500] { #expect(error(Array(PDFFile([lines]).bytes.prefix(end))) != nil) }
  }

  @Test(.enabled(if: hasProgram, "pdftotext is missing: scripts/setup installs it"))
  func versionIsAskedForOnce() throws {
    let folder = try TemporaryFolder()
    let log = folder.file("log")
    let script = folder.file("p")
    // Written by a child: a file that this process has open for writing may be so in a child of another test, too, and is
    // then not run.
    _ = try BoundedProgram(name: "sh").run(
      ["-c", "cat > '\(script)' && chmod 700 '\(script)'"],
      on: Array("#!/bin/sh\necho \"$1\" >> '\(log)'\nexec pdftotext \"$@\"\n".utf8))
    let reader = AnyDocumentReader(pdf: PDFToText(BoundedProgram(name: script)))
    for _ in 0..<3 { _ = try reader.read(PDFFile([lines]).bytes) }
    #expect(try String(contentsOfFile: log, encoding: .utf8) == "-v\n-bbox-layout\n-bbox-layout\n-bbox-layout\n")
  }

  @Test func missingProgram() {
    let missing = BoundedProgram(name: "ledger-has-no-such-program")
    let error = error(PDFFile([lines]).bytes, missing)
    #expect(error == .missingProgram("ledger-has-no-such-program", package: "poppler-utils"))
    #expect(error?.sentence == "needs the program ledger-has-no-such-program, which is not installed")
    #expect(error?.hint == "install it with: apt-get install poppler-utils")
  }
}

@Suite struct BoundedProgramTests {
  @Test func inputAndOutput() throws {
    let input = [UInt8](repeating: 0x61, count: 300_000)
    let result = try BoundedProgram(name: "cat").run(["-"], on: input)
    #expect(result.output == input && result.end == .status(0))
    let words = try BoundedProgram(name: "printf").run(["%s|", "a b", "$HOME", "'\"; exit 3"], on: [])
    #expect(String(decoding: words.output, as: UTF8.self) == "a b|$HOME|'\"; exit 3|")
  }

  @Test func limits() throws {
    var program = BoundedProgram(name: "sleep")
    program.seconds = 1
    #expect(try program.run(["30"], on: []).end == .tooLate)
    program = BoundedProgram(name: "yes")
    program.output = 1 << 20
    let flood = try program.run([], on: [])
    #expect(flood.end == .tooMuchOutput && flood.output.count == 1 << 20)
    program = BoundedProgram(name: "sh")
    program.memory = 64 << 20
    // A string of 512 MB.
    #expect(try program.run(["-c", "a=aaaaaaaaaaaaaaaa; while :; do a=$a$a; done"], on: []).end != .status(0))
    #expect(try BoundedProgram(name: "false").run([], on: []).end == .status(1))
  }

  /// A pipe that another child holds open has no end.
  @Test func childrenHaveNothingOfEachOther() async throws {
    @Sendable func pipes() throws -> Int {
      let listed = try BoundedProgram(name: "ls").run(["-l", "/proc/self/fd"], on: []).output
      return String(decoding: listed, as: UTF8.self).split(separator: "pipe:").count
    }
    // Who runs the tests may leave one open, too.
    let alone = try pipes()
    try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<200 { group.addTask { try pipes() } }
      for try await together in group { #expect(together == alone) }
    }
  }

  @Test func complaintsAreCutOff() throws {
    let result = try BoundedProgram(name: "sh").run(["-c", "yes complaint | head -c 100000 >&2; echo done"], on: [])
    #expect(result.complaint.utf8.count == 4096 && result.output == Array("done\n".utf8))
  }
}
