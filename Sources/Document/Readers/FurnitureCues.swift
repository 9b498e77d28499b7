import Lexicons

/// The phrases of `furniture.tsv`, asked of one paragraph at a time.
struct FurnitureCues: Sendable {
  private struct Cue: Sendable {
    var phrase: [UInt8]
    var kind: Block.Furniture
  }

  private var whole: [String: Block.Furniture] = [:]
  private var starts: [Cue] = []
  private var short: [Cue] = []
  private var tail: [Cue] = []
  private var weak: [Cue] = []

  static let standard = FurnitureCues()

  private init() {
    for row in LexiconTable(.furniture).rows {
      guard let kind = Block.Furniture(rawValue: row[1]) else { continue }
      let cue = Cue(phrase: Array(row[0].utf8), kind: kind)
      switch row[2] {
      case "whole": whole[row[0]] = kind
      case "starts": starts.append(cue)
      case "short": short.append(cue)
      case "weak": weak.append(cue)
      default: tail.append(cue)
      }
    }
  }

  /// The kind of furniture that a paragraph is wherever it stands, nil when it is none.
  func kindAnywhere(_ paragraph: ParagraphFeatures) -> Block.Furniture? {
    if paragraph.isLetterSpaced { return .navigation }
    if let kind = whole[paragraph.folded] { return kind }
    guard paragraph.words.count <= 40 else { return nil }
    if let cue = starts.first(where: { paragraph.foldedBytes.starts(with: $0.phrase) }) { return cue.kind }
    guard paragraph.words.count <= 12, !(paragraph.endsWithStop && paragraph.words.count > 6) else { return nil }
    return short.first { paragraph.contains($0.phrase) }?.kind
  }

  /// The kind of furniture that a paragraph is when it stands after the article proper.
  func kindInTail(_ paragraph: ParagraphFeatures) -> Block.Furniture? {
    let cues = weak.filter { paragraph.contains($0.phrase) }
    return tail.first { paragraph.contains($0.phrase) }?.kind
      ?? (cues.count >= 2 ? cues[0].kind : nil)
  }

  /// The kind that a paragraph may be when other furniture stands between it and the article.
  func weakKind(_ paragraph: ParagraphFeatures) -> Block.Furniture? {
    weak.first { paragraph.contains($0.phrase) }?.kind
  }
}
