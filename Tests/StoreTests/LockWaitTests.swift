import Foundation
import LedgerTestSupport
import Synchronization
import Testing

@testable import Store

@Suite("Waiting for another program")
struct LockWaitTests {
  @Test("goes on while something is written, and ends when nothing is")
  func patience() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("ledger.sqlite")
    let wait = LockWait(path: path, patience: .milliseconds(200)) {}
    let start = ContinuousClock.now
    var tries = 0
    while ContinuousClock.now - start < .milliseconds(600) {
      try folder.write("\(tries)".utf8, to: "ledger.sqlite-wal")
      #expect(wait.waits(tries: tries))
      tries += 1
    }
    let end = ContinuousClock.now
    while wait.waits(tries: tries) { tries += 1 }
    #expect(ContinuousClock.now - end >= .milliseconds(100))
    #expect(wait.waits(tries: 0), "the next wait has its own time")
  }

  @Test("is told once a wait, when it is a long one")
  func told() throws {
    let count = Mutex(0)
    let wait = LockWait(path: "/nowhere/ledger.sqlite", patience: .milliseconds(500)) { count.withLock { $0 += 1 } }
    #expect(wait.waits(tries: 0))
    #expect(count.withLock { $0 } == 0)
    var tries = 1
    while wait.waits(tries: tries) { tries += 1 }
    #expect(count.withLock { $0 } == 1)
  }

  @Test("is worth it: what another has locked is written when it is done")
  func turn() throws {
    let ledger = try TestLedger()
    let new = try article("Trade is 30.")
    let other = try LedgerStore(path: ledger.path, access: .write)
    let isLocked = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      try? other.write { _ in
        isLocked.signal()
        Thread.sleep(forTimeInterval: 0.2)
      }
    }
    isLocked.wait()
    #expect(try ledger.add(new).change == .added)
  }
}
