import Document
import Foundation
import Store

/// The state of a log in three lines (C2SP tlog-checkpoint): its name, its size, its root in base64.
struct Checkpoint {
  var head: LogHead

  init(_ head: LogHead) { self.head = head }

  var text: String { "\(head.origin)\n\(head.size)\n\(Base64.text(head.root.bytes))\n" }

  /// Nil for what is no checkpoint; lines after the third are let through.
  init?(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 3, !lines[0].isEmpty, let size = Int(lines[1]), size >= 0, String(size) == lines[1],
      let data = Data(base64Encoded: String(lines[2])), let root = ContentHash(bytes: Array(data))
    else { return nil }
    head = LogHead(origin: String(lines[0]), size: size, root: root)
  }
}
