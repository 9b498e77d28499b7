import Foundation

/// Works on many things at once and gives the results in the order of the things.
///
/// Threads take the next thing when they are free, but run at most a few things ahead of what was asked for, so that memory
/// does not grow with the number of things. One job is done by whoever asks.
final class OrderedWork<Item: Sendable, Outcome: Sendable>: @unchecked Sendable {
  private let items: [Item]
  private let work: @Sendable (Item) -> Outcome
  private let jobs: Int
  /// Guards everything below.
  private let state = NSCondition()
  private var outcomes: [Int: Outcome] = [:]
  private var started = 0
  private var given = 0
  private var isStopped = false

  /// As much as the main thread has: sentences may nest deeply.
  private static var stackSize: Int { 16 << 20 }

  init(_ items: [Item], jobs: Int, _ work: @escaping @Sendable (Item) -> Outcome) {
    self.items = items
    self.work = work
    self.jobs = min(jobs, items.count)
    guard self.jobs > 1 else { return }
    for _ in 0..<self.jobs {
      let thread = Thread { self.run() }
      thread.stackSize = Self.stackSize
      thread.start()
    }
  }

  /// The outcome of the next thing, nil after the last.
  func next() -> Outcome? {
    guard given < items.count else { return nil }
    if jobs <= 1 {
      given += 1
      return work(items[given - 1])
    }
    state.lock()
    defer { state.unlock() }
    while outcomes[given] == nil { state.wait() }
    defer {
      given += 1
      state.broadcast()
    }
    return outcomes.removeValue(forKey: given)
  }

  /// Lets no thread begin another thing.
  func stop() {
    state.lock()
    isStopped = true
    state.broadcast()
    state.unlock()
  }

  private func run() {
    while let index = take() {
      let outcome = work(items[index])
      state.lock()
      outcomes[index] = outcome
      state.broadcast()
      state.unlock()
    }
  }

  private func take() -> Int? {
    state.lock()
    defer { state.unlock() }
    while !isStopped, started < items.count, started >= given + 2 * jobs { state.wait() }
    guard !isStopped, started < items.count else { return nil }
    started += 1
    return started - 1
  }
}
