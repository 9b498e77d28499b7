import Claims
import Comparison
import Store

/// Which of the sources that say one thing say it of their own knowledge.
///
/// Beside descent, a claim that an article gives to another source by its name ("the ministry said", and the
/// ministry's release is in the ledger) has that source as its origin, whatever else the article tells of its own.
struct ClaimOrigins {
  private let descent: Descent

  init(_ descent: Descent) { self.descent = descent }

  /// How many independent sources stand behind some claims about one fact.
  func independentCount(_ claims: [(speaker: String?, source: StoredSource)]) -> Int {
    var origin: [String: String] = [:]
    func root(_ source: String) -> String {
      var source = descent.witness(for: source)
      while let next = origin[source], next != source { source = next }
      return source
    }
    let publishers = Dictionary(
      claims.map { ($0.source.id, $0.source.publishers) }, uniquingKeysWith: { first, _ in first })
    for claim in claims {
      guard let speaker = claim.speaker.map(PublisherName.init) else { continue }
      func isPublisher(_ source: String) -> Bool { publishers[source, default: []].contains { $0.matches(speaker) } }
      guard !isPublisher(claim.source.id) else { continue }
      for other in publishers.keys where other != claim.source.id && isPublisher(other) {
        let (a, b) = (root(claim.source.id), root(other))
        if a != b { origin[max(a, b)] = min(a, b) }
      }
    }
    return Set(claims.map { root($0.source.id) }).count
  }
}

extension RelationView.Side {
  /// Who says it, and where.
  var voice: (speaker: String?, source: StoredSource) { (claim.attribution?.speaker, source) }
}
