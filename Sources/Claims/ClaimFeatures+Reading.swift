import Document
import Language

extension ClaimFeatures {
  /// Features as they are stored; nil for JSON that only a decoder of all JSON can judge, damaged or not.
  ///
  /// - Parameter parts: reads what is rare in them.
  public init?(json: UnsafeRawBufferPointer, _ parts: some JSONPartDecoder) {
    do {
      var reader = StoredJSON(json, parts)
      let features = try ClaimFeatures(&reader)
      guard reader.isAtEnd else { return nil }
      self = features
    } catch {
      return nil
    }
  }

  private init(_ json: inout StoredJSON) throws(StoredJSON.Unknown) {
    var features = ClaimFeatures()
    var count = 0
    try json.object { json, key throws(StoredJSON.Unknown) in
      switch key {
      case "stems": features.stems = try json.strings()
      case "entities": features.entities = try json.strings()
      case "quantities": features.quantities = try json.list(CountedQuantity.init)
      case "times": features.times = try json.list(StatedTime.init)
      case "negations": features.negations = try json.strings()
      case "arguments": features.arguments = try json.list(ClaimArgument.init)
      case "verb":
        features.verb = try json.string()
        return
      case "tense":
        features.tense = try json.word()
        return
      case "stances":
        features.stances = try json.list(ClaimStance.init)
        return
      default: throw StoredJSON.Unknown()
      }
      count += 1
    }
    // Each of those that are always there.
    guard count == 6 else { throw StoredJSON.Unknown() }
    self = features
  }
}

extension ClaimArgument {
  fileprivate init(_ json: inout StoredJSON) throws(StoredJSON.Unknown) {
    var (role, head): (Role?, String?)
    var (marker, name): (String?, String?)
    var (stems, names, quantities): ([String]?, [String]?, [Int]?)
    try json.object { json, key throws(StoredJSON.Unknown) in
      switch key {
      case "role": role = try json.word()
      case "marker": marker = try json.string()
      case "head": head = try json.string()
      case "name": name = try json.string()
      case "stems": stems = try json.strings()
      case "names": names = try json.strings()
      case "quantities": quantities = try json.list { json throws(StoredJSON.Unknown) in try json.int() }
      default: throw StoredJSON.Unknown()
      }
    }
    guard let role, let head, let stems, let names, let quantities else { throw StoredJSON.Unknown() }
    self.init(
      role: role, marker: marker, head: head, name: name, stems: stems, names: names, quantities: quantities)
  }
}

extension ClaimStance {
  fileprivate init(_ json: inout StoredJSON) throws(StoredJSON.Unknown) {
    var (holder, side, head, text): (String?, Side?, String?, String?)
    var name: String?
    var (names, stems): ([String]?, [String]?)
    try json.object { json, key throws(StoredJSON.Unknown) in
      switch key {
      case "holder": holder = try json.string()
      case "side": side = try json.word()
      case "name": name = try json.string()
      case "head": head = try json.string()
      case "names": names = try json.strings()
      case "stems": stems = try json.strings()
      case "text": text = try json.string()
      default: throw StoredJSON.Unknown()
      }
    }
    guard let holder, let side, let head, let names, let stems, let text else { throw StoredJSON.Unknown() }
    self.init(holder: holder, side: side, name: name, head: head, names: names, stems: stems, text: text)
  }
}
