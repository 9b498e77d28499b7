#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A line on standard error that is overwritten while work goes on; none unless a person looks at it.
struct Progress: Sendable {
  private let isShown: Bool

  /// - Parameter count: of steps; few of them need no line.
  init(_ environment: Environment, count: Int = .max) {
    isShown = environment.isErrorTerminal && count > 10
  }

  func show(_ text: String) { write("\r\u{1B}[K" + TextWidth.cut(TerminalText.line(text), to: 78)) }

  /// Leaves a line that stays.
  func tell(_ text: String) { write("\r\u{1B}[K" + TerminalText.line(text) + "\n") }

  /// Leaves no trace.
  func clear() { write("\r\u{1B}[K") }

  private func write(_ text: String) {
    if isShown { try? Output.write(Array(text.utf8), to: STDERR_FILENO) }
  }
}
