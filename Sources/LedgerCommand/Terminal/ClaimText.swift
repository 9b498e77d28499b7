import Citation
import Claims
import Document
import Store

/// How claims are listed.
struct ClaimText {
  private let style: Style
  private let width: Int
  private let catalog: SourceCatalog
  private var ids: [String: String] = [:]

  init(_ style: Style, width: Int, _ catalog: SourceCatalog) {
    self.style = style
    self.width = width
    self.catalog = catalog
  }

  mutating func knowIds(of claims: [StoredClaim], _ store: LedgerStore) throws {
    for claim in claims { ids[claim.id] = try store.shortId(claim.id) }
  }

  /// - Parameter id: as short as can be typed.
  mutating func know(_ id: String, for claim: String) { ids[claim] = id }

  /// The claims under the names of their sources, in their order.
  func grouped(_ claims: [StoredClaim]) -> [String] {
    var lines: [String] = []
    var snapshot: String?
    let idWidth = columns(claims)
    let addresses = claims.map { TerminalText.name($0.occurrences.first?.start.address ?? "0") }
    let addressWidth = addresses.map(TextWidth.columns).max() ?? 1
    for (claim, address) in zip(claims, addresses) {
      if claim.snapshot != snapshot {
        if snapshot != nil { lines.append("") }
        snapshot = claim.snapshot
        if let source = catalog.source(ofSnapshot: claim.snapshot) {
          lines.append(style.bold(catalog.name(source)) + "  " + source.metadata.shownDate)
        }
      }
      let unit = claim.occurrences.first?.start.lineUnit ?? "line"
      lines += listed(claim, place: unit + " " + TextWidth.aligned(address, to: addressWidth), idWidth)
    }
    return lines
  }

  /// The claims with the place of each, in their order.
  func ranked(_ claims: [StoredClaim]) -> [String] {
    let idWidth = columns(claims)
    return claims.flatMap { claim -> [String] in
      let source = catalog.source(ofSnapshot: claim.snapshot)
      let address = claim.occurrences.first.map { TerminalText.name($0.start.address) } ?? "0"
      let place = (source.map { catalog.name($0) } ?? "") + ":" + address
      let date = source?.metadata.shownDate ?? ""
      return listed(claim, place: nil, idWidth) + ["  " + blanks(idWidth + 2) + style.dim(place + "  " + date)]
    }
  }

  private func listed(_ claim: StoredClaim, place: String?, _ idWidth: Int) -> [String] {
    let head = "  " + TextWidth.padded(ids[claim.id] ?? "", to: idWidth) + "  " + (place.map { $0 + "  " } ?? "")
    let indent = TextWidth.columns(head)
    let voice = ClaimVoice.short(claim)
    let text = TerminalText.line(claim.text)
    var lines = Wrapping.lines(text, width: width - indent)
    if !voice.isEmpty { lines += Wrapping.lines(voice, width: width - indent).map(style.dim) }
    return lines.enumerated().map { $0 == 0 ? head + $1 : blanks(indent) + $1 }
  }

  private func columns(_ claims: [StoredClaim]) -> Int { claims.map { (ids[$0.id] ?? "").utf8.count }.max() ?? 4 }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}

/// Who says a claim, and how firmly.
enum ClaimVoice {
  /// Only what is not the article's own plain assertion: "said by A. Kaya · possible".
  static func short(_ claim: StoredClaim) -> String {
    var parts: [String] = []
    if let speaker = claim.attribution?.speaker { parts.append("said by \(TerminalText.line(speaker))") }
    if claim.factuality != .asserted { parts.append(claim.factuality.rawValue) }
    return parts.joined(separator: " · ")
  }

  /// "the article's own · asserted · about January 2024"
  static func long(_ claim: StoredClaim) -> String {
    var parts: [String] = []
    if let attribution = claim.attribution {
      let cue = attribution.cue.isEmpty ? "" : " (“\(TerminalText.line(attribution.cue))”)"
      parts.append(TerminalText.line(attribution.speaker) + cue)
      if attribution.isQuoted { parts.append("in quotation marks") }
    } else {
      parts.append("the article's own")
    }
    parts.append(claim.factuality.rawValue)
    parts.append(claim.date.map { "about \($0.written)" } ?? "no time given")
    if claim.needsContext { parts.append("not clear without its context") }
    return parts.joined(separator: " · ")
  }
}
