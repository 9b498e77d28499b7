/// How far adding many files has come: "12 of 1000 · 5.2 a second · 3 min left · harbour.txt".
struct AddProgress {
  private let line: Progress
  private let count: Int
  private let start = ContinuousClock.now

  init(_ environment: Environment, count: Int) {
    line = Progress(environment, count: count)
    self.count = count
  }

  /// - Parameter done: how many files are done; `name` is the next.
  func show(_ done: Int, _ name: String) {
    let seconds = start.duration(to: .now) / .seconds(1)
    let rate = Self.rate(done: done, of: count, seconds: seconds)
    line.show((["\(done + 1) of \(count)"] + rate + [name]).joined(separator: " · "))
  }

  func clear() { line.clear() }

  /// Files a second and the time that is left; empty until something can be said.
  static func rate(done: Int, of count: Int, seconds: Double) -> [String] {
    guard done >= 5, seconds >= 1 else { return [] }
    let rate = Double(done) / seconds
    let left = Int((Double(count - done) / rate).rounded(.up))
    let time = left < 60 ? "\(left) s" : left < 3600 ? "\((left + 59) / 60) min" : "\((left + 1800) / 3600) h"
    let shown = rate < 10 ? String((rate * 10).rounded() / 10) : String(Int(rate))
    return ["\(shown) a second", "\(time) left"]
  }
}
