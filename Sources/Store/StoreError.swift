/// Why the ledger could not be opened, read or written.
public enum StoreError: Error, Hashable, Sendable {
  case noLedger(path: String)
  /// A file that is no SQLite database, or one of another program.
  case foreignFile(path: String)
  /// The ledger was made by a newer `ledger`.
  case newerVersion(path: String, version: Int)
  case readOnly(path: String)
  /// Another process held the ledger for longer than we waited.
  case busy(path: String)
  case full(path: String)
  case damaged(path: String, detail: String)
  case unknownId(prefix: String, kind: String)
  case ambiguousId(prefix: String, candidates: [String])
  /// Two entities cannot be the same, or not be it, for what the user said of them and others before.
  case contradictsAlias(areDifferent: Bool)
  /// A person noted the same claim before.
  case knownClaim(id: String)
  /// Another claim stands for this one already.
  case supersededClaim(id: String, successor: String)
  /// Somebody had this text erased.
  case redactedText
  /// It is retracted or redacted already.
  case knownRetraction(isRedacted: Bool)
  case failed(String)

  /// One sentence without a full stop.
  public var sentence: String {
    switch self {
    case .noLedger(let path): "there is no ledger at \(path)"
    case .foreignFile(let path): "\(path) is not a ledger"
    case .newerVersion(let path, let version):
      "\(path) was written by a newer ledger (format \(version)); nothing was changed"
    case .readOnly(let path): "\(path) cannot be written to"
    case .busy(let path): "another program is writing to \(path)"
    case .full(let path): "no space is left for \(path)"
    case .damaged(let path, let detail): "\(path) is damaged: \(detail)"
    case .unknownId(let prefix, let kind): "no \(kind) has an id that begins with \(prefix)"
    case .ambiguousId(let prefix, let candidates):
      // Six are looked up at most, to know that there are more than five.
      candidates.count > 5
        ? "many ids begin with \(prefix): \(candidates.prefix(5).joined(separator: ", "))…"
        : "\(candidates.count) ids begin with \(prefix): \(candidates.joined(separator: ", "))"
    case .contradictsAlias(let areDifferent):
      areDifferent
        ? "the two names were said to be different through other names"
        : "the two names were said to be one through other names"
    case .knownClaim(let id): "this claim is noted already: \(id.prefix(10))"
    case .supersededClaim(let id, let successor):
      "claim \(id.prefix(10)) was corrected before: \(successor.prefix(10)) stands for it"
    case .redactedText: "this text was redacted: the ledger keeps no copy of it"
    case .knownRetraction(let isRedacted): isRedacted ? "it is redacted already" : "it is retracted already"
    case .failed(let detail): detail
    }
  }

  public var hint: String? {
    switch self {
    case .noLedger: "ledger add FILE… makes one; --db FILE names another"
    case .foreignFile: "name a ledger with --db FILE"
    case .newerVersion: "install the newest ledger"
    case .readOnly: "check the permissions of the file and its folder"
    case .busy: "try again when it is done"
    case .full: "free some space and run the command again: nothing that was reported as added is lost"
    case .damaged: "restore it from a copy; ledger verify names what is wrong"
    case .unknownId(_, let kind):
      kind == "source" ? "ledger sources lists them" : "ledger search WORDS finds claims; ledger claims lists them"
    case .ambiguousId: "type one more character"
    case .contradictsAlias: "ledger alias list shows what was said; take that back first"
    case .knownClaim(let id): "ledger show \(id.prefix(10)) tells more"
    case .supersededClaim(_, let successor): "--supersedes \(successor.prefix(10)) corrects that one"
    case .redactedText: "ledger log tells why; another ledger can take it: --db FILE"
    case .knownRetraction(let isRedacted):
      isRedacted ? "ledger log tells why" : "ledger undo takes back the last decision"
    case .failed: nil
    }
  }
}
