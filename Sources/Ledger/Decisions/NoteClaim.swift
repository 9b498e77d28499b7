import Claims
import Comparison
import Document
import Language
import Store

/// Notes a claim that a person found: its quote must stand in the newest version of its source.
///
/// It is read as the extractor reads, so that it is compared like any other claim.
public struct NoteClaim: Sendable {
  /// What a person says.
  public struct Request: Hashable, Sendable {
    /// As the article has it, white space aside.
    public var quote: String
    /// The proposition in own words; nil: as the extractor would put the quote.
    public var text: String?
    /// Who says it; nil: as the extractor reads it.
    public var speaker: String?
    /// Whether the article says it itself, whatever the extractor reads.
    public var isOwnVoice = false
    /// The line where the quote begins, when it stands in several places.
    public var line: Int?
    /// The id of the claim that it corrects.
    public var supersedes: String?

    public init(quote: String) { self.quote = quote }
  }

  /// What was noted.
  public struct Report: Hashable, Sendable {
    public var claim: StoredClaim
    /// The lines where the quote begins, once for each place.
    public var lines: [Int]
    /// False when no statement is found in it, or when it cannot be understood alone.
    public var isCompared: Bool
    public var relationCount: Int
  }

  private let store: LedgerStore

  public init(store: LedgerStore) { self.store = store }

  public func callAsFunction(_ request: Request, in source: StoredSource) throws(NoteClaimError) -> Report {
    let document = try document(of: source)
    if let old = request.supersedes {
      let claims = try NoteClaimError.wrapping { () throws(StoreError) in try store.claims(ids: [old]) }
      guard claims.first?.snapshot == source.snapshot else { throw .otherSource(claim: old) }
    }
    let ranges = QuotePlaces(of: request.quote, in: document.text).ranges
    let lines = ranges.map { range in
      document.lines.position(ofByte: document.ranges(of: range).first?.start ?? 0).line
    }
    guard !ranges.isEmpty else { throw .noSuchQuote }
    guard let index = request.line.map({ lines.firstIndex(of: $0) }) ?? 0 else { throw .notInLine(lines) }
    guard let block = document.blocks.first(where: { $0.range.end > ranges[index].start }) else {
      throw .noSuchQuote
    }
    let place = Occurrence(ranges[index], in: block, of: document)
    let reading = ClaimReading(of: place.textRange, request.text, in: document)
    var statement = reading.statement
    if request.isOwnVoice { statement.attribution = nil }
    if let speaker = request.speaker {
      let known = statement.attribution
      statement.attribution = Attribution(
        speaker: speaker, cue: known?.cue ?? "", isQuoted: known?.isQuoted ?? false)
    }
    let proposition = LedgerStore.proposition(
      statement.text, origin: LedgerStore.personOrigin, speaker: statement.attribution?.speaker)
    let id = Claim.id(proposition, place.ranges.map(\.bytes), in: document.hash)
    let claim = Claim(id: id, statement: statement, occurrences: [place])
    return try NoteClaimError.wrapping { () throws(StoreError) in
      try store.note(
        claim, of: source.snapshot, reading.names, correcting: request.supersedes, comparator: RuleComparator())
      guard let stored = try store.claims(ids: [id]).first else {
        throw .failed("the claim that was stored is not there")
      }
      return Report(
        claim: stored, lines: lines, isCompared: reading.isStatement && !statement.needsContext,
        relationCount: try store.relations(of: id).count)
    }
  }

  private func document(of source: StoredSource) throws(NoteClaimError) -> Document {
    let snapshot = try NoteClaimError.wrapping { () throws(StoreError) in try store.snapshot(source.snapshot) }
    guard source.retraction?.isRedacted != true else { throw .store(.redactedText) }
    guard let snapshot, let document = try? snapshot.document() else {
      throw .store(.damaged(path: store.path, detail: "the bytes of \(source.path) cannot be read"))
    }
    return document
  }
}

/// Why no claim was noted.
public enum NoteClaimError: Error, Hashable, Sendable {
  /// The source does not say it in these words.
  case noSuchQuote
  /// It does not begin in the line that was named, but in these.
  case notInLine([Int])
  /// The claim to be corrected is none of this source's newest version.
  case otherSource(claim: String)
  case store(StoreError)

  static func wrapping<Value>(_ body: () throws(StoreError) -> Value) throws(NoteClaimError) -> Value {
    do throws(StoreError) { return try body() } catch { throw .store(error) }
  }
}
