/// A word in the tree of its sentence.
public struct Node: Hashable, Sendable {
  /// As the sentence writes it.
  public var form: String
  public var lemma: String
  public var tag: UniversalTag
  /// The Penn Treebank tag (XPOS): "VBD".
  public var xpos: String
  public var features: Features
  /// Index of the head in the sentence, from 0; nil for the root.
  public var head: Int?
  public var relation: Dependency

  public init(
    form: String, lemma: String, tag: UniversalTag, xpos: String, features: Features, head: Int?, relation: Dependency
  ) {
    self.form = form
    self.lemma = lemma
    self.tag = tag
    self.xpos = xpos
    self.features = features
    self.head = head
    self.relation = relation
  }
}

/// The dependency tree of a sentence.
///
/// Law: exactly one node has no head, and every node leads to it.
public struct Tree: Hashable, Sendable {
  public var nodes: [Node]

  public init(nodes: [Node]) { self.nodes = nodes }

  /// Index of the node that has no head; nil for a sentence without words.
  public var root: Int? { nodes.firstIndex { $0.head == nil } }
}
