import ArgumentParser
import CLedgerTrain
import Crypto
import Foundation
import Language

/// `ledger-train train`: finds the weights of the network.
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Trains the tagger and parser on treebanks; writes its weights as floats.",
    discussion: "The same files, options and seed give the same weights, for any number of threads.")

  @Option(name: .long, help: "A CoNLL-U file to learn from; may be given several times.")
  var treebank: [TreebankFile]

  @Option(name: .long, help: "A CoNLL-U file of trees that a better parser made; may be given several times.")
  var silver: [TreebankFile] = []

  @Option(name: .long, help: "A CoNLL-U file to measure on after each epoch; nothing is learnt from it.")
  var development: [TreebankFile] = []

  @Option(name: .shortAndLong, help: "Where the weights go.")
  var output: String

  @Option(help: "How often all treebanks are seen.")
  var epochs = 16

  @Option(help: "Words of the silver trees that each epoch sees besides.")
  var silverWords = 930_000

  @Option(help: "Seed of all random numbers.")
  var seed: UInt64 = 1

  @Option(help: "Threads, up to two.")
  var threads = 2

  @Option(help: "Width of an LSTM in each direction.")
  var hidden = 144

  @Option(help: "Width of a word's vector.")
  var wordWidth = 80

  @Option(help: "Width of the vector of a word's features.")
  var featureWidth = 80

  @Option(help: "Rows of the table of features.")
  var featureRows = 8192

  @Option(help: "Words that occur less often have no vector of their own.")
  var minimum = 8

  @Option(help: "Share of numbers left out while training.")
  var dropout: Float = 0.25

  @Option(help: "Highest learning rate.")
  var rate: Float = 2e-3

  @Option(help: "About how many words make a batch.")
  var batch = 800

  func validate() throws {
    guard ledger_train_is_supported() != 0 else {
      throw ValidationError("Training needs a processor with AVX2 and FMA.")
    }
  }

  func run() throws {
    let gold = try treebank.flatMap { try $0.trees() }
    let silverTrees = try silver.flatMap { try $0.trees() }
    let vocabulary = Vocabulary(gold + silverTrees, minimum: minimum, featureRows: featureRows)
    let inventory = vocabulary.inventory
    let shape = NetworkShape(
      words: vocabulary.words.count + 1, wordWidth: wordWidth, featureRows: featureRows, featureWidth: featureWidth,
      hidden: hidden, arcWidth: 128, labelWidth: 96, tagWidth: 96, tags: inventory.tags.count,
      features: inventory.features.count, relations: inventory.relations.count)
    let network = Network(shape: shape, parameters: Parameters(shape))
    print(
      "\(gold.count) sentences, \(silverTrees.count) silver; \(vocabulary.words.count) words, \(inventory.tags.count) tags,"
        + " \(inventory.features.count) sets of features, \(inventory.relations.count) relations,"
        + " \(network.parameters.values.count) parameters")
    let measured = try development.map { (name: $0.name, examples: try $0.trees().map(vocabulary.example)) }
    var settings = Trainer.Settings()
    settings.epochs = epochs
    settings.seed = seed
    settings.threads = threads
    settings.rate = rate
    settings.wordsPerBatch = batch
    settings.regularization.dropout = dropout
    let start = Date()
    let trainer = Trainer(network: network, settings: settings, wordCounts: vocabulary.wordCounts)
    trainer.train(
      gold.map(vocabulary.example), silver: silverTrees.map(vocabulary.example), silverPerEpoch: silverWords
    ) { epoch, loss in
      let words = Float(max(loss.words, 1))
      var line = "epoch \(epoch) \(Int(-start.timeIntervalSinceNow)) s"
      for (name, sum) in [
        ("arcs", loss.arcs), ("labels", loss.labels), ("tags", loss.tags), ("features", loss.features),
      ] {
        line += " \(name) \((sum / words * 1000).rounded() / 1000)"
      }
      if epoch % 4 == 0 || epoch == settings.epochs {
        for set in measured { line += " | \(set.name) \(Development(network, set.examples, inventory).summary)" }
      }
      print(line)
      fflush(nil)
    }
    let trained = TrainedNetwork(
      inventory: inventory, words: vocabulary.words, network: network, properties: try properties())
    try Data(trained.bytes).write(to: URL(filePath: output))
  }

  /// What the model file says of its origin.
  private func properties() throws -> [(key: String, value: String)] {
    var properties = [("settings", "epochs=\(epochs) seed=\(seed) dropout=\(dropout) rate=\(rate) batch=\(batch)")]
    if !silver.isEmpty { properties[0].1 += " silver-words=\(silverWords)" }
    for (kind, files) in [("treebank", treebank), ("silver", silver)] {
      for (index, file) in files.enumerated() {
        let digest = SHA256.hash(data: try file.bytes())
        properties.append(
          ("\(kind) \(index + 1)", file.name + " sha256:" + digest.map { String(format: "%02x", $0) }.joined()))
      }
    }
    return properties.map { (key: $0.0, value: $0.1) }
  }

}
