/// What decides by which rules a word gets its lemma: its universal tag and its Penn tag, "VERB VBD".
///
/// Where the Penn tag hides the form of the word (a verb or adjective in a name is NNP), the features say it.
public struct LemmaClass: Hashable, Sendable {
  /// The two tags with a blank between them.
  public let name: String
  public let tag: UniversalTag

  public init(_ tag: UniversalTag, _ xpos: String, _ features: Features) {
    self.tag = tag
    name = tag.rawValue + " " + Self.form(tag, xpos, features)
  }

  private static func form(_ tag: UniversalTag, _ xpos: String, _ features: Features) -> String {
    if tag == .punctuation, xpos == "HYPH" { return ":" }
    if tag == .properNoun { return xpos == "NNPS" ? xpos : "NNP" }
    // Words that have no singular: "statistics".
    if tag == .noun, xpos == "NNS", features["Number"] == "Ptan" { return "Ptan" }
    guard ["NNP", "NNPS", "AFX", "GW", "FW", "ADD", "LS"].contains(xpos) else { return xpos }
    switch tag {
    case .verb: return verb(features)
    case .adjective, .adverb:
      let degree = ["Cmp": "R", "Sup": "S"][features["Degree"] ?? ""] ?? ""
      return (tag == .adjective ? "JJ" : "RB") + degree
    case .noun: return features["Number"] == "Plur" ? "NNS" : "NN"
    default: return xpos
    }
  }

  private static func verb(_ features: Features) -> String {
    let form = features["VerbForm"]
    let tense = features["Tense"]
    if form == "Ger" || form == "Part" && tense == "Pres" { return "VBG" }
    if form == "Part" { return "VBN" }
    if tense == "Past" { return "VBD" }
    return features["Person"] == "3" && features["Number"] == "Sing" ? "VBZ" : "VB"
  }

  /// Whether words of the class are inflected, so that unknown ones follow rules.
  public var isInflected: Bool {
    switch tag {
    case .verb, .noun, .adjective, .adverb, .auxiliary: true
    case .properNoun: name.utf8.last == UInt8(ascii: "S")
    default: false
    }
  }
}
