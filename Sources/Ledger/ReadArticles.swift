import Document
import Store

/// Reads and understands articles, several at once, in their order: everything that needs no ledger.
public struct ReadArticles: Sendable {
  /// What is done with each.
  public struct Options: Sendable {
    /// What the user says of all of them.
    public var given = SourceMetadata()
    /// Whether claims are read from texts that are not in English, too.
    public var isLanguageForced = false
    /// How many are read at once.
    public var jobs = 1
    /// What need not be read again; nil: everything is.
    public var skipped: KnownFiles?
    /// Whether nothing is understood, only looked at: what would be added.
    public var isDryRun = false

    public init() {}
  }

  /// What became of one.
  public enum Outcome: Sendable {
    case article(NewArticle)
    /// Of a dry run.
    case document(Document)
    /// The file is as it was when it was added.
    case unchanged(KnownFile)
    case refused(DocumentError)
  }

  /// An article that was read.
  public struct Reading: Sendable {
    public var input: ArticleInput
    public var outcome: Outcome
    /// From the ledger's folder; nil for what is no file of its own.
    public var relativePath: String?
    /// What a file beside it fails to say.
    public var sidecarFailure: Sidecar.Failure?
    /// Bytes.
    public var size = 0
    public var clock: StageClock
  }

  private let work: OrderedWork<ArticleInput, Reading>

  /// - Parameter relativePath: of a file from the ledger's folder.
  public init(_ inputs: [ArticleInput], _ options: Options, relativePath: @escaping @Sendable (String) -> String) {
    work = OrderedWork(inputs, jobs: options.jobs) { input in
      let path = input.isWholeFile ? input.file.map(relativePath) : nil
      return Self.reading(input, path, options)
    }
  }

  /// The next one, nil after the last.
  public func next() -> Reading? { work.next() }

  /// Lets nobody begin another one.
  public func stop() { work.stop() }

  private static func reading(_ input: ArticleInput, _ relativePath: String?, _ options: Options) -> Reading {
    var reading = Reading(
      input: input, outcome: .refused(.empty), relativePath: relativePath, clock: StageClock())
    do throws(DocumentError) {
      reading.outcome = try outcome(&reading, options)
    } catch {
      reading.outcome = .refused(error)
    }
    return reading
  }

  private static func outcome(_ reading: inout Reading, _ options: Options) throws(DocumentError) -> Outcome {
    let (input, relativePath) = (reading.input, reading.relativePath)
    var given = options.given
    do throws(Sidecar.Failure) {
      // What the user says is believed before what stands beside the file.
      if input.isWholeFile, let file = input.file, let told = try Sidecar.metadata(of: file) {
        given = given.completed(by: told)
      }
    } catch {
      reading.sidecarFailure = error
    }
    if let known = options.skipped?.unchanged(input, at: relativePath, given: given) { return .unchanged(known) }
    let bytes = try input.read()
    reading.size = bytes.count
    if let known = options.skipped?.unchanged(ContentHash(of: bytes), at: relativePath, given: given) {
      return .unchanged(known)
    }
    guard !options.isDryRun else {
      let document = try input.document(bytes)
      reading.clock.lap(.read)
      return .document(document)
    }
    return .article(
      try AddArticles.article(
        bytes, as: input.type, path: input.name, relativePath: relativePath, given: given,
        isLanguageForced: options.isLanguageForced, timing: &reading.clock))
  }
}
