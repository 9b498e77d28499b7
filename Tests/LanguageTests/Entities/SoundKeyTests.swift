import Language
import Testing

struct SoundKeyTests {
  @Test(arguments: [
    ("Araghchi", "Araqchi"), ("Araghchi", "Araghči"), ("Erdoğan", "Erdogan"), ("Gaddafi", "Qadhafi"),
    ("Tchaikovsky", "Chaikovskii"), ("Rachmaninoff", "Rachmaninov"), ("Khrushchev", "Krushchev"),
    ("Ahmadinejad", "Ahmadinezhad"), ("Soekarno", "Sukarno"), ("Phillip", "Filip"),
    ("Şimşek", "Shimshek"), ("Müller", "Mueller"), ("Zelenskyy", "Selenskyj"), ("O'Brien", "OBrien"),
  ])
  func spellingsShareAKey(_ a: String, _ b: String) { #expect(SoundKey(a) == SoundKey(b)) }

  @Test(arguments: [
    ("Erdogan", "Erdan"), ("Merkel", "Macron"), ("Lavrov", "Lavrentiev"), ("Ali", "Aoi"), ("", "A"),
  ])
  func otherNamesDoNot(_ a: String, _ b: String) { #expect(SoundKey(a) != SoundKey(b)) }

  @Test func longNamesDoNotOverflow() {
    let long = String(repeating: "bk", count: 5000)
    #expect(SoundKey(long) == SoundKey(long + "t"))
    #expect(SoundKey(String(repeating: "k", count: 70)) == SoundKey("k"))
  }

  /// Names that mean the same must meet in the index.
  @Test func personsOfOneNameShareTheirFamilyNamesKey() {
    let same = NameComparisonTests.pairs.filter {
      $0.kind == "person" && $0.same == "yes" && [.spelling, .equal, .middleName].contains($0.compared().cause)
    }
    let together = same.filter { PersonName($0.a)?.soundKey == PersonName($0.b)?.soundKey }
    #expect(same.count > 100)
    #expect(Double(together.count) >= 0.95 * Double(same.count))
  }
}
