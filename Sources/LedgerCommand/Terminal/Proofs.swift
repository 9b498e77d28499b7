import Document
import Ledger

/// What commands need that sign or check.
enum Proofs {
  /// The key of the user, made on first use.
  static func key(_ session: Session) throws -> SigningKey {
    do throws(SigningKeyError) {
      return try SigningKey(makingAt: try path(session))
    } catch {
      throw Complaint(error)
    }
  }

  /// The same, nil when the user has none yet.
  static func knownKey(_ session: Session) throws -> SigningKey? {
    guard session.environment.configurationFolder != nil else { return nil }
    do throws(SigningKeyError) {
      return try SigningKey(at: try path(session))
    } catch {
      throw Complaint(error)
    }
  }

  /// The text of a pin's file; "-" is standard input.
  static func pin(_ path: String) throws -> String {
    do throws(DocumentError) {
      return String(decoding: try ArticleFile.read(named: path), as: UTF8.self)
    } catch {
      throw Complaint(error, name: path)
    }
  }

  private static func path(_ session: Session) throws(SigningKeyError) -> String {
    guard let folder = session.environment.configurationFolder else { throw .unwritable("~/.config/ledger") }
    return folder + "/ledger/signing-key"
  }

  /// Does something and says why it cannot be done.
  static func told<Value>(_ body: () throws(ProofError) -> Value) throws -> Value {
    do throws(ProofError) { return try body() } catch { throw complaint(error) }
  }

  private static func complaint(_ error: ProofError) -> Complaint {
    switch error {
    case .store(let error): Complaint(error)
    case .key(let error): Complaint(error)
    case .noPin:
      Complaint("this is no pin of a ledger", hint: "ledger pin > FILE writes one", status: .unreadableData)
    case .unknownSigner:
      Complaint(
        "the pin is not signed by a key of yours", hint: "--key names the signer's: ledger pin --key prints it there",
        status: .no)
    }
  }
}

extension Complaint {
  init(_ error: SigningKeyError) { self.init(error.sentence, hint: error.hint, status: .inputOutput) }
}
