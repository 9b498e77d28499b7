import Store

/// Writes down what the log is now, signed, to be kept outside: later it shows whether the ledger was only added to.
public struct PinLog: Sendable {
  private let store: LedgerStore

  public init(store: LedgerStore) { self.store = store }

  /// - Returns: a checkpoint as a signed note, nil while the log is empty.
  public func callAsFunction(by key: SigningKey) throws(ProofError) -> SignedNote? {
    guard let head = try ProofError.wrapping({ () throws(StoreError) in try store.logHead() }) else { return nil }
    return try Self.note(head, by: key)
  }

  /// The public half of a key under the name of this ledger's log, nil while the log is empty.
  public func verifier(of key: SigningKey) throws(StoreError) -> NoteVerifier? {
    try store.logHead().map { key.verifier(named: $0.origin) }
  }

  static func note(_ head: LogHead, by key: SigningKey) throws(ProofError) -> SignedNote {
    do throws(SigningKeyError) {
      return try SignedNote(Checkpoint(head).text, by: key, named: head.origin)
    } catch {
      throw .key(error)
    }
  }
}

/// Shows that the entry of a claim or a source is in the log.
public struct ProveEntry: Sendable {
  private let store: LedgerStore

  public init(store: LedgerStore) { self.store = store }

  /// - Returns: a proof that anyone can check (C2SP tlog-proof), with the entry itself as extra data; nil when nothing has
  ///   that id.
  public func callAsFunction(_ identified: Identified, by key: SigningKey) throws(ProofError) -> String? {
    let found = try ProofError.wrapping { () throws(StoreError) in try store.proof(of: identified) }
    guard let proof = found else { return nil }
    let lines =
      ["c2sp.org/tlog-proof@v1", "extra \(Base64.text(proof.body))", "index \(proof.index)"]
      + proof.hashes.map { Base64.text($0.bytes) }
    return lines.joined(separator: "\n") + "\n\n" + (try PinLog.note(proof.head, by: key)).written
  }
}

/// Shows that the log was only added to since a pin.
public struct ProveGrowth: Sendable {
  private let store: LedgerStore

  public init(store: LedgerStore) { self.store = store }

  /// - Parameter written: the pin.
  /// - Returns: the pin's size, the hashes that lead from its root to that of today, and the state of today, signed: the
  ///   form in which witnesses take checkpoints (C2SP tlog-witness, add-checkpoint); nil when the log is not what was
  ///   pinned and more.
  public func callAsFunction(since written: String, by key: SigningKey) throws(ProofError) -> String? {
    guard let note = SignedNote(written), let pinned = Checkpoint(note.text)?.head else { throw .noPin }
    let then = try ProofError.wrapping { () throws(StoreError) in try store.logHead(size: pinned.size) }
    let growth = try ProofError.wrapping { () throws(StoreError) in try store.growth(from: pinned.size) }
    guard then == pinned, let growth else { return nil }
    let lines = ["old \(pinned.size)"] + growth.hashes.map { Base64.text($0.bytes) }
    return lines.joined(separator: "\n") + "\n\n" + (try PinLog.note(growth.head, by: key)).written
  }
}

/// Compares a ledger with a pin of it.
public struct CheckPin: Sendable {
  private let store: LedgerStore

  public init(store: LedgerStore) { self.store = store }

  /// What is wrong, nothing when today's log extends the pinned one.
  ///
  /// - Parameters:
  ///   - written: the pin.
  ///   - verifier: the public key to check its signature by, nil for that of the user's own.
  ///   - key: the user's, nil when there is none.
  public func callAsFunction(
    _ written: String, by verifier: NoteVerifier?, or key: SigningKey?
  ) throws(ProofError) -> [Damage] {
    guard let note = SignedNote(written), let pinned = Checkpoint(note.text)?.head else { throw .noPin }
    guard let verifier = verifier ?? key?.verifier(named: pinned.origin), let isSigned = verifier.isSigner(of: note)
    else { throw .unknownSigner }
    guard isSigned else { return [.pin("its signature is not right: somebody changed it")] }
    let now = try ProofError.wrapping { () throws(StoreError) in try store.logHead() }
    guard pinned.size > 0 else { return [] }
    guard let now, now.origin == pinned.origin else { return [.pin("it is of a log that begins in another way")] }
    guard now.size >= pinned.size else {
      return [.pin("it has \(pinned.size) entries, the log only \(now.size): its end is cut off")]
    }
    let then = try ProofError.wrapping { () throws(StoreError) in try store.logHead(size: pinned.size) }
    return then == pinned ? [] : [.pin("the first \(pinned.size) entries of the log are not those that it has")]
  }
}

extension Damage {
  fileprivate static func pin(_ detail: String) -> Damage { Damage(place: "pin", id: "", detail: detail) }
}

/// Why nothing can be pinned, proved or compared.
public enum ProofError: Error, Hashable, Sendable {
  case store(StoreError)
  case key(SigningKeyError)
  /// It is not the text of a pin.
  case noPin
  /// The pin is signed by a key that nobody named.
  case unknownSigner

  static func wrapping<Value>(_ body: () throws(StoreError) -> Value) throws(ProofError) -> Value {
    do throws(StoreError) { return try body() } catch { throw .store(error) }
  }
}
