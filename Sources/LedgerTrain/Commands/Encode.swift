import ArgumentParser
import Foundation
import Language

/// `ledger-train encode`: turns weights into the model that `ledger` carries.
struct Encode: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes trained weights as the model of 8-bit integers that ledger carries.")

  @Argument(help: "Weights that train wrote.")
  var weights: String

  @Option(name: .shortAndLong, help: "Where the model goes.")
  var output: String

  @Option(help: "The date that the model states, YYYY-MM-DD.")
  var date: String

  func run() throws {
    let trained = try TrainedNetwork(Array(try Data(contentsOf: URL(filePath: weights))))
    let stated = [
      ("language", "English"), ("date", date),
      (
        "licence",
        "CC BY-SA 4.0; trained on UD English EWT (CC BY-SA 4.0) and the open part of UD English GUM (CC BY 4.0)"
      ),
    ]
    let bytes = Quantizer.encode(trained, properties: stated.map { (key: $0.0, value: $0.1) } + trained.properties)
    try Data(bytes).write(to: URL(filePath: output))
    print("\(output): \(bytes.count) bytes")
  }
}
