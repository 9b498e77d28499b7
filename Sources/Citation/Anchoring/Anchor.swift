import Document

/// Where a quote stands in a text that was changed since.
public struct Anchor: Hashable, Sendable {
  public enum Status: String, Sendable, CaseIterable {
    /// In the same words.
    case found
    /// In other words: both wordings are shown.
    case changed
    /// Nowhere; what was kept of the old text still proves the quote.
    case lost
  }

  public var status: Status
  /// In the new text; nil when it is lost.
  public var range: TextRange?

  public static let lost = Anchor(status: .lost, range: nil)
}
