import Document
import Language

/// What comparison reads of a statement: words, names, numbers and times, normalized as the article alone gives them.
public struct ClaimFeatures: Hashable, Sendable, Codable {
  /// Stems of the content words in order, without names, numbers and words of speech.
  public var stems: [String]
  /// Canonical keys of the names, in order.
  public var entities: [String]
  public var quantities: [CountedQuantity]
  public var times: [StatedTime]
  /// The stem of the main verb.
  public var verb: String?
  /// Negations and denials, as written.
  public var negations: [String]
  /// Who and what the predicate is about.
  public var arguments: [ClaimArgument]
  /// When it happens, seen from the day of writing; nil where the verb does not tell.
  public var tense: ClauseTense?
  /// For and against what it says that somebody stands; nil when it does not.
  public var stances: [ClaimStance]?

  public init(
    stems: [String] = [], entities: [String] = [], quantities: [CountedQuantity] = [], times: [StatedTime] = [],
    verb: String? = nil, negations: [String] = [], arguments: [ClaimArgument] = [], tense: ClauseTense? = nil,
    stances: [ClaimStance]? = nil
  ) {
    self.stems = stems
    self.entities = entities
    self.quantities = quantities
    self.times = times
    self.verb = verb
    self.negations = negations
    self.arguments = arguments
    self.tense = tense
    self.stances = stances
  }
}

extension ClaimFeatures {
  /// Gives the names another key, those of the arguments and stances, too.
  public mutating func renameEntities<Failure>(_ rename: (String) throws(Failure) -> String) throws(Failure) {
    for index in entities.indices { entities[index] = try rename(entities[index]) }
    for place in arguments.indices {
      if let name = arguments[place].name { arguments[place].name = try rename(name) }
      for index in arguments[place].names.indices {
        arguments[place].names[index] = try rename(arguments[place].names[index])
      }
    }
    guard let told = stances else { return }
    var renamed: [ClaimStance] = []
    for var stance in told {
      stance.holder = try rename(stance.holder)
      if let name = stance.name { stance.name = try rename(name) }
      for index in stance.names.indices { stance.names[index] = try rename(stance.names[index]) }
      renamed.append(stance)
    }
    stances = renamed
  }
}

/// A quantity with the stems of what it counts.
public struct CountedQuantity: Hashable, Sendable, Codable {
  public var quantity: Quantity
  /// "line", "tariff": the noun first, then what stands before it.
  public var counted: [String]
  /// The number as written, with its unit.
  public var text: String

  public init(quantity: Quantity, counted: [String], text: String) {
    self.quantity = quantity
    self.counted = counted
    self.text = text
  }
}

/// A time with its words.
public struct StatedTime: Hashable, Sendable, Codable {
  public var time: TimeExpression
  public var text: String

  public init(time: TimeExpression, text: String) {
    self.time = time
    self.text = text
  }
}
