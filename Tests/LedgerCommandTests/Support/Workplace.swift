import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// A folder of its own in which the program is run, as a user would: deleted with the value.
final class Workplace {
  /// How a run ended and what it printed.
  struct Run {
    var status: Int32
    var output: String
    var errors: String

    /// The lines of standard output as JSON objects.
    func objects() throws -> [[String: Any]] {
      try output.split(separator: "\n").map { line in
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      }
    }
  }

  let folder: URL

  init() throws {
    let name = "ledger-tests-\(UUID().uuidString)"
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    self.folder = folder.resolvingSymlinksInPath()
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The program that was built with the tests.
  static func program() throws -> URL {
    let tests = URL(fileURLWithPath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    let places = [
      tests.deletingLastPathComponent(), Bundle.main.bundleURL, Bundle.main.bundleURL.deletingLastPathComponent(),
    ]
    return try #require(
      places.map { $0.appendingPathComponent("ledger") }
        .first { FileManager.default.isExecutableFile(atPath: $0.path) })
  }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  func write(_ data: Data, to name: String) throws {
    let url = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  /// Runs `ledger` in this folder.
  ///
  /// - Parameters:
  ///   - environment: nothing else is set but PATH.
  ///   - output: where standard output goes; nil keeps it.
  @discardableResult
  func ledger(
    _ arguments: String..., input: String? = nil, in subfolder: String = "", environment: [String: String] = [:],
    output: FileHandle? = nil
  ) throws -> Run {
    try ledger(arguments: arguments, input: input, in: subfolder, environment: environment, output: output)
  }

  @discardableResult
  func ledger(
    arguments: [String], input: String? = nil, in subfolder: String = "", environment: [String: String] = [:],
    output: FileHandle? = nil
  ) throws -> Run {
    let name = UUID().uuidString
    let files = ["out", "err", "in"].map { URL(fileURLWithPath: path(".\(name).\($0)")) }
    for file in files { try Data((file == files[2] ? input ?? "" : "").utf8).write(to: file) }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    let process = Process()
    process.executableURL = try Self.program()
    process.arguments = arguments
    process.currentDirectoryURL = subfolder.isEmpty ? folder : folder.appendingPathComponent(subfolder)
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: files[2])
    process.standardOutput = try output ?? FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: String(decoding: try Data(contentsOf: files[0]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self))
  }
}

/// Texts made up for these tests.
enum SampleArticle {
  static let courier = """
    Northport council approves harbour tunnel

    By Ida Brandt
    Northport Courier
    14 June 2024

    The city council of Northport approved the harbour tunnel on Monday. Mayor Clara Voss said the tunnel will
    cost $4 billion. The builders will need nine years, according to the port authority.

    The tunnel replaces a ferry that carried 2,300 cars a day last year. Fishermen oppose the plan because the dig
    closes the inner harbour. A court in Northport rejected their complaint in May, and the union of fishermen said it
    would not appeal.

    """

  static let gazette = """
    The tunnel nobody asked for

    Two days after the vote, the price of the harbour tunnel is in dispute. The tunnel will cost $6 billion, the
    national audit office said in a report. The city council of Northport approved the harbour tunnel without a debate.

    Ferries carried 2,300 cars a day last year, and most of the passengers were commu-
    ters from the eastern shore. The ferry company plans to sell all four ships when the tunnel opens.

    """

  static let turkish = """
    Liman tüneli için karar çıktı

    Belediye meclisi pazartesi günü liman tüneli projesini onayladı. Belediye başkanı, tünelin dört milyar liraya mal
    olacağını ve inşaatın dokuz yıl süreceğini söyledi. Balıkçılar ise bu karara karşı çıkıyor, çünkü kazı çalışmaları
    iç limanı uzun süre kapatacak. Mahkeme geçen ay onların itirazını reddetti ve dava böylece sona erdi.

    """
}
