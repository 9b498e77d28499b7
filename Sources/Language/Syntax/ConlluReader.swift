/// Reads CoNLL-U.
///
/// It is read strictly, so that no figure rests on a damaged file, but for three things: CR LF ends a line, too, blank
/// lines may be many, and the last one may be missing.
public struct ConlluReader {
  private var sentences: [ConlluSentence] = []
  private var sentence = ConlluSentence(words: [])
  /// The line of each word of the sentence.
  private var lines: [Int] = []
  /// Counted from 1.
  private var line = 0
  private let isAnnotationRead: Bool

  private init(isAnnotationRead: Bool) { self.isAnnotationRead = isAnnotationRead }

  /// The sentences of a file in order.
  ///
  /// - Parameter isAnnotationRead: whether more is read than forms and the last column; else lemmas, tags and
  ///   trees may be wrong or missing.
  public static func sentences(
    in bytes: [UInt8], isAnnotationRead: Bool = true
  ) throws(ConlluError) -> [ConlluSentence] {
    var reader = ConlluReader(isAnnotationRead: isAnnotationRead)
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      let isReturned = end > start && bytes[end - 1] == UInt8(ascii: "\r")
      reader.line += 1
      try reader.read(bytes[start..<(isReturned ? end - 1 : end)])
      start = end + 1
    }
    reader.line += 1
    try reader.close()
    return reader.sentences
  }

  private mutating func read(_ bytes: ArraySlice<UInt8>) throws(ConlluError) {
    guard let first = bytes.first else { return try close() }
    guard first != UInt8(ascii: "#") else {
      guard lines.isEmpty else { throw ConlluError(line: line, .misplacedComment) }
      sentence.comments.append(try string(bytes))
      return
    }
    let columns = bytes.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    guard columns.count == 10 else { throw ConlluError(line: line, .columns(columns.count)) }
    if let empty = columns.firstIndex(where: \.isEmpty) { throw ConlluError(line: line, .emptyColumn(empty + 1)) }
    let id = columns[0]
    if id.contains(UInt8(ascii: ".")) {
      sentence.emptyNodes.append(ConlluEmptyNode(place: sentence.words.count, line: try string(bytes)))
    } else if let dash = id.firstIndex(of: UInt8(ascii: "-")) {
      try readMultiwordToken(columns, from: id[..<dash], to: id[(dash + 1)...])
    } else {
      try readWord(columns)
    }
  }

  private mutating func readWord(_ columns: [ArraySlice<UInt8>]) throws(ConlluError) {
    guard number(columns[0]) == sentence.words.count + 1 else {
      throw ConlluError(line: line, .id(try string(columns[0])))
    }
    var word = ConlluWord(form: try string(columns[1]))
    word.misc = Features(rawValue: try string(columns[9]))
    defer {
      sentence.words.append(word)
      lines.append(line)
    }
    guard isAnnotationRead else { return }
    word.lemma = try string(columns[2])
    if !isMissing(columns[3]) {
      let name = try string(columns[3])
      guard let tag = UniversalTag(rawValue: name) else { throw ConlluError(line: line, .tag(name)) }
      word.tag = tag
    }
    word.xpos = try string(columns[4])
    word.features = Features(rawValue: try string(columns[5]))
    if !isMissing(columns[6]) {
      guard let head = number(columns[6]) else { throw ConlluError(line: line, .head(try string(columns[6]))) }
      word.head = head
    }
    if !isMissing(columns[7]) { word.relation = Dependency(rawValue: try string(columns[7])) }
    word.enhanced = try string(columns[8])
  }

  private mutating func readMultiwordToken(
    _ columns: [ArraySlice<UInt8>], from first: ArraySlice<UInt8>, to last: ArraySlice<UInt8>
  ) throws(ConlluError) {
    let start = sentence.words.count
    guard number(first) == start + 1, let end = number(last), end > start + 1,
      start >= sentence.multiwordTokens.last?.words.upperBound ?? 0
    else { throw ConlluError(line: line, .id(try string(columns[0]))) }
    sentence.multiwordTokens.append(
      ConlluMultiwordToken(
        form: try string(columns[1]), words: start..<end, features: Features(rawValue: try string(columns[5])),
        misc: Features(rawValue: try string(columns[9]))))
  }

  /// Ends the sentence, if one has begun, and checks it as a whole.
  private mutating func close() throws(ConlluError) {
    if sentence.words.isEmpty {
      guard sentence.comments.isEmpty, sentence.emptyNodes.isEmpty, sentence.multiwordTokens.isEmpty else {
        throw ConlluError(line: line, .noWords)
      }
      return
    }
    if let token = sentence.multiwordTokens.last, token.words.upperBound > sentence.words.count {
      throw ConlluError(line: line, .unfinishedToken(token.form))
    }
    try checkTree()
    sentences.append(sentence)
    sentence = ConlluSentence(words: [])
    lines = []
  }

  /// Heads are there for all words or for none; then there is one root, and every word leads to it.
  private func checkTree() throws(ConlluError) {
    let words = sentence.words
    guard words.contains(where: { $0.head != nil }) else { return }
    var heads: [Int] = []
    for (word, line) in zip(words, lines) {
      guard let head = word.head, head <= words.count else {
        throw ConlluError(line: line, .head(word.head.map(String.init) ?? "_"))
      }
      if head == 0, heads.contains(0) { throw ConlluError(line: line, .secondRoot) }
      heads.append(head)
    }
    // Words known to lead to the root; a walk that comes back to itself never meets one.
    var isReached = [true] + [Bool](repeating: false, count: words.count)
    for start in 1...words.count {
      var path: [Int] = []
      var place = start
      while !isReached[place] {
        guard path.count < words.count else { throw ConlluError(line: lines[start - 1], .circle) }
        path.append(place)
        place = heads[place - 1]
      }
      for place in path { isReached[place] = true }
    }
  }

  private func isMissing(_ column: ArraySlice<UInt8>) -> Bool { column.count == 1 && column.first == UInt8(ascii: "_") }

  private func number(_ column: ArraySlice<UInt8>) -> Int? {
    guard !column.isEmpty, column.count < 10 else { return nil }
    var value = 0
    for byte in column {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }

  private func string(_ column: ArraySlice<UInt8>) throws(ConlluError) -> String {
    guard let string = String(validating: column, as: UTF8.self) else { throw ConlluError(line: line, .encoding) }
    return string
  }
}
