import Testing

@testable import Language

struct FormFeaturesTests {
  @Test func marksAreReadAsASCII() {
    #expect(String(decoding: FormFeatures("’s", isFirst: false).plain, as: UTF8.self) == "'s")
    #expect(String(decoding: FormFeatures("“", isFirst: false).plain, as: UTF8.self) == "\"")
    #expect(String(decoding: FormFeatures("co\u{2011}op", isFirst: false).plain, as: UTF8.self) == "co-op")
    #expect(String(decoding: FormFeatures("—", isFirst: false).plain, as: UTF8.self) == "—")
  }

  @Test func lettersBeyondASCIIAreLowered() {
    #expect(String(decoding: FormFeatures("ÉTAT", isFirst: false).lowercased, as: UTF8.self) == "état")
  }

  @Test func rowsStayInTheTable() {
    for form in ["", "a", "Erdoğan", "1,250.5", "http://example.org/a?b=c", "🙂", String(repeating: "x", count: 5000)] {
      for isFirst in [false, true] {
        let rows = FormFeatures(form, isFirst: isFirst).rows(of: 97)
        #expect(rows.allSatisfy { 0..<97 ~= $0 })
        #expect(rows == FormFeatures(form, isFirst: isFirst).rows(of: 97))
      }
    }
  }

  @Test func likeEndingsShareARow() {
    let (first, second) = (FormFeatures("nation", isFirst: false), FormFeatures("station", isFirst: false))
    #expect(Set(first.rows(of: 1 << 20)).intersection(second.rows(of: 1 << 20)).count >= 5)
  }
}
