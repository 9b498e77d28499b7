import Document
import LedgerTestSupport
import Testing

@testable import Language

struct AcronymDefinitionTests {
  /// The long form in ⟦ ⟧ first, then the short one, or the other way round.
  @Test(arguments: [
    "The ⟦World Health Organization⟧ (⟦WHO⟧) sent doctors.",
    "The ⟦WHO⟧ (⟦World Health Organization⟧) sent doctors.",
    "He left the ⟦Harwick Institute for Marine Life⟧ (⟦HIML⟧) in May.",
    "The ruling ⟦Movement of Harbour Workers⟧ (⟦MHW⟧), founded in 1950, lost.",
    "The ⟦Eurasian Economic Union⟧ (⟦EAEU⟧) met.",
    "The ⟦Association of Southeast Asian Nations⟧ (“⟦ASEAN⟧”) met.",
    "The ⟦U.S. Agency for International Development⟧ (⟦USAID⟧) paid.",
    "The ⟦Bureau of Coastal Lands⟧'s (⟦BCL⟧) office closed.",
    "Norway's ⟦Coastal Rescue Agency⟧ (⟦KRV⟧) sent two ships.",
    "The ⟦Republican Fishers' Party⟧ (⟦CBP⟧) lost.",
    "The ⟦Justice and Development Party⟧, or ⟦AKP⟧, won.",
    "The ⟦AKP⟧, or ⟦Justice and Development Party⟧, won.",
    "The ⟦Harwick Bay Conservancy⟧, or ⟦HBC⟧, bought land.",
    "The ⟦HBC⟧, or the ⟦Harwick Bay Conservancy⟧, bought land.",
    "The ⟦Harwick Bay Conservancy⟧ (⟦HBC⟧, founded in 1948) bought land.",
    "The ⟦Union of Harbour Pilots⟧ (⟦U.H.P.⟧) went on strike.",
  ])
  func definitionIsFound(_ marked: String) throws {
    let text = MarkedText(marked)
    let found = Self.definitions(text.text)
    let ranges = found.map { Set([$0.long, $0.short].map { text.derived.string(in: $0) }) }
    #expect(ranges == [Set(text.parts)])
    #expect(
      found.allSatisfy { text.derived.string(in: $0.short).utf8.count < text.derived.string(in: $0.long).utf8.count })
  }

  @Test(arguments: [
    "BERGEN, Sept. 28 (UPI) Ships were late.", "Rep. Anna Berg (R-Utah) refused.", "Rep. Anna Berg (D-N.Y.) refused.",
    "He met Anna Berg (CEO) there.", "She drove to Bergen (BGO) on Monday.", "The ship (MV) sank.",
    "Harwick bought Nordhaven (NYSE: NHV) in May.", "The report (PDF) is long.", "They play in the NHL or NBA.",
    "IBM or Dell will pay.", "He (US) won.", "(WHO)", "WHO (", "The Harwick Bay Conservancy (", "()", "( )", "or AKP",
    "The Harwick Bay Conservancy, or", "HBC, or the", "The Harwick Bay Lighthouse (HBQ) was sold.",
  ])
  func nothingIsDefined(_ sentence: String) { #expect(Self.definitions(sentence).isEmpty) }

  @Test func hostileInputEnds() {
    let words = String(repeating: "A of ", count: 2000)
    #expect(Self.definitions(words + "(AAAAAAAAAB)").isEmpty)
    #expect(Self.definitions(String(repeating: "(", count: 5000)).isEmpty)
  }

  private static func definitions(_ plain: String) -> [AcronymDefinition] {
    let text = DerivedText(plain)
    return SentenceSegmenter().sentences(inPlainText: text).flatMap {
      AcronymDefinition.definitions(in: NameToken.tokens(of: $0, in: text))
    }
  }
}
