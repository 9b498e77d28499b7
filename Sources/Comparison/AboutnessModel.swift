import Glibc
import Lexicons

/// How sure it is that two claims are about the same matter: logistic regression over the evidence.
///
/// Who compares numbers must not ask whether they agree, to know whether they should: for each slot there are weights of their
/// own. Those of `evidence.tsv` come from `scripts/train --evidence`.
struct AboutnessModel: Sendable {
  static let shared = AboutnessModel()

  private let weights: [Evidence.Slot: [Double]]
  private let bias: [Evidence.Slot: Double]

  private init() {
    var table: [String: [Double]] = [:]
    for row in LexiconTable(.evidence).rows { table[row[0]] = row.dropFirst().map { Double($0) ?? 0 } }
    func column(_ slot: Int, _ name: String) -> Double {
      table[name].flatMap { slot < $0.count ? $0[slot] : nil } ?? 0
    }
    let slots = Evidence.Slot.allCases.enumerated()
    weights = Dictionary(
      uniqueKeysWithValues: slots.map { place, slot in (slot, Evidence.Sign.allCases.map { column(place, $0.name) }) })
    bias = Dictionary(uniqueKeysWithValues: slots.map { place, slot in (slot, column(place, "bias")) })
  }

  /// From 0 to 1; apart from what is compared.
  func probability(_ evidence: Evidence, apartFrom slot: Evidence.Slot = .nothing) -> Double {
    let sum = zip(weights[slot] ?? [], evidence.values).reduce(bias[slot] ?? 0) { $0 + $1.0 * $1.1 }
    return 1 / (1 + exp(-sum))
  }

  /// What speaks most for it, the strongest first: for the explanation.
  func strongest(_ evidence: Evidence, count: Int = 3) -> [Evidence.Sign] {
    let parts = zip(Evidence.Sign.allCases, zip(weights[.nothing] ?? [], evidence.values)).map { sign, part in
      (sign: sign, weight: part.0 * part.1)
    }
    return parts.filter { $0.weight > 0 }.sorted { $0.weight > $1.weight }.prefix(count).map(\.sign)
  }
}
