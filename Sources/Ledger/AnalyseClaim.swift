import Document
import Language
import Store

/// Shows what was found in the sentence of a claim and how it was normalized: why two values were held equal.
///
/// The bytes that the ledger keeps are read once more; what an older version of the program found may differ.
public struct AnalyseClaim: Sendable {
  /// A name, a number or a time of the sentence.
  public struct Finding: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
      case name, reference, number, time
    }

    public var kind: Kind
    /// As written.
    public var text: String
    /// In one form for all that are equal.
    public var value: String
    /// What was taken into account, in words for a reader.
    public var notes: [String]
    /// Bytes of the file.
    public var ranges: [ByteRange]
    /// Whether it stands in the claim's quote, or elsewhere in its sentence.
    public var isQuoted: Bool
  }

  /// The sentence of the claim's first place.
  public struct Report: Hashable, Sendable {
    public var sentence: String
    /// In the order of the text.
    public var findings: [Finding]
    /// What relative times count from; nil when nobody knows the date of the article.
    public var date: CalendarDate?
  }

  private let store: LedgerStore

  public init(store: LedgerStore) { self.store = store }

  /// Nil when there is no such claim, or its bytes cannot be read any more.
  public func callAsFunction(claim id: String) throws(StoreError) -> Report? {
    guard let claim = try store.claims(ids: [id]).first, let place = claim.occurrences.first,
      let source = try store.source(of: claim.snapshot), let snapshot = try store.snapshot(claim.snapshot),
      let document = try? snapshot.document()
    else { return nil }
    let analysis = DocumentAnalysis(document, date: source.metadata.date)
    let sentences = analysis.sentences.filter { $0.sentence.range.overlaps(place.textRange) }
    guard let first = sentences.first, let last = sentences.last else { return nil }
    let findings = sentences.flatMap { Self.findings(in: $0, of: document, quote: place.textRange) }
    return Report(
      sentence: document.text.string(in: TextRange(first.sentence.range.start, last.sentence.range.end)),
      findings: findings, date: source.metadata.date)
  }

  private static func findings(
    in sentence: SentenceAnalysis, of document: Document, quote: TextRange
  ) -> [Finding] {
    var found: [(range: TextRange, finding: Finding)] = []
    func add(_ range: TextRange, _ kind: Finding.Kind, _ value: String, _ notes: [String]) {
      let finding = Finding(
        kind: kind, text: document.text.string(in: range), value: value, notes: notes,
        ranges: document.ranges(of: range), isQuoted: quote.contains(range))
      found.append((range, finding))
    }
    for mention in sentence.mentions {
      add(mention.range, .name, mention.key, NormalizationNotes.notes(of: mention, in: document.text))
    }
    for reference in sentence.references {
      add(reference.range, .reference, reference.key, ["from “\(document.text.string(in: reference.resolvedFrom))”"])
    }
    for quantity in sentence.quantities {
      add(quantity.range, .number, quantity.canonical, NormalizationNotes.notes(of: quantity))
    }
    for time in sentence.times {
      add(time.range, .time, time.timex ?? "unknown", NormalizationNotes.notes(of: time))
    }
    return found.sorted { $0.range < $1.range }.map(\.finding)
  }
}
