#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A stopwatch for the stages of adding an article: each lap is charged to the stage that it ends.
///
/// It counts CPU time of the thread (`CLOCK_THREAD_CPUTIME_ID`), whatever else the machine does: a clock stays on the thread
/// that made it or started it anew. A value that is handed through; a lap costs less than a microsecond.
public struct StageClock: Sendable {
  /// In the order of the work.
  public enum Stage: Int, Sendable, CaseIterable {
    case read, segment, parse, claims, lineage, candidates, comparison, store
  }

  private var spent: [UInt64] = Array(repeating: 0, count: Stage.allCases.count)
  private var last: UInt64

  /// A clock that runs.
  public init() { last = Self.now() }

  /// Forgets what was done since the last lap: no stage is charged with it.
  public mutating func restart() { last = Self.now() }

  /// Adds what another clock has charged.
  public mutating func add(_ other: StageClock) {
    for stage in spent.indices { spent[stage] += other.spent[stage] }
  }

  /// Charges a stage with what was done since the last lap.
  public mutating func lap(_ stage: Stage) {
    let now = Self.now()
    spent[stage.rawValue] += now - last
    last = now
  }

  /// Seconds of CPU time.
  public func seconds(_ stage: Stage) -> Double { Double(spent[stage.rawValue]) / 1e9 }

  /// Seconds of CPU time of all stages.
  public var seconds: Double { Stage.allCases.reduce(0) { $0 + seconds($1) } }

  /// Nanoseconds of CPU time.
  private static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
