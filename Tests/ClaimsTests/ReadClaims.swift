import Claims
import Document
import Language

/// The claims that the reader and the extractor find in a text.
func readClaims(_ text: String) throws -> [Claim] {
  let document = try AnyDocumentReader().read(Array(text.utf8))
  return DocumentClaims(of: document, DocumentAnalysis(document), by: ClauseClaimExtractor()).claims
}

/// The statements of a text, as short lines: speaker, text.
func readStatements(_ text: String) throws -> [String] {
  try readClaims(text).map { claim in
    (claim.statement.attribution.map { "\($0.speaker): " } ?? "") + claim.statement.text
  }
}
