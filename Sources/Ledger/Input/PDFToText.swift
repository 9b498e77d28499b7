import Document
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Takes the pages out of PDFs with the program `pdftotext` of poppler-utils, which runs beside `ledger` and is no part of it.
public final class PDFToText: Extractor {
  private let program: BoundedProgram
  /// Asked for at the first PDF: "pdftotext 22.12.0".
  private let version = Mutex<String?>(nil)
  private static let package = "poppler-utils"

  public init() { program = BoundedProgram(name: "pdftotext") }

  init(_ program: BoundedProgram) { self.program = program }

  public func extract(_ bytes: [UInt8]) throws(DocumentError) -> Extraction {
    let version = try version.withLock { (known: inout String?) throws(DocumentError) -> String in
      if let known { return known }
      let version = try askForVersion()
      known = version
      return version
    }
    let result = try run(["-bbox-layout", "-enc", "UTF-8", "/dev/stdin", "-"], on: bytes)
    try Self.check(result, program)
    return try PDFPages.extraction(ofBoxes: result.output, by: version)
  }

  private func askForVersion() throws(DocumentError) -> String {
    let complaint = try run(["-v"], on: []).complaint
    let words = complaint.split { $0 == " " || $0 == "\n" }
    return ([program.name] + words.prefix(3).filter { $0.first?.isNumber == true }.map(String.init)).joined(
      separator: " ")
  }

  private func run(_ arguments: [String], on bytes: [UInt8]) throws(DocumentError) -> BoundedProgram.Result {
    let result = try program.run(arguments, on: bytes)
    if BoundedProgram.missing.contains(result.end) { throw .missingProgram(program.name, package: Self.package) }
    return result
  }

  /// By pdftotext(1): 1 is a PDF that cannot be opened, 3 one whose owner forbids to take text out.
  private static func check(_ result: BoundedProgram.Result, _ program: BoundedProgram) throws(DocumentError) {
    switch result.end {
    case .status(0): return
    case .status(3): throw .encrypted
    case .tooLate, .signal(SIGXCPU), .signal(SIGKILL): throw .tookTooLong(seconds: program.seconds)
    case .tooMuchOutput: throw .unpacksTooLarge(limit: program.output)
    case .signal: throw .unpacksTooLarge(limit: program.memory)
    case .status:
      if result.complaint.contains("Incorrect password") { throw .encrypted }
      if result.complaint.contains("Out of memory") { throw .unpacksTooLarge(limit: program.memory) }
      throw .damaged("\(program.name) cannot read it")
    }
  }
}

extension AnyDocumentReader {
  /// Reads all formats, with the programs that some need.
  public static let withPrograms = AnyDocumentReader(pdf: PDFToText())
}
