import ArgumentParser
import Citation
import Ledger
import Store

/// How citations are written.
enum CitationFormat: String, ExpressibleByArgument, CaseIterable {
  case text, markdown, chicago, apa, bibtex, ris
  case cslJSON = "csl-json"
  case webAnnotation = "web-annotation"
  case link, html, json
}

/// What is cited: claims, and sources as a whole.
struct CitedItems {
  var citations: [CiteClaim.Citation] = []
  var sources: [StoredSource] = []

  private var works: [CitedWork] {
    sources.map {
      CitedWork(id: String($0.id.prefix(10)), file: $0.path, metadata: $0.metadata, sha256: $0.sha256)
    }
  }

  /// One bibliography, each work once; its texts are harmless on a terminal.
  private var bibliography: Bibliography {
    Bibliography(citations.map(\.passage.harmless), works: works.map(\.harmless))
  }

  /// Writes them in a format; what is read by people has an empty line in between.
  ///
  /// - Throws: `Complaint` when a link is asked for and a source has no address.
  func write(as format: CitationFormat, _ store: LedgerStore, _ session: Session) throws {
    // What a format encodes itself is given as it is.
    let raw = Bibliography(citations.map(\.passage), works: works)
    switch format {
    case .text: try session.output.line(try texts(store, session).joined(separator: "\n\n"))
    case .markdown:
      let notes = citations.map(\.passage.harmless.markdown) + works.map(\.harmless.markdown)
      try session.output.line(notes.joined(separator: "\n\n"))
    case .html:
      let figures = citations.map(\.passage.harmless.html) + works.map { "<p>\($0.harmless.html)</p>" }
      try session.output.line(figures.joined(separator: "\n"))
    case .chicago: try session.output.line(bibliography.chicago)
    case .apa: try session.output.line(bibliography.apa)
    case .bibtex: try session.output.line(bibliography.bibTeX)
    case .ris: try session.output.line(bibliography.ris)
    case .cslJSON: try session.output.line(raw.cslJSON)
    case .webAnnotation: try session.output.line(raw.webAnnotations)
    case .link: try writeLinks(session)
    case .json:
      for citation in citations { try session.output.line(CitationText.json(citation)) }
      guard !sources.isEmpty else { return }
      let descent = try Descent(store, try store.sources())
      for source in sources { try session.output.line(SourceText.json(source, descent)) }
    }
  }

  private func texts(_ store: LedgerStore, _ session: Session) throws -> [String] {
    let text = CitationText(session.style, width: session.width)
    let passages = try citations.map { citation in
      text.lines(citation, id: try store.shortId(citation.claim.id)).joined(separator: "\n")
    }
    let whole = works.map(\.harmless).map { work in
      let file = work.described == work.file ? [] : ["  \(work.file)"]
      let lines = Wrapping.lines(work.described, width: session.width) + file + ["  sha256 \(work.shortHash)"]
      return lines.joined(separator: "\n")
    }
    return passages + whole
  }

  private func writeLinks(_ session: Session) throws {
    let links =
      citations.map { ($0.source, $0.passage.textFragmentAddress) } + zip(sources, works).map { ($0, $1.address) }
    for case (_, let link?) in links { try session.output.line(link) }
    guard let without = links.first(where: { $0.1 == nil })?.0 else { return }
    throw Complaint(
      "\(without.path) has no address on the web",
      hint: session.command("source \(without.id.prefix(10)) --url https://…") + " notes it", status: .no)
  }
}
