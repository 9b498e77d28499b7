import Document

/// The bytes of an article that say one part of a claim.
public struct ClaimPart: Hashable, Sendable {
  public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    case subject, predicate, object
    /// Whatever else the predicate is about: where, when, why, how.
    case argument
    /// Who says it, and the words that say so; they mostly stand outside the quote.
    case speaker, cue
  }

  public var role: Role
  /// In order; parts may have gaps: "has … approved".
  public var ranges: [LocatedRange]

  public init(role: Role, ranges: [LocatedRange]) {
    self.role = role
    self.ranges = ranges
  }
}

/// A part of a statement in the derived text.
public struct StatementPart: Hashable, Sendable {
  public var role: ClaimPart.Role
  public var ranges: [TextRange]
}

extension Attribution {
  /// The words of speaker and cue, as far as they are kept.
  var parts: [StatementPart] {
    [
      StatementPart(role: .speaker, ranges: speakerRange.map { [$0] } ?? []),
      StatementPart(role: .cue, ranges: cueRanges),
    ].filter { !$0.ranges.isEmpty }
  }
}

extension ClaimClause {
  /// Subject, predicate, object and arguments where the article says them; a subject may stand outside the clause.
  func parts(_ arguments: [FoundArgument]) -> [StatementPart] {
    let own = Set(words)
    var words: [ClaimPart.Role: [Int]] = [.predicate: clause.predicate.filter(own.contains)]
    for argument in arguments {
      let role: ClaimPart.Role =
        switch argument.role {
        case .subject: .subject
        case .object, .complement: .object
        case .oblique, .content, .circumstance, .modifier: .argument
        }
      words[role, default: []] += argument.words
    }
    return ClaimPart.Role.allCases.compactMap { role in
      guard let words = words[role], !words.isEmpty else { return nil }
      return StatementPart(role: role, ranges: ranges(of: words))
    }
  }

  /// Neighbouring words make one range.
  private func ranges(of words: [Int]) -> [TextRange] {
    var ranges: [TextRange] = []
    var last: Int?
    for index in words.sorted() {
      if let previous = last, index == previous + 1, let range = ranges.popLast() {
        ranges.append(TextRange(range.start, self[index].range.end))
      } else {
        ranges.append(self[index].range)
      }
      last = index
    }
    return ranges
  }
}
