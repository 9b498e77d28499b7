import Language
import Testing

/// Pairs of names that mean, or do not mean, the same; written for this test.
struct NamePairsTests {
  static let same: [(String, String)] = [
    ("Erdoğan", "Erdogan"), ("ERDOĞAN", "erdogan"), ("Türkiye", "Turkiye"), ("Çavuşoğlu", "Cavusoglu"),
    ("Çavuşoğlu", "Chavushoglu"), ("Araghchi", "Araqchi"), ("Araghchi", "Araghči"), ("Ghalibaf", "Qalibaf"),
    ("Gaddafi", "Qaddafi"), ("Gaddafi", "Ghaddafi"), ("Mahmoud", "Mahmud"), ("Zelenskyy", "Zelensky"),
    ("Zelenskiy", "Zelenskyy"), ("Zelenskii", "Zelensky"), ("Yevgeny", "Evgeny"), ("Sergey", "Sergei"),
    ("Łukasz", "Lukasz"), ("Strauß", "Strauss"), ("Müller", "Mueller"), ("Göring", "Goering"), ("Malmö", "Malmo"),
    ("İstanbul", "Istanbul"), ("Diyarbakır", "Diyarbakir"), ("São Paulo", "Sao Paulo"), ("Bogotá", "Bogota"),
    ("Sana’a", "Sanaa"), ("Sana'a", "Sana’a"), ("Khamene’i", "Khamenei"), ("Medvedev", "MEDVEDEV"),
    ("Tchaikovsky", "Chaikovsky"), ("Gorbachev", "Gorbatchev"), ("Šimšek", "Şimşek"),
    ("Bahçeli", "Bahceli"), ("Kılıçdaroğlu", "Kilicdaroglu"), ("Orbán", "Orban"), ("Vučić", "Vucic"),
    ("Żeleński", "Zelenski"), ("Anna Lindqvist", "Ana Lindqvist"), ("Jean-Luc Moreau", "Jean Luc Moreau"),
    ("Recep Tayyip Erdoğan", "Tayyip Erdogan"), ("Recep Tayyip Erdoğan", "Recep Erdogan"),
    ("Mohammad Rezaei", "Muhammad Rezaei"), ("Mohamed Salim", "Mohammad Salim"),
    ("Hossein Karimi", "Hussein Karimi"), ("J. Smith", "John Smith"), ("John F. Kendall", "John Kendall"),
    ("Bob Hartley", "Robert Hartley"), ("Vladimir Sokolov", "Volodymyr Sokolov"), ("Bashar al-Assad", "Bashar Assad"),
    ("Abdel Fattah el-Sisi", "Abdel Fattah al-Sisi"), ("Ursula von der Leyen", "Ursula Von Der Leyen"),
    ("Kim Jong-un", "Kim Jong Un"), ("Xi Jinping", "XI JINPING"),
    ("Hossein Amir-Abdollahian", "Hussein Amir-Abdollahian"),
    ("Dmitry Peskov", "Dmitri Peskov"), ("Aleksandr Ivanov", "Alexander Ivanov"), ("Søren Holm", "Soren Holm"),
    ("Mike Turner", "Michael Turner"),
  ]

  static let different: [(String, String)] = [
    ("Khan", "Han"), ("Lee", "Li"), ("Lee", "Le"), ("Joe", "Jo"), ("Zhang", "Zang"), ("Smith", "Smit"),
    ("Iran", "Iraq"), ("Niger", "Nigeria"), ("Slovakia", "Slovenia"), ("Austria", "Australia"), ("Mali", "Malawi"),
    ("Macron", "Marcon"), ("Putin", "Puntin"), ("Biden", "Linden"), ("Omar", "Amr"), ("Hasan", "Husain"),
    ("Rouhani", "Rohani Khan"), ("Khamenei", "Khomeini"), ("Zarif", "Zarifi"), ("Rahmani", "Rahman"),
    ("Ivanov", "Ivanova"), ("Petrenko", "Petrov"), ("Sokolov", "Sokolova"), ("Jensen", "Jonsson"),
    ("Olsen", "Olson"), ("Hansen", "Hanson"), ("Martin", "Martinez"), ("Fernando", "Fernandez"),
    ("Bush", "Busch Gardens"), ("Guinea", "Guyana"), ("Congo", "Kongsberg"), ("Dominica", "Dominican Republic"),
    ("John Smith", "Jane Smith"), ("John Smith", "James Smith"), ("J. Smith", "Peter Smith"),
    ("George W. Bush", "George H. W. Bush"), ("Paul Adams", "Adam Pauls"), ("Kim Jong-un", "Kim Jong-il"),
    ("Kim Jong-un", "Kim Yo-jong"), ("Li Qiang", "Li Keqiang"), ("Moon Jae-in", "Lee Jae-myung"),
    ("Hafez al-Assad", "Bashar al-Assad"), ("Bill Clinton", "Hillary Clinton"), ("Ali Khamenei", "Mojtaba Khamenei"),
    ("Rafik Hariri", "Saad Hariri"), ("Jens Holm", "Jan Holm"), ("Anna Berg", "Hanna Berg"),
    ("Maria Silva", "Mario Silva"), ("Recep Kaya", "Tayyip Kaya"), ("Robert Kennedy Jr.", "Robert Kennedy Sr."),
    ("Sergei Lavrov", "Sergei Shoigu"), ("Park Chung-hee", "Park Geun-hye"), ("Mark Rutte", "Mark Ruffalo"),
    ("Ibrahim Kalın", "Ibrahim Kaya"), ("Ahmet Yılmaz", "Cevdet Yılmaz"), ("Raúl Castro", "Fidel Castro"),
  ]

  private static func meansSame(_ a: String, _ b: String) -> Bool {
    if foldedKey(a) == foldedKey(b) { return true }
    guard let first = PersonName(a), let second = PersonName(b) else { return false }
    return first.agreement(with: second) == .same
  }

  @Test(arguments: same) func oneName(_ a: String, _ b: String) {
    #expect(Self.meansSame(a, b), "\(foldedKey(a)) / \(foldedKey(b))")
    #expect(Self.meansSame(b, a))
  }

  @Test(arguments: different) func twoNames(_ a: String, _ b: String) {
    #expect(!Self.meansSame(a, b), "\(foldedKey(a)) / \(foldedKey(b))")
    #expect(!Self.meansSame(b, a))
  }

  @Test func keysAreTheirOwnKeys() {
    for (a, b) in Self.same + Self.different {
      #expect(foldedKey(foldedKey(a)) == foldedKey(a))
      #expect(foldedKey(foldedKey(b)) == foldedKey(b))
    }
  }

  @Test(arguments: [
    ("Erdo\u{11F}an", "Erdog\u{306}an"), ("\u{130}zmir", "I\u{307}zmir"), ("\u{C7}elik", "C\u{327}elik"),
    ("Malm\u{F6}", "Malmo\u{308}"), ("\u{C5}se", "A\u{30A}se"), ("Nguy\u{1EC5}n", "Nguye\u{302}\u{303}n"),
  ])
  func composedAndDecomposedAreAlike(_ composed: String, _ decomposed: String) {
    #expect(Array(composed.utf8) != Array(decomposed.utf8))
    #expect(foldedKey(composed) == foldedKey(decomposed))
  }

  @Test func surnamesAloneAreOnlyCompatible() throws {
    let full = try #require(PersonName("Recep Tayyip Erdoğan"))
    #expect(full.agreement(with: try #require(PersonName("Erdogan"))) == .compatible)
    #expect(full.key == "erdogan recep taip")
    #expect(PersonName("...") == nil)
  }
}
