import Ledger
import Store

/// What a ledger holds, in one line or, where it is too long, two.
struct LedgerSummary {
  let lines: [String]

  init(_ store: LedgerStore, width: Int) throws {
    let catalog = try SourceCatalog(store)
    let standing = catalog.sources.filter { $0.retraction == nil }
    let independent = try Descent(store, catalog.sources).independentCount(standing.map(\.id))
    let counts = try FindRelations(store: store).counts()
    let parts = [Self.line(catalog, independent: independent), Self.relations(counts)]
    let line = parts.joined(separator: " · ")
    lines = TextWidth.columns(line) <= width ? [line] : parts
  }

  /// "5 sources, 4 independent · 138 claims"; what is retracted is not counted.
  static func line(_ catalog: SourceCatalog, independent: Int) -> String {
    let count = catalog.sources.count { $0.retraction == nil }
    let sources = counted(count, "source")
    let witnesses = count > 1 ? ", \(independent) independent" : ""
    return sources + witnesses + " · " + counted(catalog.claimCount, "claim")
  }

  /// "2 conflicts, 19 overlaps"; what matters most comes first, what is not there is left out.
  static func relations(_ counts: [RelationView.Kind: Int]) -> String {
    let found = RelationView.Kind.allCases.filter { $0 != .scope && counts[$0, default: 0] > 0 }
      .map { $0.counted(counts[$0, default: 0]) }
    return found.isEmpty ? "no conflicts" : found.joined(separator: ", ")
  }
}

extension RelationView.Kind {
  /// "2 conflicts"
  func counted(_ count: Int) -> String {
    switch self {
    case .scope: LedgerCommand.counted(count, "difference of scope", plural: "differences of scope")
    default: LedgerCommand.counted(count, rawValue)
    }
  }
}
