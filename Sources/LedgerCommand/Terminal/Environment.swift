#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the program is told by its surroundings, read once.
struct Environment: Sendable {
  /// `$LEDGER_DB`, nil when unset or empty.
  var ledgerPath: String?
  /// Absolute.
  var currentFolder: String
  var isOutputTerminal: Bool
  var isErrorTerminal: Bool
  /// Whether colours are welcome.
  var isColoured: Bool
  /// Columns.
  var width: Int
  /// Where programs keep what the user sets, nil when nobody says where.
  var configurationFolder: String?

  /// No line is longer where the terminal is not narrower.
  static let fullWidth = 80

  static var current: Environment {
    let isOutputTerminal = isatty(STDOUT_FILENO) == 1
    let isMute = variable("NO_COLOR") != nil || variable("TERM") == "dumb"
    var size = winsize()
    let isKnown = isOutputTerminal && ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return Environment(
      ledgerPath: variable("LEDGER_DB"), currentFolder: folder(), isOutputTerminal: isOutputTerminal,
      isErrorTerminal: isatty(STDERR_FILENO) == 1, isColoured: isOutputTerminal && !isMute,
      width: isKnown ? max(40, min(fullWidth, Int(size.ws_col))) : fullWidth,
      configurationFolder: variable("XDG_CONFIG_HOME") ?? variable("HOME").map { $0 + "/.config" })
  }

  /// Nil when unset or empty.
  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  private static func folder() -> String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }
}
