import Claims
import Ledger
import Store

/// The claims of the articles of a folder.
struct ClaimsOfFolder {
  let folder: String

  private struct Line: Encodable {
    var file: String
    var start: Int
    var end: Int
    var text: String
    var attribution: String?
    var negated: Bool
    var modality: String
  }

  func run() throws {
    let folder = try Folder(self.folder)
    defer { folder.remove() }
    let sources = try folder.store.sources()
    let paths = Dictionary(sources.map { ($0.snapshot, $0.path) }, uniquingKeysWith: { first, _ in first })
    for claim in try folder.store.claims() {
      for occurrence in claim.occurrences {
        try JSONLines.write(
          Line(
            file: paths[claim.snapshot] ?? "", start: occurrence.ranges.first?.startCodePoint ?? 0,
            end: occurrence.ranges.last?.endCodePoint ?? 0, text: claim.text, attribution: claim.attribution?.speaker,
            negated: claim.polarity == .negative, modality: Self.modality(claim)))
      }
    }
  }

  private static func modality(_ claim: StoredClaim) -> String {
    switch claim.factuality {
    case .hypothetical: "possible"
    // The set calls reported what somebody else than the outlet says.
    case .asserted where claim.attribution != nil: "reported"
    default: claim.factuality.rawValue
    }
  }
}
