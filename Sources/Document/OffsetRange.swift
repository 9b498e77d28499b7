/// A half-open range of offsets in one space, so that offsets of a file and of a text never mix.
public struct OffsetRange<Space>: Hashable, Sendable, Comparable, Codable {
  public var start: Int
  public var end: Int

  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a range ends before it starts")
    self.start = start
    self.end = end
  }

  public var count: Int { end - start }
  public var isEmpty: Bool { start == end }

  public func contains(_ other: Self) -> Bool { start <= other.start && other.end <= end }
  public func overlaps(_ other: Self) -> Bool { start < other.end && other.start < end }

  public static func < (a: Self, b: Self) -> Bool { (a.start, a.end) < (b.start, b.end) }
}

/// The bytes of a file as it was read, or of its ``Extraction``, counted from 0, a byte-order mark included.
public enum FileBytes {}

/// The UTF-8 bytes of a derived text, counted from 0; ends lie on scalar boundaries.
public enum DerivedBytes {}

/// A range of bytes of the original file. Only an ``OffsetMap`` leads from a ``TextRange`` here.
public typealias ByteRange = OffsetRange<FileBytes>

/// A range of UTF-8 bytes of the derived text.
public typealias TextRange = OffsetRange<DerivedBytes>
