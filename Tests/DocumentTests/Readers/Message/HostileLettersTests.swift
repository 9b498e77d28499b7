import LedgerTestSupport
import Testing

@testable import Document

/// Letters that were made to cost time: it grows with the length and no faster.
@Suite struct HostileLettersTests {
  private static let letters: [(name: String, body: @Sendable (Int) -> String)] = [
    ("dashes", { "\n" + String(repeating: "--\n", count: $0) }),
    ("replies", { "\n" + String(repeating: "-----Original Message-----\n", count: $0) }),
    ("quotes", { "\n" + String(repeating: "> a\nb wrote:\n", count: $0) }),
    ("headers", { "\n" + String(repeating: "From: a\nDate: b\n", count: $0) }),
    ("folded fields", { "Subject: a\n" + String(repeating: " b\n", count: $0) + "\ntext" }),
    ("letters", { String(repeating: "Content-Type: message/rfc822\n\n", count: $0) + "text" }),
    (
      "parts",
      { count in
        (0..<count).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined() + "\ntext"
      }
    ),
  ]

  @Test(arguments: letters.indices) func timeGrowsWithTheLength(index: Int) {
    let (name, body) = Self.letters[index]
    func seconds(_ count: Int) -> Double {
      let bytes = Array(("From: Ida Brandt <ida@example.org>\n" + body(count)).utf8)
      return threadSeconds { _ = try? MessageReader().read(bytes) }
    }
    let (short, long) = (seconds(1_000), seconds(10_000))
    #expect(long < 40 * short + 0.2, "\(name): \(short) s, then \(long) s for ten times as much")
  }
}
