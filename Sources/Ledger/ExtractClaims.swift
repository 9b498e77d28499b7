import Claims
import Document
import Language

/// Reads the claims of one article, without a ledger.
public enum ExtractClaims {
  /// The claims in the order of the text, and the language when it is one that no claims are read from.
  public struct Report: Sendable {
    public var claims: [Claim]
    /// The name of the language; nil when claims were read.
    public var foreignLanguage: String?
  }

  /// - Parameters:
  ///   - name: what the file is called; asked only when the bytes leave a doubt what they are.
  ///   - isLanguageForced: whether claims are read from texts that are not in English, too.
  public static func report(
    of bytes: [UInt8], name: String? = nil, isLanguageForced: Bool = false
  ) throws(DocumentError) -> Report {
    let document = try AnyDocumentReader.withPrograms.read(bytes, name: name).analysable()
    let language = LanguageIdentifier().language(of: document.text) ?? "en"
    guard isLanguageForced || language == "en" else {
      return Report(claims: [], foreignLanguage: LanguageIdentifier.name(of: language))
    }
    let claims = DocumentClaims(of: document, DocumentAnalysis(document), by: ClauseClaimExtractor()).claims
    return Report(claims: claims, foreignLanguage: nil)
  }
}
