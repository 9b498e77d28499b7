import Comparison
import Store

/// Keeps a remark on a source, a claim or a relation; reads what was remarked.
public struct AddNote: Sendable {
  private let store: LedgerStore

  public init(store: LedgerStore) { self.store = store }

  public func callAsFunction(_ identified: Identified, _ text: String) throws(DecisionError) {
    let target: Decision.Target =
      switch identified {
      case .source(let id): .source(id)
      case .claim(let id): .claims([id])
      case .relation(let id): .pairs([try FoundRelation(id, store).view.pair])
      }
    try DecisionError.wrapping { () throws(StoreError) in
      try store.decide(Decision(target, .note, reason: text), comparator: RuleComparator())
    }
  }

  /// The notes on a source or a claim, in the order in which they were made.
  public func notes(on identified: Identified) throws(StoreError) -> [String] {
    let decisions = try store.decisions().filter { $0.verdict == .note }
    return decisions.filter {
      switch ($0.target, identified) {
      case (.source(let id), .source(let asked)): id == asked
      case (.claims(let ids), .claim(let asked)): ids == [asked]
      default: false
      }
    }.compactMap(\.reason)
  }
}
