/// A part of a letter that has no parts itself.
struct MessagePart {
  /// "text/plain", in lower case.
  var type: String
  /// As the letter names it; nil when it does not.
  var charset: String?
  var transfer: TransferEncoding
  var isAttachment: Bool
  /// Bytes of the letter.
  var body: Range<Int>

  func decoded(_ bytes: [UInt8]) -> (bytes: [UInt8], map: OffsetMap) { transfer.decoded(bytes, body) }
}

/// A letter's header and its parts (RFC 2046, 5), in order; letters in a letter are opened.
///
/// The bytes are read once, line by line: parts in parts deeper than ``depthLimit`` and more than ``countLimit`` of them
/// are left out.
struct MessageParts {
  static let depthLimit = 32
  static let countLimit = 1000

  let fields: MessageFields
  private(set) var leaves: [MessagePart] = []
  private let bytes: [UInt8]
  /// "--boundary" of what is open, innermost last.
  private var boundaries: [[UInt8]] = []
  /// The part whose body is read.
  private var open: MessagePart?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    fields = MessageFields(bytes, from: 0)
    var index = begin(fields, depth: 0)
    while index < bytes.count {
      let end = MessageFields.lineEnd(bytes, index)
      let next = MessageFields.nextLine(bytes, end)
      let line = bytes[index..<end]
      guard line.starts(with: "--".utf8), let level = boundaries.lastIndex(where: { line.starts(with: $0) }) else {
        index = next
        continue
      }
      close(at: index)
      let isLast = line.dropFirst(boundaries[level].count).starts(with: "--".utf8)
      boundaries.removeLast(boundaries.count - level - (isLast ? 0 : 1))
      index = isLast ? next : begin(MessageFields(bytes, from: next), depth: boundaries.count)
    }
    close(at: bytes.count)
  }

  /// Opens the part whose header was read; where reading goes on.
  private mutating func begin(_ fields: MessageFields, depth: Int) -> Int {
    let type = fields.token("content-type") ?? "text/plain"
    if type.hasPrefix("multipart/"), boundaries.count < Self.depthLimit,
      let boundary = fields.parameter("boundary", of: "content-type"), !boundary.isEmpty
    {
      boundaries.append(Array("--\(boundary)".utf8))
      return fields.end
    }
    if type == "message/rfc822", depth < Self.depthLimit {
      return begin(MessageFields(bytes, from: fields.end), depth: depth + 1)
    }
    open = MessagePart(
      type: type, charset: fields.parameter("charset", of: "content-type"),
      transfer: TransferEncoding(fields.token("content-transfer-encoding")),
      isAttachment: fields.token("content-disposition") == "attachment", body: fields.end..<fields.end)
    return fields.end
  }

  private mutating func close(at end: Int) {
    guard var part = open else { return }
    open = nil
    // The line break before a boundary is the boundary's.
    var stop = end
    if end < bytes.count, stop > part.body.lowerBound, bytes[stop - 1] == 0x0A { stop -= 1 }
    if stop < end, stop > part.body.lowerBound, bytes[stop - 1] == 0x0D { stop -= 1 }
    part.body = part.body.lowerBound..<stop
    if leaves.count < Self.countLimit, part.type.hasPrefix("text/") { leaves.append(part) }
  }
}
