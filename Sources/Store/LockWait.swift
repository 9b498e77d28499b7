import Foundation
import Synchronization

/// Waits for other programs that hold a ledger's lock, for as long as they get on with it.
///
/// SQLite's own way gives up after a time, and asks the less often the longer it has waited: in a crowd somebody goes
/// away empty-handed. Here everybody asks again after a moment chosen by chance, so that each has its turn, and only
/// somebody who holds the lock and writes nothing for a long time makes us give up.
final class LockWait: Sendable {
  /// In microseconds.
  private static let moments = UInt32(500)...UInt32(15_000)

  private struct State {
    var start = ContinuousClock.now
    /// When something was written last.
    var change = ContinuousClock.now
    var files: [FileState?] = []
    var isTold = false
  }

  private struct FileState: Equatable {
    var size: Int
    var seconds, nanoseconds: Int
  }

  private let paths: [String]
  /// How long nothing may be written to the ledger.
  private let patience: Duration
  private let tell: @Sendable () -> Void
  private let state = Mutex(State())

  /// - Parameter tell: called once for each wait that is long enough to be noticed: a fiftieth of our patience.
  init(path: String, patience: Duration = .seconds(50), tell: @escaping @Sendable () -> Void) {
    paths = [path, path + "-wal"]
    self.patience = patience
    self.tell = tell
  }

  /// Waits a moment; false when it is no use to go on.
  ///
  /// - Parameter tries: how often we have asked for the lock before.
  func waits(tries: Int) -> Bool {
    let now = ContinuousClock.now
    let files = paths.map(Self.state)
    let (isStuck, isNews) = state.withLock { state in
      if tries == 0 { state = State(start: now, change: now, files: files) }
      if files != state.files { (state.files, state.change) = (files, now) }
      let isNews = !state.isTold && now - state.start > patience / 50
      if isNews { state.isTold = true }
      return (now - state.change > patience, isNews)
    }
    if isNews { tell() }
    if !isStuck { usleep(.random(in: Self.moments)) }
    return !isStuck
  }

  private static func state(of path: String) -> FileState? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let changed = status.st_mtimespec
    #else
      let changed = status.st_mtim
    #endif
    return FileState(size: Int(status.st_size), seconds: changed.tv_sec, nanoseconds: changed.tv_nsec)
  }
}
