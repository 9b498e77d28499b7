import Language

/// Turns the sentences of treebanks into examples: which rows and classes their words have.
struct Vocabulary {
  let inventory: Inventory
  /// Lower-case forms in the order of their bytes; the vector of a word is in the row after its index, row 0 is for all
  /// other words.
  let words: [String]
  /// For each row of the word table how often its words occur in the training data.
  let wordCounts: [Int]
  private let featureRows: Int
  private let rowOfWord: [[UInt8]: Int]
  private let tagIndex: [Inventory.Tag: Int]
  private let featureIndex: [Features: Int]
  private let relationIndex: [Dependency: Int]

  /// Learns words that occur at least `minimum` times, and the classes that occur at least twice.
  init(_ trees: [Tree], minimum: Int, featureRows: Int) {
    var words: [[UInt8]: Int] = [:]
    var tags: [Inventory.Tag: Int] = [:]
    var features: [Features: Int] = [:]
    var relations: [Dependency: Int] = [:]
    for tree in trees {
      for node in tree.nodes {
        words[FormFeatures(node.form, isFirst: false).lowercased, default: 0] += 1
        tags[Inventory.Tag(node.tag, node.xpos), default: 0] += 1
        features[node.features, default: 0] += 1
        relations[node.relation, default: 0] += 1
      }
    }
    let known = words.filter { $0.value >= minimum }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    let rare = words.values.reduce(0, +) - known.reduce(0) { $0 + $1.value }
    let inventory = Inventory(
      tags: tags.filter { $0.value > 1 }.keys.sorted {
        ($0.universal.rawValue, $0.penn) < ($1.universal.rawValue, $1.penn)
      },
      features: features.filter { $0.value > 1 }.keys.sorted { $0.rawValue < $1.rawValue },
      relations: relations.filter { $0.value > 1 }.keys.sorted { $0.rawValue < $1.rawValue })
    self.inventory = inventory
    self.words = known.map { String(decoding: $0.key, as: UTF8.self) }
    wordCounts = [rare] + known.map(\.value)
    self.featureRows = featureRows
    rowOfWord = Dictionary(uniqueKeysWithValues: known.enumerated().map { ($0.element.key, $0.offset + 1) })
    tagIndex = Self.index(inventory.tags)
    featureIndex = Self.index(inventory.features)
    relationIndex = Self.index(inventory.relations)
  }

  private static func index<Class: Hashable>(_ classes: [Class]) -> [Class: Int] {
    Dictionary(uniqueKeysWithValues: classes.enumerated().map { ($0.element, $0.offset) })
  }

  /// Classes that the model does not know are -1: nothing is learnt from them.
  func example(_ tree: Tree) -> Example {
    var example = Example(words: [], features: [], heads: [], relations: [], tags: [], morphology: [])
    for (index, node) in tree.nodes.enumerated() {
      let form = FormFeatures(node.form, isFirst: index == 0)
      example.words.append(rowOfWord[form.lowercased] ?? 0)
      example.features.append(form.rows(of: featureRows))
      example.heads.append(node.head ?? -1)
      example.relations.append(relationIndex[node.relation] ?? -1)
      example.tags.append(tagIndex[Inventory.Tag(node.tag, node.xpos)] ?? -1)
      example.morphology.append(featureIndex[node.features] ?? -1)
    }
    return example
  }
}
