import Language

/// What the user said of entities: which are one, and which are not. It has the last word over what articles show.
///
/// When an article writes a name for an entity and the user says that it is another one, the name becomes an entity of its
/// own, "name:…", which is said to be different.
public struct AliasDecisions: Sendable {
  public enum Verdict: String, Sendable, CaseIterable { case same, different }

  /// What was said of two entities.
  public struct Decision: Hashable, Sendable {
    /// The smaller of the two ids.
    public let a: String
    public let b: String
    public let verdict: Verdict

    public init(_ a: String, _ b: String, _ verdict: Verdict) {
      (self.a, self.b) = (min(a, b), max(a, b))
      self.verdict = verdict
    }
  }

  /// All that are held to be one, for each that is one with another.
  private var classes: [String: Set<String>] = [:]
  private var different: [String: Set<String>] = [:]

  public init(_ decisions: [Decision] = []) {
    for decision in decisions where decision.verdict == .same {
      let members = members(of: decision.a).union(members(of: decision.b))
      for member in members { classes[member] = members }
    }
    for decision in decisions where decision.verdict == .different {
      for a in members(of: decision.a) { different[a, default: []].formUnion(members(of: decision.b)) }
      for b in members(of: decision.b) { different[b, default: []].formUnion(members(of: decision.a)) }
    }
  }

  /// Whether nothing was said of any.
  public var isEmpty: Bool { classes.isEmpty && different.isEmpty }

  /// The entity and all that are one with it.
  public func members(of entity: String) -> Set<String> { classes[entity] ?? [entity] }

  /// The one id for all that are one: that of a known kind before a mere name, then the longest, then the first.
  public func canonical(_ entity: String) -> String {
    func rank(_ id: String) -> (Int, Int, String) { (id.hasPrefix("name:") ? 1 : 0, -id.utf8.count, id) }
    return classes[entity]?.min { rank($0) < rank($1) } ?? entity
  }

  public func areSame(_ a: String, _ b: String) -> Bool { members(of: a).contains(b) }

  /// The id of a name that stands for itself.
  public static func id(ofName name: String) -> String { "name:" + foldedKey(name) }

  /// The entity of a name that an article writes for another one: its own where the user said anything of the two.
  public func entity(_ entity: String, written name: String) -> String {
    let own = Self.id(ofName: name)
    return areDifferent(entity, own) || areSame(entity, own) ? own : entity
  }

  /// The entities that this one is said not to be.
  public func entities(differentFrom entity: String) -> Set<String> { different[entity] ?? [] }

  public func areDifferent(_ a: String, _ b: String) -> Bool { entities(differentFrom: a).contains(b) }
}
