/// Letters of the Latin script without their marks.
///
/// A table of our own instead of Unicode normalisation from Foundation: names need base letters, composed and
/// decomposed text must come out alike, and letters without a decomposition (ı, ł, ø, ß) count too.
enum LatinFolding {
  private static let groups: [(base: String, letters: String)] = [
    ("a", "àáâãäåāăąǎǟǡǻȁȃȧạảấầẩẫậắằẳẵặḁ"), ("ae", "æǽǣ"), ("b", "ḃḅḇɓ"), ("c", "çćĉċčḉȼ"),
    ("d", "ďđḋḍḏḑḓðɗ"), ("e", "èéêëēĕėęěȅȇȩẹẻẽếềểễệḕḗḙḛḝəɛ"), ("f", "ḟƒ"), ("g", "ĝğġģǥǧǵḡ"),
    ("h", "ĥħȟḣḥḧḩḫẖ"), ("i", "ìíîïĩīĭįıǐȉȋịỉḭḯ"), ("ij", "ĳ"), ("j", "ĵǰ"), ("k", "ķǩḱḳḵƙĸ"),
    ("l", "ĺļľŀłḷḹḻḽ"), ("m", "ḿṁṃ"), ("n", "ñńņňǹṅṇṉṋŋ"), ("o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱọỏốồổỗộớờởỡợṍṏṑṓɔ"),
    ("oe", "œ"), ("p", "ṕṗ"), ("r", "ŕŗřȑȓṙṛṝṟ"), ("s", "śŝşšșṡṣṥṧṩ"), ("ss", "ßẞ"), ("t", "ţťŧțṫṭṯṱẗ"),
    ("th", "þ"), ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗụủứừửữựṳṵṷṹṻ"), ("v", "ṽṿ"), ("w", "ŵẁẃẅẇẉẘ"), ("x", "ẋẍ"),
    ("y", "ýÿŷȳẏỳỵỷỹẙ"), ("z", "źżžẑẓẕƶ"), ("'", "‘’ʼ`´′"), ("-", "‐‑‒"), (" ", "\u{A0}\u{202F}\u{2009}"),
    // Signs for ayn and hamza in transliterations, and invisible marks, are left out.
    ("", "ʻʿʾʹʺ\u{AD}\u{200B}\u{200C}\u{200D}\u{200E}\u{200F}\u{2060}"),
  ]

  private static let table: [Unicode.Scalar: [UInt8]] = {
    var table: [Unicode.Scalar: [UInt8]] = [:]
    for group in groups {
      let base = Array(group.base.utf8)
      for scalar in group.letters.unicodeScalars {
        table[scalar] = base
        let upper = scalar.properties.uppercaseMapping.unicodeScalars
        if upper.count == 1, let capital = upper.first, capital != scalar, table[capital] == nil, !capital.isASCII {
          table[capital] = base.enumerated().map { $0.offset == 0 && $0.element >= 0x61 ? $0.element - 32 : $0.element }
        }
      }
    }
    table["\u{130}"] = [0x49]  // İ, whose lower case is i with a dot above
    table["\u{1E9E}"] = [0x53, 0x53]
    return table
  }()

  /// The bytes with base letters for marked ones, case kept, combining marks dropped, typographic apostrophes and
  /// hyphens made plain; other scripts stay as they are.
  static func baseLetters(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    let raw = Array(bytes)
    guard raw.contains(where: { $0 >= 0x80 }) else { return raw }
    var result: [UInt8] = []
    result.reserveCapacity(raw.count)
    for scalar in String(decoding: raw, as: UTF8.self).unicodeScalars {
      if scalar.isASCII {
        result.append(UInt8(truncatingIfNeeded: scalar.value))
      } else if (0x300...0x36F).contains(scalar.value) {
        continue
      } else if let base = table[scalar] {
        result.append(contentsOf: base)
      } else {
        result.append(contentsOf: String(scalar).utf8)
      }
    }
    return result
  }

  /// Lower case of ``baseLetters(_:)``'s result.
  static func lowerCased(_ base: [UInt8]) -> [UInt8] {
    if base.contains(where: { $0 >= 0x80 }) {
      return Array(String(decoding: base, as: UTF8.self).lowercased().utf8)
    }
    return base.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
  }
}
