import Synchronization

/// What was computed of words, kept for the next time: the words of a story come back in each of its claims.
///
/// Only for what is a function of the words alone. Safe to ask from several threads.
public final class Remembered<Value: Sendable>: Sendable {
  /// Of longer texts, in bytes, nothing is kept: a hostile one is as long as it likes.
  private static var longest: Int { 512 }

  private let values = Mutex<[String: Value]>([:])
  private let limit: Int

  /// - Parameter limit: of texts; beyond it all are forgotten.
  public init(limit: Int = 8192) { self.limit = limit }

  /// The value of a text, computed where it is not known.
  public func value(of text: String, _ compute: (String) -> Value) -> Value {
    guard text.utf8.count <= Self.longest else { return compute(text) }
    if let value = values.withLock({ $0[text] }) { return value }
    let value = compute(text)
    values.withLock { values in
      if values.count >= limit { values = [:] }
      values[text] = value
    }
    return value
  }
}
