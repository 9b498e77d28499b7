import Document

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the stages of adding some articles cost.
struct AddTimings {
  let clock: StageClock
  /// Articles, and their bytes.
  let count: Int
  let size: Int

  init(_ clock: StageClock, count: Int, size: Int) {
    self.clock = clock
    self.count = count
    self.size = size
  }

  /// A table for people: seconds of CPU time, their share, and how many articles a second one stage alone would do.
  var lines: [String] {
    let total = clock.seconds
    let head = Self.row("CPU time", "seconds", "share", "articles/s", "KB/s")
    let stages = StageClock.Stage.allCases.map { row("\($0)", clock.seconds($0), of: total) }
    return [head] + stages + [row("all stages", total, of: total)]
  }

  /// One flat object: seconds of CPU time by stage.
  var json: String {
    var line = JSONLine()
    line.add("articles", count)
    line.add("bytes", size)
    for stage in StageClock.Stage.allCases { line.add(seconds: "\(stage)_s", clock.seconds(stage)) }
    line.add(seconds: "stages_s", clock.seconds)
    return line.closed
  }

  /// Tells it on standard error: standard output is for the articles.
  func report(isJSON: Bool) throws(Output.Failure) {
    let text = (isJSON ? [json] : lines).map { $0 + "\n" }.joined()
    try Output.write(Array(text.utf8), to: STDERR_FILENO)
  }

  private func row(_ label: String, _ seconds: Double, of total: Double) -> String {
    let share = total > 0 ? Int((100 * seconds / total).rounded()) : 0
    func rate(_ amount: Double) -> String { seconds > 0 ? String(Int((amount / seconds).rounded())) : "" }
    return Self.row(label, Self.decimal(seconds), "\(share) %", rate(Double(count)), rate(Double(size) / 1000))
  }

  private static func row(_ label: String, _ columns: String...) -> String {
    TextWidth.padded(label, to: 12) + columns.map { TextWidth.aligned($0, to: 12) }.joined()
  }

  /// With three places behind the point.
  private static func decimal(_ value: Double) -> String {
    let thousandths = String(Int((value * 1000).rounded()))
    let padded = String(repeating: "0", count: max(0, 4 - thousandths.count)) + thousandths
    return padded.dropLast(3) + "." + padded.suffix(3)
  }
}
