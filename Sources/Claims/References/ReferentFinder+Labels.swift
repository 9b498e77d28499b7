import Document
import Language

extension ReferentFinder {
  /// The entity that the words of a label name.
  mutating func entity(ofLabel label: Range<Int>, _ context: Context) -> Int {
    let tree = context.tree
    let range = TextRange(tree[label.lowerBound].range.start, tree[label.upperBound - 1].range.end)
    var entity = DiscourseEntity()
    describe(&entity, Array(label), context)
    entity.name = DiscourseEntity.Name(text: text.string(in: range), range: range)
    return add(entity)
  }
}

extension ReferentFinder.Context {
  /// In words.
  private static let longestLabel = 14

  /// The label of an item of a list, or in quotation marks, whose pronoun behind a dash or colon goes on about it:
  /// "2. “Harbour Lights” (1998) – This is her first novel"; without the mark of the list and brackets.
  func label(before pronoun: Int) -> Range<Int>? {
    guard ["this", "it"].contains(tree[pronoun].form), tree[pronoun].tag == .pronoun,
      ClauseFinder.subjects.contains(tree[pronoun].relation), (2...Self.longestLabel).contains(pronoun),
      ["-", "–", "—", ":"].contains(tree[pronoun - 1].form)
    else { return nil }
    var label = 0..<pronoun - 1
    if let mark = label.prefix(2).last(where: { Self.isListMark(tree[$0]) }) { label = mark + 1..<label.upperBound }
    let isItem = if case .listItem = analysis.block.kind { true } else { label.lowerBound > 0 }
    if let last = label.last, tree[last].form == ")", let opening = label.last(where: { tree[$0].form == "(" }) {
      label = label.lowerBound..<opening
    }
    guard let name = label.first(where: { tree[$0].kind == .word }), name - label.lowerBound <= 1,
      isItem || name > label.lowerBound, tree[name].isCapitalized, !label.contains(where: { tree[$0].isFinite })
    else { return nil }
    return label
  }

  /// "•", "2.", the stop of "2" ".".
  private static func isListMark(_ word: Word) -> Bool {
    guard word.kind != .symbol, word.form != ".", word.form != ")" else { return true }
    return word.form.hasSuffix(".") && word.form.utf8.dropLast().allSatisfy { $0 &- 0x30 < 10 }
  }
}
