import Document

/// Reads a file line by line; no more than a line and a block of it is held.
public final class LineFile {
  /// The longest line, in bytes: the largest article in base64, and what is told of it.
  private static let limit = 128 << 20
  private let file: InputFile
  private var buffer: [UInt8] = []
  /// Where the next line begins in the buffer, and up to where there is no line end.
  private var (start, scanned) = (0, 0)
  private var isAtEnd = false

  /// - Parameter name: "-" is standard input.
  public init(named name: String) throws(DocumentError) {
    file = name == "-" ? InputFile.standardInput : try InputFile(name)
  }

  /// The next line with its end, which the last one may lack; nil after it.
  public func next() throws(DocumentError) -> ArraySlice<UInt8>? {
    while true {
      if let end = buffer[scanned...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { (start, scanned) = (end + 1, end + 1) }
        return buffer[start...end]
      }
      scanned = buffer.count
      if isAtEnd {
        defer { start = buffer.count }
        return start < buffer.count ? buffer[start...] : nil
      }
      guard buffer.count - start <= Self.limit else { throw .tooLarge(size: buffer.count - start, limit: Self.limit) }
      buffer.removeFirst(start)
      (start, scanned) = (0, buffer.count)
      isAtEnd = try !file.read(into: &buffer)
    }
  }
}
