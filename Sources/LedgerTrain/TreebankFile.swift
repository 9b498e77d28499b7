import ArgumentParser
import Foundation
import Language

/// A CoNLL-U file named on the command line.
struct TreebankFile: ExpressibleByArgument {
  var path: String

  init?(argument: String) { path = argument }

  func bytes() throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ValidationError("\(path) cannot be read.")
    }
    return Array(data)
  }

  func sentences() throws -> [ConlluSentence] {
    do {
      return try ConlluReader.sentences(in: try bytes())
    } catch let error as ConlluError {
      throw ValidationError("\(path): \(error.sentence).")
    }
  }

  /// The trees of the sentences that have one.
  func trees() throws -> [Tree] { try sentences().compactMap(\.tree) }

  /// The name of the file without its folder.
  var name: String { URL(filePath: path).lastPathComponent }
}
