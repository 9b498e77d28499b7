import Language

/// A network with the inventory it was trained for, as a file of floats: what `train` writes and `encode` reads.
struct TrainedNetwork {
  let inventory: Inventory
  /// The words that have a vector of their own, in the order of the rows.
  let words: [String]
  let network: Network
  /// What it was made from, and how.
  let properties: [(key: String, value: String)]

  init(inventory: Inventory, words: [String], network: Network, properties: [(key: String, value: String)]) {
    self.inventory = inventory
    self.words = words
    self.network = network
    self.properties = properties
  }

  private static let vocabulary = "words"
  private static let parameters = "parameters"
  private static let sizes = "sizes"

  var bytes: [UInt8] {
    var writer = ModelWriter()
    for property in properties { writer.set(property.key, property.value) }
    let shape = network.shape
    writer.set(
      Self.sizes,
      [
        shape.wordWidth, shape.featureRows, shape.featureWidth, shape.hidden, shape.arcWidth, shape.labelWidth,
        shape.tagWidth,
      ].map(String.init).joined(separator: " "))
    write(to: &writer)
    writer.add(
      Self.parameters, rows: network.parameters.values.count, columns: 1, floats: network.parameters.values)
    return writer.bytes
  }

  init(_ bytes: [UInt8]) throws {
    let (inventory, words, network, properties) = try bytes.withUnsafeBufferPointer { buffer in
      let file = try ModelFile(buffer)
      let inventory = try Inventory(file)
      let words = try file.lines(Self.vocabulary)
      let sizes = (file.properties[Self.sizes] ?? "").split(separator: " ").compactMap { Int($0) }
      guard sizes.count == 7 else { throw ModelFile.Failure.missing(Self.sizes) }
      let shape = NetworkShape(
        words: words.count + 1, wordWidth: sizes[0], featureRows: sizes[1], featureWidth: sizes[2],
        hidden: sizes[3], arcWidth: sizes[4], labelWidth: sizes[5], tagWidth: sizes[6], tags: inventory.tags.count,
        features: inventory.features.count, relations: inventory.relations.count)
      let parameters = Parameters(shape)
      let floats = try file.floats(Self.parameters)
      guard floats.count == parameters.values.count else { throw ModelFile.Failure.damaged(Self.parameters) }
      for (index, float) in floats.enumerated() { parameters.values[index] = float }
      let properties = file.properties.filter { $0.key != Self.sizes }.sorted { $0.key < $1.key }
      return (inventory, words, Network(shape: shape, parameters: parameters), properties)
    }
    self.init(inventory: inventory, words: words, network: network, properties: properties)
  }

  /// Writes words and classes into a model.
  func write(to writer: inout ModelWriter) {
    writer.add(Self.vocabulary, lines: words)
    inventory.write(to: &writer)
  }
}
