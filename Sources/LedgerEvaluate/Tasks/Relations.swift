import ArgumentParser
import Claims
import Comparison
import Ledger
import Store

/// `relations DIR`: the relations between the articles of a folder.
struct Relations: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "relations")

  @Argument var folder: String
  @Flag(help: "Only conflicts and distortions.") var conflicts = false

  private struct Place: Encodable {
    var file: String
    var start: Int
    var end: Int
  }

  private struct Line: Encodable {
    var type: String
    var kind: String
    var a: Place
    var b: Place
    var score: Double
    var independent: Bool
    var derived: Bool
  }

  func run() throws {
    let folder = try Folder(self.folder)
    defer { folder.remove() }
    for view in try FindRelations(store: folder.store).views() where view.score >= FindRelations.certainScore {
      guard let type = Self.name(view.kind) else { continue }
      if conflicts, type != "contradiction" { continue }
      for a in view.a.claim.occurrences {
        for b in view.b.claim.occurrences {
          try JSONLines.write(
            Line(
              type: type, kind: Self.name(view.cause), a: Self.place(a, view.a), b: Self.place(b, view.b),
              score: view.score, independent: view.isIndependent, derived: view.isDerived))
        }
      }
    }
  }

  /// The hull of an occurrence.
  private static func place(_ occurrence: Occurrence, _ side: RelationView.Side) -> Place {
    Place(
      file: side.source.path, start: occurrence.ranges.first?.startCodePoint ?? 0,
      end: occurrence.ranges.last?.endCodePoint ?? 0)
  }

  private static func name(_ kind: RelationView.Kind) -> String? {
    switch kind {
    case .conflict, .distortion: "contradiction"
    case .overlap: "overlap"
    case .update: "update"
    case .dispute: "attributed_disagreement"
    case .scope: nil
    }
  }

  private static func name(_ cause: Relation.Cause) -> String {
    switch cause {
    case .negation: "polarity"
    case .role: "role_swap"
    case .factuality: "status"
    default: cause.rawValue
    }
  }
}
