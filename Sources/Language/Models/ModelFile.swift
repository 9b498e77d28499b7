/// A language model as one file: lines of text that say what it is, then sections of bytes.
///
/// The text is for people (`head` shows version, data, licence and figures) and ends at an empty line; each line is a key,
/// a tab and a value. A line `section` names a section with its rows, columns and bytes, in the order of the bytes.
public struct ModelFile: @unchecked Sendable {  // the bytes are never written
  /// A section: where it lies and what it holds.
  public struct Section: Sendable {
    public var rows: Int
    public var columns: Int
    /// Bytes of the file.
    public var range: Range<Int>
  }

  /// Why a model cannot be read.
  public enum Failure: Error, Hashable, Sendable {
    case notAModel
    case unknownVersion(String)
    case missing(String)
    case damaged(String)
  }

  public static let signature = "ledger-model"
  public static let version = "1"

  public let bytes: UnsafeBufferPointer<UInt8>
  public let properties: [String: String]
  private let sections: [String: Section]

  /// Reads the text; the sections are read when they are asked for.
  ///
  /// - Parameter bytes: must live as long as the model.
  public init(_ bytes: UnsafeBufferPointer<UInt8>) throws(Failure) {
    self.bytes = bytes
    var properties: [String: String] = [:]
    var descriptions: [(name: String, rows: Int, columns: Int, count: Int)] = []
    var start = 0
    while true {
      guard let end = bytes[start...].prefix(1 << 16).firstIndex(of: UInt8(ascii: "\n")) else { throw .notAModel }
      let fields = bytes[start..<end].split(separator: UInt8(ascii: "\t")).map { String(decoding: $0, as: UTF8.self) }
      if start == 0 {
        guard fields.first == Self.signature, fields.count == 2 else { throw .notAModel }
        guard fields[1] == Self.version else { throw .unknownVersion(fields[1]) }
      }
      start = end + 1
      guard let key = fields.first else { break }
      if key == "section" {
        let sizes = fields.dropFirst(2).compactMap { Int($0) }
        guard fields.count == 5, sizes.count == 3, sizes.allSatisfy({ 0...bytes.count ~= $0 }) else {
          throw .damaged("section")
        }
        descriptions.append((fields[1], sizes[0], sizes[1], sizes[2]))
      } else {
        properties[key] = fields.dropFirst().joined(separator: "\t")
      }
    }
    var sections: [String: Section] = [:]
    for description in descriptions {
      guard start + description.count <= bytes.count else { throw .damaged(description.name) }
      sections[description.name] = Section(
        rows: description.rows, columns: description.columns, range: start..<(start + description.count))
      start += description.count
    }
    self.properties = properties
    self.sections = sections
  }

  public func section(_ name: String) throws(Failure) -> Section {
    guard let section = sections[name] else { throw .missing(name) }
    return section
  }

  /// The lines of a section of text.
  public func lines(_ name: String) throws(Failure) -> [String] {
    bytes[try section(name).range].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The numbers of a section of little-endian floats.
  public func floats(_ name: String) throws(Failure) -> [Float] {
    let range = try section(name).range
    return stride(from: range.lowerBound, to: range.upperBound - 3, by: 4).map { start in
      var bits: UInt32 = 0
      for offset in (0..<4).reversed() { bits = bits << 8 | UInt32(bytes[start + offset]) }
      return Float(bitPattern: bits)
    }
  }
}

/// Writes a model file.
public struct ModelWriter {
  private var properties: [(key: String, value: String)] = []
  private var sections: [(name: String, rows: Int, columns: Int, bytes: [UInt8])] = []

  public init() {}

  /// States a property; neither key nor value holds a tab or a line break.
  public mutating func set(_ key: String, _ value: String) { properties.append((key, value)) }

  public mutating func add(_ name: String, rows: Int, columns: Int, _ bytes: [UInt8]) {
    sections.append((name, rows, columns, bytes))
  }

  public mutating func add(_ name: String, lines: [String]) {
    add(name, rows: lines.count, columns: 1, Array(lines.joined(separator: "\n").utf8))
  }

  public mutating func add(_ name: String, rows: Int, columns: Int, floats: some Sequence<Float>) {
    add(
      name, rows: rows, columns: columns,
      floats.flatMap { value in (0..<4).map { UInt8(truncatingIfNeeded: value.bitPattern >> ($0 * 8)) } })
  }

  public var bytes: [UInt8] {
    var text = "\(ModelFile.signature)\t\(ModelFile.version)\n"
    for property in properties { text += "\(property.key)\t\(property.value)\n" }
    for section in sections {
      text += "section\t\(section.name)\t\(section.rows)\t\(section.columns)\t\(section.bytes.count)\n"
    }
    return Array((text + "\n").utf8) + sections.flatMap(\.bytes)
  }
}
