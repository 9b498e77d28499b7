import Document

/// A text with its sentences in marks: "⟦One.⟧ ⟦Two.⟧".
struct SegmentationMarks {
  let text: DerivedText
  let sentences: [String]

  init(_ marked: String) {
    var plain = ""
    var sentences: [String] = []
    var current = ""
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": current = ""
      case "⟧": sentences.append(current)
      default:
        plain.unicodeScalars.append(scalar)
        current.unicodeScalars.append(scalar)
      }
    }
    text = DerivedText(plain)
    self.sentences = sentences
  }
}
