/// How many items gold has, how many the system, and how many of them are the same.
struct Agreement: Hashable, Sendable {
  var correct = 0
  var gold = 0
  var system = 0

  /// Shares from 0 to 1; of nothing, 0.
  var precision: Double { system == 0 ? 0 : Double(correct) / Double(system) }
  var recall: Double { gold == 0 ? 0 : Double(correct) / Double(gold) }
  /// 2PR / (P + R).
  var f1: Double { gold + system == 0 ? 0 : 2 * Double(correct) / Double(gold + system) }

  static func += (a: inout Agreement, b: Agreement) {
    a.correct += b.correct
    a.gold += b.gold
    a.system += b.system
  }
}
