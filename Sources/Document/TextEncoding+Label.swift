extension TextEncoding {
  /// The encoding that a file declares by one of its names (WHATWG Encoding Standard, 4.2); nil for one that is not read.
  init?(label: String) {
    switch label.lowercased() {
    case "utf-8", "utf8", "us-ascii", "ascii", "ansi_x3.4-1968": self = .utf8
    case "utf-16", "utf-16le", "unicode": self = .utf16LittleEndian
    case "utf-16be": self = .utf16BigEndian
    case "windows-1252", "cp1252", "iso-8859-1", "latin1", "l1", "iso-8859-15": self = .windows1252
    case "windows-1254", "cp1254", "iso-8859-9", "latin5", "l5": self = .windows1254
    default: return nil
    }
  }
}
