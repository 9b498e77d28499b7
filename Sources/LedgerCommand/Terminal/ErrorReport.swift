import Document
import Ledger
import Store

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How the program ends.
enum ExitStatus: Int32, Sendable, Comparable {
  case done = 0
  /// The answer is no.
  case no = 1
  /// As in sysexits.h, but 75 is for a ledger that is busy.
  case usage = 64
  case unreadableData = 65
  case noInput = 66
  case ourBug = 70
  case inputOutput = 74
  case busy = 75

  /// The worse one is the greater: of several failures it is the one that the program ends with.
  static func < (a: ExitStatus, b: ExitStatus) -> Bool { a.badness < b.badness }

  private var badness: Int {
    let order: [ExitStatus] = [.done, .no, .unreadableData, .noInput, .usage, .busy, .inputOutput, .ourBug]
    return order.firstIndex(of: self) ?? order.count
  }
}

/// A failure as it is told: one sentence, what the user can do, and how the program ends.
struct Complaint: Error, Hashable {
  /// Without a full stop.
  var sentence: String
  var hint: String?
  var status: ExitStatus

  init(_ sentence: String, hint: String? = nil, status: ExitStatus) {
    self.sentence = sentence
    self.hint = hint
    self.status = status
  }

  init(_ error: StoreError) {
    self.init(error.sentence, hint: error.hint, status: error.status)
  }

  /// About a file; `name` is shown as it is.
  init(_ error: DocumentError, name: String) {
    self.init("\(TerminalText.name(name)): \(error.sentence)", hint: error.hint, status: error.status)
  }

  /// "Error: …" and "Hint: …".
  var lines: [String] {
    ["Error: \(TerminalText.name(sentence))."] + (hint.map { ["Hint: \(TerminalText.name($0))."] } ?? [])
  }

  /// Tells it on standard error.
  func report() {
    let text = lines.joined(separator: "\n") + "\n"
    try? Output.write(Array(text.utf8), to: STDERR_FILENO)
  }
}

extension StoreError {
  var status: ExitStatus {
    switch self {
    case .noLedger: .noInput
    case .foreignFile, .newerVersion, .damaged: .unreadableData
    case .readOnly, .full, .failed: .inputOutput
    case .busy: .busy
    case .unknownId, .ambiguousId, .contradictsAlias, .knownClaim, .supersededClaim, .redactedText, .knownRetraction:
      .no
    }
  }
}

extension DocumentError {
  var status: ExitStatus {
    switch self {
    case .notFound, .isDirectory, .noReadableFiles, .notPermitted, .notRegularFile: .noInput
    case .empty, .tooLarge, .binary, .unsupported, .unknownEncoding, .noText, .noTextInFile, .attachmentsOnly,
      .tooManyElements, .damaged, .encrypted, .noTextInPages, .unpacksTooLarge, .missingProgram, .tookTooLong:
      .unreadableData
    case .unreadable: .inputOutput
    }
  }
}
