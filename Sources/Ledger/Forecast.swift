import Document
import Store

/// What adding a document would do, as far as that is known without understanding it.
public struct Forecast: Sendable {
  public enum Change: String, Hashable, Sendable {
    case added
    case newVersion
    case unchanged
  }

  public var change: Change
  public var mediaType: MediaType
  /// What the text says of itself; a date may be found in it yet.
  public var metadata: SourceMetadata
  /// Of what gives claims.
  public var wordCount: Int
  /// What is known at its path, or of its bytes.
  public var known: KnownFile?

  public init(_ document: Document, at relativePath: String?, _ files: KnownFiles?) {
    let same = files?.file(with: document.hash)
    known = same ?? files?.file(at: relativePath)
    change = same != nil ? .unchanged : known != nil ? .newVersion : .added
    mediaType = document.mediaType
    metadata = document.metadata
    wordCount = document.blocks.filter(\.kind.givesClaims).reduce(0) { sum, block in
      let bytes = document.text.utf8[block.range.start..<block.range.end]
      return sum + bytes.split { $0 <= 0x20 }.count
    }
  }
}
