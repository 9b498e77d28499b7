import Citation
import Claims
import Document
import Store

/// A claim of an older text and where the newer one says it.
public struct AnchoredClaim: Hashable, Sendable {
  public var claim: StoredClaim
  public var status: Anchor.Status
  /// The place of the old text that was looked for: the first one that is still there, else the first.
  public var occurrence: Occurrence
  /// The same in the new text; nil when it is lost.
  public var place: Occurrence?
}

/// Where the claims of one text stand in another one.
struct ClaimAnchoring {
  private let old: Document
  private let new: Document
  private let finder: AnchorFinder

  /// The largest text in which quotes are looked for, in bytes: the folded texts and their places take ten times as much.
  private static let sizeLimit = 16 << 20

  /// - Throws: `StoreError.damaged` when the bytes kept cannot be read.
  init(of source: StoredSource, in new: Document, _ store: LedgerStore) throws(StoreError) {
    guard let snapshot = try store.snapshot(source.snapshot), let old = try? snapshot.document() else {
      throw .damaged(path: store.path, detail: "the bytes of \(source.path) cannot be read")
    }
    (self.old, self.new) = (old, new)
    finder = AnchorFinder(old: old.text, new: new.text)
  }

  /// A text in which quotes can be looked for.
  static func read(_ bytes: [UInt8], name: String) throws(DocumentError) -> Document {
    guard bytes.count <= sizeLimit else { throw .tooLarge(size: bytes.count, limit: sizeLimit) }
    return try AnyDocumentReader.withPrograms.read(bytes, name: name)
  }

  /// Where each claim of a source stands, in the order of its text.
  func anchored(claimsOf source: StoredSource, _ store: LedgerStore) throws(StoreError) -> [AnchoredClaim] {
    try store.claims(ClaimFilter(snapshots: [source.snapshot])).compactMap(anchored)
  }

  /// A claim stands where one of its places does, in its own words if it may be.
  private func anchored(_ claim: StoredClaim) -> AnchoredClaim? {
    let found = claim.occurrences.map { occurrence in (occurrence, anchor(of: occurrence)) }
    let best =
      found.first { $0.1.status == .found } ?? found.first { $0.1.status == .changed } ?? found.first
    return best.map { occurrence, anchor in
      AnchoredClaim(claim: claim, status: anchor.status, occurrence: occurrence, place: anchor.range.flatMap(place))
    }
  }

  /// By the bytes: another version of the reader may have derived another text from them.
  private func anchor(of occurrence: Occurrence) -> Anchor {
    guard let first = occurrence.ranges.first, let last = occurrence.ranges.last else {
      return .lost
    }
    let start = old.map.derivedOffset(of: first.bytes.start)
    return finder.anchor(of: TextRange(start, max(start, old.map.derivedOffset(of: last.bytes.end))))
  }

  private func place(_ range: TextRange) -> Occurrence? {
    let index = new.blocks.partitionPoint { $0.range.end <= range.start }
    guard index < new.blocks.count else { return nil }
    return Occurrence(range, in: new.blocks[index], of: new)
  }
}
