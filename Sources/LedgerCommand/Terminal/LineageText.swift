import Comparison
import Document
import Ledger
import Store

/// How it is told that one source is made from another: which from which, by what evidence, and why in that direction.
struct LineageText {
  private let style: Style
  private let width: Int
  private let catalog: SourceCatalog

  init(_ style: Style, width: Int, _ catalog: SourceCatalog) {
    self.style = style
    self.width = width
    self.catalog = catalog
  }

  /// "digest.txt copies brief.txt", then the evidence, indented.
  func lines(_ derivation: Derivation) -> [String] {
    let names = [derivation.first, derivation.second].map {
      catalog.source($0).map(catalog.name) ?? String($0.prefix(10))
    }
    let verb = derivation.copy == nil ? "and" : "copies"
    let end = derivation.copy == nil ? "are of one descent" : nil
    let heading = [style.bold(names[0]), verb, style.bold(names[1]), end].compactMap { $0 }.joined(separator: " ")
    let evidence = Self.evidence(derivation.kinship) + [reason(derivation)]
    return [heading] + evidence.flatMap { Wrapping.indented(TerminalText.line($0), by: 3, width: width) }
  }

  /// What both share, in words.
  static func evidence(_ kinship: Kinship) -> [String] {
    var parts: [String] = []
    if kinship.shingles.shared > 0 {
      let runs = counted(kinship.shingles.shared, "run") + " of 5 words"
      parts.append("shares \(runs) (\(kinship.shingles.percent) % of the shorter text)")
    }
    if kinship.names.shared > 1 {
      let (names, all) = (kinship.names, kinship.specifics)
      parts.append("\(names.ordered) of \(counted(names.shared, "shared name")) and numbers in the same order")
      parts.append(
        "\(names.shared) of the shorter text's \(counted(names.fewer, "name")) and numbers stand in the other"
          + (all.shared > names.shared ? ", with \(counted(all.shared - names.shared, "rare word"))" : ""))
    }
    return parts
  }

  /// Why the one is the copy and not the other.
  private func reason(_ derivation: Derivation) -> String {
    switch derivation.direction {
    case .credit(let words): return "says “\(words)”"
    case .date:
      let dates = [derivation.first, derivation.second].map { catalog.source($0)?.metadata.date?.iso ?? "no date" }
      return "is the later one: \(dates[0]), \(dates[1])"
    case .content:
      let parts = [true, false].map { Int((100 * derivation.kinship.containment(ofA: $0)).rounded()) }
      return "adds less of its own: the other has \(parts[0]) % of it, it has \(parts[1]) % of the other"
    case .length: return "is the shorter one, which is a weak sign (ledger source ID --date … tells more)"
    case .commonOrigin(let words): return "both name “\(words)”: a common origin"
    case .unknown: return "which one copies is not known (ledger source ID --date … tells)"
    }
  }
}

extension JSONLine {
  /// The keys of a derivation; `a` is the copy where that is known.
  init(_ derivation: Derivation, _ catalog: SourceCatalog) {
    let kinship = derivation.kinship
    add("a_source", derivation.first)
    add("a_file", catalog.source(derivation.first)?.path)
    add("b_source", derivation.second)
    add("b_file", catalog.source(derivation.second)?.path)
    add("copy", derivation.copy)
    add("original", derivation.original)
    add("direction", derivation.direction.label)
    add("credit", derivation.direction.words)
    add("shared_shingles", kinship.shingles.shared)
    add("fewer_shingles", kinship.shingles.fewer)
    add("shared_names", kinship.names.shared)
    add("ordered_names", kinship.names.ordered)
    add("fewer_names", kinship.names.fewer)
    add("shared_specifics", kinship.specifics.shared)
    add("ordered_specifics", kinship.specifics.ordered)
    add("evidence", LineageText.evidence(kinship).joined(separator: "; "))
  }
}

extension Derivation.Direction {
  /// As JSON says it.
  fileprivate var label: String {
    switch self {
    case .credit: "credit"
    case .date: "date"
    case .content: "content"
    case .length: "length"
    case .commonOrigin: "common_origin"
    case .unknown: "unknown"
    }
  }

  fileprivate var words: String? {
    switch self {
    case .credit(let words), .commonOrigin(let words): words
    case .date, .content, .length, .unknown: nil
    }
  }
}
