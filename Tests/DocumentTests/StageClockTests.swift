import Document
import Testing

@Suite struct StageClockTests {
  /// Work that the compiler cannot leave out.
  private func work() -> Int { (0..<200_000).reduce(0) { ($0 &* 31) ^ $1 } }

  @Test func aLapIsChargedToItsStageOnly() {
    var clock = StageClock()
    #expect(work() != 1)
    clock.lap(.parse)
    #expect(clock.seconds(.parse) > 0)
    #expect(StageClock.Stage.allCases.filter { clock.seconds($0) > 0 } == [.parse])
    #expect(clock.seconds == clock.seconds(.parse))
  }

  @Test func lapsOfAStageAddUp() {
    var clock = StageClock()
    clock.lap(.store)
    let first = clock.seconds(.store)
    #expect(work() != 1)
    clock.lap(.store)
    #expect(clock.seconds(.store) > first)
  }

  @Test func whatIsDoneBeforeARestartIsNobodys() {
    var clock = StageClock()
    #expect(work() != 1)
    var other = clock
    clock.restart()
    clock.lap(.read)
    other.lap(.read)
    #expect(clock.seconds(.read) < other.seconds(.read))
  }
}
