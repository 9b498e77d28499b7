/// A sentence of a CoNLL-U file: its comments, its words, and how the text writes them.
///
/// The form is that of Universal Dependencies, version 2 (universaldependencies.org/format.html). What is read and
/// printed again is the same, byte by byte, as long as the file keeps to it.
public struct ConlluSentence: Hashable, Sendable {
  /// The comment lines as they stand, each with its "#".
  public var comments: [String]
  /// The syntactic words; the word with the ID 1 comes first.
  public var words: [ConlluWord]
  /// The tokens that the text writes in one piece and the tree divides into words, in order: "don't" for "do", "n't".
  public var multiwordTokens: [ConlluMultiwordToken]
  /// Nodes of the enhanced graph that no word of the text stands for; the tree has no part of them.
  public var emptyNodes: [ConlluEmptyNode]

  public init(
    comments: [String] = [], words: [ConlluWord], multiwordTokens: [ConlluMultiwordToken] = [],
    emptyNodes: [ConlluEmptyNode] = []
  ) {
    self.comments = comments
    self.words = words
    self.multiwordTokens = multiwordTokens
    self.emptyNodes = emptyNodes
  }

  /// The sentence with these nodes as its words.
  public init(comments: [String] = [], _ tree: Tree) {
    self.init(comments: comments, words: tree.nodes.map { ConlluWord($0) })
  }

  /// The tree of its words, nil when one of them has no tag, no head or no relation.
  public var tree: Tree? {
    var nodes: [Node] = []
    for word in words {
      guard let tag = word.tag, let head = word.head, let relation = word.relation else { return nil }
      nodes.append(
        Node(
          form: word.form, lemma: word.lemma, tag: tag, xpos: word.xpos, features: word.features,
          head: head == 0 ? nil : head - 1, relation: relation))
    }
    return Tree(nodes: nodes)
  }

  /// The value of a comment ("sent_id" gives "n1" of "# sent_id = n1"), empty for one that has none ("# newpar"), nil
  /// when there is no such comment.
  public func comment(_ name: String) -> String? {
    for line in comments {
      var rest = line.utf8.drop { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: " ") }
      guard rest.starts(with: name.utf8) else { continue }
      rest = rest.dropFirst(name.utf8.count)
      // "# newdoc id = d1" is both a "newdoc" and a "newdoc id".
      guard let next = rest.first else { return "" }
      guard next == UInt8(ascii: " ") || next == UInt8(ascii: "=") else { continue }
      rest = rest.drop { $0 == UInt8(ascii: " ") }
      guard rest.first == UInt8(ascii: "=") else { return "" }
      return String(Substring(rest.dropFirst().drop { $0 == UInt8(ascii: " ") }))
    }
    return nil
  }

  /// The tokens of the text in order: a multiword token is one of them.
  public var tokens: [ConlluToken] {
    var tokens: [ConlluToken] = []
    var pieces = multiwordTokens[...]
    var index = 0
    while index < words.count {
      if let piece = pieces.first, piece.words.lowerBound == index {
        tokens.append(ConlluToken(form: piece.form, words: piece.words, isSpaceAfter: piece.misc["SpaceAfter"] != "No"))
        pieces = pieces.dropFirst()
        index = piece.words.upperBound
      } else {
        let word = words[index]
        tokens.append(
          ConlluToken(form: word.form, words: index..<(index + 1), isSpaceAfter: word.misc["SpaceAfter"] != "No"))
        index += 1
      }
    }
    return tokens
  }
}

/// A syntactic word of a CoNLL-U file; "_" is read as nil where a value can be missing.
public struct ConlluWord: Hashable, Sendable {
  public var form: String
  /// As it stands: "_" for none, and for the lemma of the word "_".
  public var lemma: String
  public var tag: UniversalTag?
  /// The tag of the language, "_" for none.
  public var xpos: String
  public var features: Features
  /// The ID of the head: 0 for the root, else the head's place counted from 1.
  public var head: Int?
  public var relation: Dependency?
  /// The enhanced graph, as it stands.
  public var enhanced: String
  /// What else is known: "SpaceAfter=No|TokenRange=3:7".
  public var misc: Features

  public init(
    form: String, lemma: String = "_", tag: UniversalTag? = nil, xpos: String = "_", features: Features = .none,
    head: Int? = nil, relation: Dependency? = nil, enhanced: String = "_", misc: Features = .none
  ) {
    self.form = form
    self.lemma = lemma
    self.tag = tag
    self.xpos = xpos
    self.features = features
    self.head = head
    self.relation = relation
    self.enhanced = enhanced
    self.misc = misc
  }

  /// The word that a node of a tree is.
  public init(_ node: Node, misc: Features = .none) {
    self.init(
      form: node.form, lemma: node.lemma, tag: node.tag, xpos: node.xpos, features: node.features,
      head: node.head.map { $0 + 1 } ?? 0, relation: node.relation, misc: misc)
  }
}

/// Several words that the text writes in one piece.
public struct ConlluMultiwordToken: Hashable, Sendable {
  public var form: String
  /// Indices of its words in the sentence, from 0.
  public var words: Range<Int>
  public var features: Features
  public var misc: Features

  public init(form: String, words: Range<Int>, features: Features = .none, misc: Features = .none) {
    self.form = form
    self.words = words
    self.features = features
    self.misc = misc
  }
}

/// A node without a word of the text ("8.1"), kept as it stands.
public struct ConlluEmptyNode: Hashable, Sendable {
  /// How many words of the sentence come before it.
  public var place: Int
  /// The whole line.
  public var line: String

  public init(place: Int, line: String) {
    self.place = place
    self.line = line
  }
}

/// A piece of the text: a word, or several that are written as one.
public struct ConlluToken: Hashable, Sendable {
  public var form: String
  /// Indices of its words in the sentence, from 0.
  public var words: Range<Int>
  public var isSpaceAfter: Bool
}
