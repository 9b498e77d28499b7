import Document
import Foundation
import Language
import LedgerTestSupport
import Testing

@testable import Comparison

@Suite("What two documents share tells whether one is made from the other")
struct KinshipTests {
  private func signature(_ text: String) throws -> DocumentSignature {
    let document = try AnyDocumentReader().read(Array(text.utf8))
    return DocumentSignature(of: DocumentAnalysis(document), document.text)
  }

  private func kinship(_ a: String, _ b: String) throws -> Kinship { Kinship(try signature(a), try signature(b)) }

  @Test func aCopySharesItsWordsWithTheOriginal() throws {
    let found = try kinship(
      RetoldReport.harbour, RetoldReport.harbour.replacing("So far nothing has", with: "Until now nothing at all has"))
    #expect(found.shingles.shared > 30 && found.sharesWording && found.isDerivation)
    let shingles = try signature(RetoldReport.harbour).shingles
    #expect(shingles == shingles.sorted() && Set(shingles).count == shingles.count)
  }

  @Test func anArticleOfItsOwnIsNoCopy() throws {
    let other = """
      Fewer ships than before call at Bergen, where the new tunnel has taken much of the traffic. Fees are high, captains
      say, and a promise of the council to lower them has come to nothing yet. Two firms have left for the south.
      """
    #expect(try !kinship(RetoldReport.harbour, other).isDerivation)
  }

  @Test func quotingTheSameStatementIsNoCopying() throws {
    let statement =
      "“The fees will be looked at before the winter begins, and everybody who has paid too much since the tunnel was opened will get the money back without having to ask for it,” the mayor said."
    let a = "In Bergen the council has given in after months. " + statement
    let b = "Captains were pleased on Monday about what they heard. " + statement
    #expect(try !kinship(a, b).isDerivation)
  }

  @Test("articles that share only sentences that stand in many of them do not copy each other")
  func remarks() throws {
    let remarks = """
      Nobody at the office wanted to say anything about it before the end of the week. People in the street had heard of \
      it only that morning and were of two minds.
      """
    let a = """
      Bergen will pay 40 million crowns for the ferry Solveig. Clara Voss signed the contract for the city, which had \
      long looked for a new ship on the northern line. Work begins when the ice has gone.
      """
    let b = """
      The school in Arica gets a second floor. Pablo Ruiz hired masons from the valley, who will stay until the rain \
      sets in over the hills and the road to the quarry closes.
      """
    let found = try kinship("\(a) \(remarks)", "\(b) \(remarks)")
    #expect(found.shingles.shared >= 12 && found.names.shared == 0 && !found.isDerivation)
    let copy = try kinship("\(a) \(remarks)", "\(remarks) Bergen will pay 40 million crowns for the ferry Solveig.")
    #expect(copy.names.shared > 0 && copy.isDerivation)
  }

  @Test("two reports that name the same long offices do not copy each other")
  func longNames() throws {
    let names =
      "the Northern Rivers Salmon and Trout Protection Board and the Royal Wellington Inland Fisheries Council"
    let a = "Anglers met \(names) on Friday to talk about licences."
    let b = "A lawsuit against \(names) was thrown out by the judge."
    #expect(try kinship(a, b).shingles.shared <= 2)
  }

  @Test("a retelling in other words keeps names, numbers and rare words in their order")
  func retelling() throws {
    let found = try kinship(RetoldReport.ferry, RetoldReport.retold)
    #expect(!found.sharesWording)
    #expect(found.names.shared > 14 && found.names.ordered * 10 >= found.names.shared * 9)
    #expect(found.isDerivation)
    #expect(
      DocumentSignature.mayBeKin(
        Set(try signature(RetoldReport.ferry).keys).intersection(try signature(RetoldReport.retold).keys)))
  }

  @Test("another report of the event has the same names and numbers in an order of its own")
  func ownReport() throws {
    let found = try kinship(RetoldReport.ferry, RetoldReport.ownReport)
    #expect(found.names.shared >= 7)
    #expect(!found.isDerivation && !found.isDerivationWithCredit)
  }

  @Test("the same facts in reverse order are no retelling")
  func reversed() throws {
    let paragraphs = RetoldReport.retold.components(separatedBy: "\n\n").reversed().joined(separator: "\n\n")
    #expect(try !kinship(RetoldReport.ferry, paragraphs).isDerivation)
  }

  @Test(
    "evidence does not depend on which of the two comes first",
    arguments: [RetoldReport.retold, RetoldReport.ownReport, RetoldReport.harbour])
  func symmetry(other: String) throws {
    #expect(try kinship(RetoldReport.ferry, other) == kinship(other, RetoldReport.ferry).reversed)
  }

  @Test("what is cut from a text adds nothing of its own")
  func containment() throws {
    let found = try kinship(RetoldReport.ferry, String(RetoldReport.ferry.prefix(700)))
    #expect(found.isDerivation)
    #expect(found.containment(ofA: false) > 0.9 && found.containment(ofA: true) < 0.7)
  }

  @Test("texts without names, numbers or words share nothing", arguments: ["…", "!!!\n\n???"])
  func empty(text: String) throws {
    let found = try kinship(text, RetoldReport.ferry)
    #expect(!found.isDerivation && found.containment(ofA: true) == 0)
  }

  @Test("a long list takes no long time")
  func linear() {
    let hashes = (0..<200_000).map { Int64($0 * 2 + 1) }
    let long = DocumentSignature(shingles: hashes, specifics: hashes)
    let found = Kinship(long, DocumentSignature(shingles: hashes, specifics: hashes.reversed()))
    #expect(found.names.shared == 200_000 && found.names.ordered == 1)
    #expect(long.keys.count <= 4 * 200_000)
  }

  @Test("who looks for kin only asks no more of those that are none, and finds the same")
  func search() throws {
    let texts = [RetoldReport.ferry, RetoldReport.retold, RetoldReport.ownReport, RetoldReport.harbour]
    for text in texts {
      let search = KinshipSearch(try signature(text))
      for other in try texts.map(signature) {
        let kinship = search.kinship(with: other)
        #expect(search.derivation(with: other) == (kinship.isDerivationWithCredit ? kinship : nil))
      }
    }
    let (ferry, harbour) = (try signature(RetoldReport.ferry), try signature(RetoldReport.harbour))
    #expect(KinshipSearch(ferry).derivation(with: ferry)?.names.ordered == ferry.specifics.count { $0 & 1 == 1 })
    #expect(KinshipSearch(ferry).derivation(with: harbour) == nil)
  }
}
