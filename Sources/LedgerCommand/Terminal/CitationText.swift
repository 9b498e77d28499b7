import Citation
import Document
import Ledger
import Store

/// How a citation is told.
struct CitationText {
  private let style: Style
  private let width: Int

  init(_ style: Style, width: Int) {
    self.style = style
    self.width = width
  }

  /// - Parameter id: as short as can be typed.
  func lines(_ citation: CiteClaim.Citation, id: String) -> [String] {
    let passage = citation.passage.harmless
    var fields = Fields(width: width)
    fields.add("Claim", "\(passage.claim)  [\(id)]")
    fields.add("Voice", ClaimVoice.long(citation.claim))
    fields.add("Source", passage.source)
    fields.add("", passage.source == passage.file ? passage.place : "\(passage.file), \(passage.place)")
    let proof = passage.isVerified ? "kept in the ledger, verified" : "NOT VERIFIED: the bytes kept do not say this"
    // Of a PDF or a container the ranges count what was taken out of the file.
    let text = passage.start.section == nil ? "" : "the text taken out of "
    fields.add("Bytes", "\(passage.bytes()) of \(text)sha256 \(passage.shortHash) (\(proof))")
    fields.add("Also", Self.witnesses(citation))
    if let retraction = citation.claim.retraction { fields.add("Note", retraction.told) }
    if citation.claim.isWithdrawn {
      fields.add("Note", "whoever noted it took it back")
    } else if let successor = citation.claim.supersededBy {
      fields.add("Note", "a newer reading of this passage is \(successor.prefix(10))")
    }
    let quote = Wrapping.lines(TerminalText.quoted(passage.quote), width: width).map(style.bold)
    return quote + fields.lines
  }

  /// "said by 2 sources, 1 independent · 1 update · 0 conflicts"
  private static func witnesses(_ citation: CiteClaim.Citation) -> String {
    let others = citation.otherSourceCount
    let said =
      others == 0
      ? "said by no other source"
      : "said by \(counted(others, "other source")), \(citation.otherIndependentCount) independent"
    return [
      said, counted(citation.updateCount, "update"), counted(citation.conflictCount, "conflict"),
    ].joined(separator: " · ")
  }

  static func json(_ citation: CiteClaim.Citation) -> String {
    let passage = citation.passage
    var line = JSONLine(citation.claim, citation.source, at: citation.claim.occurrences[0])
    line.add(citation.source.metadata, date: "source_date")
    line.add("column", passage.start.column)
    line.add("end_section", passage.end.section)
    line.add("end_line", passage.end.line)
    line.add("end_column", passage.end.column)
    line.add("sha256", passage.sha256)
    line.add("verified", passage.isVerified)
    line.add("retracted", citation.claim.retraction?.told)
    line.add("other_sources", citation.otherSourceCount)
    line.add("independent_sources", citation.otherIndependentCount)
    line.add("updates", citation.updateCount)
    line.add("conflicts", citation.conflictCount)
    return line.closed
  }
}

extension CitedPassage {
  /// The passage with nothing in it that could steer a terminal or break a line.
  var harmless: CitedPassage {
    var passage = self
    passage.claim = TerminalText.line(claim)
    passage.quote = TerminalText.line(quote)
    passage.file = TerminalText.name(file)
    passage.start.section = start.section.map(TerminalText.name)
    passage.end.section = end.section.map(TerminalText.name)
    passage.metadata = metadata.harmless
    return passage
  }
}

extension CitedWork {
  var harmless: CitedWork {
    CitedWork(id: id, file: TerminalText.name(file), metadata: metadata.harmless, sha256: sha256)
  }
}

extension SourceMetadata {
  fileprivate var harmless: SourceMetadata {
    SourceMetadata(
      title: title.map(TerminalText.line), author: author.map(TerminalText.line),
      publisher: publisher.map(TerminalText.line), date: date, url: url.map(TerminalText.line))
  }
}
