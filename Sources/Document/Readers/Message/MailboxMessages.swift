/// The letters of a mailbox (RFC 4155), each a file of its own: they have authors, titles and dates of their own, which is
/// what a source is.
///
/// A letter begins behind a line "From somebody on a day at a time" that a header follows; such a line without a header is
/// text that nobody masked. It is given bytes piece by piece, for mailboxes are larger than articles.
public struct MailboxMessages {
  /// The letters found so far, without their "From " lines; bytes of the file.
  public private(set) var messages: [Range<Int>] = []
  /// The line that is read, as much of it as tells what it is.
  private var line: [UInt8] = []
  private var lineStart = 0
  private var position = 0
  /// Behind a separator, where a header must follow.
  private var candidate: (start: Int, body: Int)?
  private var start: Int?

  private static let reach = 200

  public init() {}

  /// Takes the next bytes of the file.
  public mutating func read(_ bytes: ArraySlice<UInt8>) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let stop = bytes[index...].firstIndex(of: 0x0A) ?? bytes.endIndex
      line += bytes[index..<min(stop, index + Self.reach)].prefix(Self.reach - min(Self.reach, line.count))
      position += stop - index
      index = stop
      guard index < bytes.endIndex else { return }
      index += 1
      position += 1
      endLine()
    }
  }

  /// Ends the last letter.
  public mutating func finish() {
    if !line.isEmpty { endLine() }
    end(at: position)
  }

  private mutating func endLine() {
    if line.last == 0x0D { line.removeLast() }
    if let found = candidate {
      candidate = nil
      if MessageFields.isField(line[...]) {
        end(at: found.start)
        start = found.body
      }
    }
    if Self.isSeparator(line[...]) { candidate = (lineStart, position) }
    line.removeAll(keepingCapacity: true)
    lineStart = position
  }

  private mutating func end(at end: Int) {
    if let start, end > start { messages.append(start..<end) }
    start = nil
  }

  /// "From ida@example.org Mon Jun 17 09:15:02 2024", with a zone or without.
  static func isSeparator(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: "From ".utf8), line.count < reach else { return false }
    let words = line.split { $0 <= 0x20 }
    return words.count >= 6
      && words.contains { $0.contains(UInt8(ascii: ":")) && $0.allSatisfy { $0 <= 0x3A && $0 >= 0x30 } }
      && words.contains { $0.count == 4 && $0.allSatisfy { (0x30...0x39).contains($0) } }
  }
}
