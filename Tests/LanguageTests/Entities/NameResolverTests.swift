import Document
import Language
import Testing

struct NameResolverTests {
  static let cases: [String] = [
    // Governments and places.
    "⟦Ankara=country:TR!⟧ said on Monday that it would wait.",
    "The ministers met in ⟦Ankara=place:ankara⟧ on Monday.",
    "Thousands marched through the streets of ⟦Ankara=place:ankara⟧.",
    "The deal needs the consent of parliament in ⟦Ankara=place:ankara⟧ and was praised by "
      + "⟦Swedish=country:SE!~⟧ officials; "
      + "for ⟦Stockholm=country:SE!⟧ it is late.",
    "⟦Athens=place:athens⟧ is beautiful in spring.",
    "Flights from ⟦Ankara=place:ankara⟧ and ⟦Tehran=place:tehran⟧ were late.",
    "⟦Turkish=country:TR~⟧-⟦Iranian=country:IR~⟧ trade grew, as ⟦Turkish=country:TR~⟧ and "
      + "⟦Iranian=country:IR~⟧ traders hoped.",
    "He spoke of ⟦Western=name:western~⟧ allies and ⟦Kurdish=name:kurdis~⟧ villages.",
    "Spokesperson ⟦Maria Lund=person:lund maria@⟧ declined on Oct. 13.",
    "The ⟦King=role:king@⟧ of ⟦Spain=country:ES⟧ waved.",
    "⟦Türkiye=country:TR!⟧ approved the bid, and ⟦Hungary=country:HU!⟧ has followed.",
    "Snow fell across ⟦Turkey=country:TR⟧ this week.",
    "⟦Turkish=country:TR!~⟧ officials arrived late.",
    "The ⟦Turkish=country:TR~⟧ coffee was strong.",
    "Many ⟦Turks=country:TR⟧ voted early.",
    "⟦Turkey=country:TR!⟧'s government refused.",
    "⟦Turkey=country:TR!⟧’s parliament refused.",
    "The ⟦Kremlin=country:RU!⟧ denied the report.",
    "Officials of the ⟦Islamic Republic=country:IR⟧ kept silent.",
    // Organisations.
    "⟦NATO=org:NATO⟧ and the ⟦European Union=org:EU⟧ welcomed the vote.",
    "The ⟦North Atlantic Treaty Organization=org:NATO⟧ grew.",
    "He works for the ⟦Ministry of Trade=name:ministri of trade⟧.",
    "The ⟦Justice and Development Party=org:AKP⟧ lost seats.",
    "The ⟦Peace and Progress Party=name:peace and progres parti⟧ (⟦PPP=name:peace and progres parti⟧) lost; the "
      + "⟦PPP=name:peace and progres parti⟧ will appeal.",
    "Talks between ⟦Iran=country:IR⟧-affiliated groups failed.",
    // Persons and roles.
    "President ⟦Recep Tayyip Erdoğan=person:erdogan recep taip@⟧ spoke.\nThen ⟦Erdogan=person:erdogan "
      + "recep taip⟧ left.",
    "⟦Turkish=country:TR!~⟧ Foreign Minister ⟦Hakan Fidan=person:fidan hakan@⟧ met his guest; "
      + "⟦Fidan=person:fidan hakan⟧ agreed.",
    "The talks were led by ⟦Hakan Fidan=person:fidan hakan@⟧, ⟦Turkey=country:TR!⟧'s foreign minister.",
    "A spokesman, ⟦Peter Lindholm=person:lindholm peter⟧, declined.",
    "It was spokesman ⟦Peter Lindholm=person:lindholm peter@⟧ who declined.",
    "Gen. ⟦Mark Okafor=person:okafor mark@⟧ and Mr. ⟦Brown=person:brown@⟧ met ⟦Ursula von der "
      + "Leyen=person:von der lien ursula⟧.",
    "⟦Hossein Amir-Abdollahian=person:amir abdolahian hosin⟧ and ⟦Abdel Fattah al-Sisi=person:sisi abdel fata⟧ agreed.",
    "⟦NATO=org:NATO⟧ Secretary General ⟦Jens Stoltenberg=person:stoltenberg jens@⟧ was there.",
    "They met ⟦Xi Jinping=person:xi jinping⟧ and ⟦Xi=person:xi jinping⟧ smiled.",
    "⟦J. R. Hollis=person:holis j r⟧ wrote to ⟦Maria de Souza=person:de suza maria⟧.",
    "The mayor of ⟦Orlen=name:orlen⟧ said that ⟦Civil Protection=name:civil protection⟧ had come.",
    "They dined at the ⟦Teatro do Norte=name:teatro do norte⟧ with ⟦Orla Vennings=person:venings orla⟧.",
    "H.E. ⟦Orla Vennings=person:venings orla@⟧ paid 300 USD.",
    "The ⟦Organization of Petroleum Exporting Countries=org:OPEC⟧ (⟦OPEC=org:OPEC⟧) met.",
    "There ⟦Vennings=person:venings@⟧, the foreign minister, met ⟦Holm=name:holm⟧.",
    "They saw ⟦Orla Vennings=person:venings orla⟧, President ⟦Holm=person:holm@⟧ and others.",
    "⟦Foreign Ministry=name:forign ministri⟧ officials waited.",
    "⟦Mohammed bin Salman=person:bin salman mohamed⟧ left.\n⟦Bin Salman=person:bin salman mohamed⟧ returned.",
    // Capitals that prove nothing.
    "Yesterday the committee met. However, nobody came.",
    "Officials refused to comment.",
    "Police said nobody was hurt.",
    "However, ⟦Sweden=country:SE!⟧ agreed.",
    "PRICES RISE AS WINTER COMES",
    "⟦TURKEY=country:TR⟧ AND ⟦SWEDEN=country:SE⟧ MEET AGAIN",
    "Farmers Protest High Prices Again",
    "They asked us to wait, and the ⟦US=country:US!⟧ agreed.",
    "The ⟦U.S.=country:US⟧ economy grew.",
    "On Monday and in May nothing happened.",
    // Subjects act, places do not.
    "⟦Ankara=country:TR!⟧ ratified the treaty, and ⟦Tehran=country:IR!⟧ withdrew its envoy.",
    "The mayor of ⟦Ankara=place:ankara⟧ said that the roads were closed.",
    "The treaty was ratified by ⟦Ankara=country:TR!⟧.",
    "⟦Stockholm=country:SE!⟧ has ties with ⟦Ankara=country:TR!⟧.",
    "⟦Ankara=place:ankara⟧, Jan. 24 — The council met.",
    "She speaks ⟦Turkish=name:turkis⟧ and answered in ⟦Dutch=name:duc⟧.",
    "The ⟦Dutch=country:NL⟧ voted, as did most ⟦Greeks=country:GR⟧.",
    "⟦Turkish=country:TR!~⟧ and ⟦Greek=country:GR!~⟧ officials met.",
    // The sentence says what an unknown name is.
    "⟦Gorbel=name:gorbel⟧, a village in the north, was flooded.",
    "⟦Gorbel=person:gorbel@⟧, a lawyer, was arrested.",
    "They bought shares of ⟦Gorbel=name:gorbel⟧, a company with 40 workers.",
    "His tutor ⟦Gorbel=person:gorbel⟧ smiled.",
    "⟦Lake Gorbel=name:lake gorbel⟧ froze in the town of ⟦Venning=name:vening⟧.",
    "⟦Gorbel=person:gorbel⟧, 87, fell.",
    "They cited ⟦Article 5=name:article 5⟧ and ⟦Title IX=name:title ix⟧.",
    "The ⟦Council on Foreign Relations=name:cuncil on forign relations⟧ met.",
    "⟦MINISTRY OF TRADE=name:ministri of trade⟧ WARNS ⟦TURKEY=country:TR⟧",
    "He ended a decade of ⟦Arab=name:arab~⟧ rule and left the ⟦Islamists=name:islamists⟧ behind.",
  ]

  @Test(arguments: cases) func names(_ marked: String) {
    let expected = MarkedNames(marked)
    #expect(expected.found() == expected.names)
  }

  @Test func initialCapitalsNeedTheDocument() {
    let alone = MarkedNames("Grumbling is late.\nOften is late.")
    #expect(alone.found().isEmpty)
    let known = MarkedNames("We asked ⟦Gorbel=name:gorbel⟧ today.\n⟦Gorbel=name:gorbel⟧ is late.")
    #expect(known.found() == known.names)
  }

  /// What the text knows as a name is not made longer by the verb behind it in a line of capitals.
  @Test func headlinesNameNobodyElse() {
    let marked = MarkedNames(
      "⟦GORBEL=name:gorbel⟧ TOP ⟦HARWICK=name:harwik⟧ AGAIN\nThey saw ⟦Gorbel=name:gorbel⟧ and "
        + "⟦Harwick=name:harwik⟧ play.")
    #expect(marked.found() == marked.names)
  }

  @Test func mentionsLieOnTokensInOrderWithoutOverlap() {
    for marked in Self.cases {
      let text = MarkedNames(marked).text
      let sentences = PlainTokens.sentences(of: text)
      expectOrder(PlainTokens.names(of: text).mentions, sentences)
    }
  }

  @Test func spellingsAndFormsOfOneDocumentMeet() {
    let spellings = MarkedNames(
      "Foreign Minister ⟦Abbas Araghchi=person:aragci abas@⟧ left.\nLater Mr. ⟦Araqchi=person:aragci abas@⟧ spoke to "
        + "⟦Mohammad Rezaei=person:rezai mohamad⟧ and ⟦Muhammad Rezaei=person:rezai mohamad⟧.")
    #expect(spellings.found() == spellings.names)
    let composed = MarkedNames("⟦Recep Tayyip Erdo\u{11F}an=person:erdogan recep taip⟧ met ⟦\u{C7}elik=name:celik⟧.")
    let decomposed = MarkedNames(
      "⟦Recep Tayyip Erdog\u{306}an=person:erdogan recep taip⟧ met ⟦C\u{327}elik=name:celik⟧.")
    #expect(composed.found() == composed.names)
    #expect(decomposed.found() == decomposed.names)
  }

  /// Any soup of words and marks is read without a trap, in order, on tokens, and twice alike.
  @Test func anyTokensAreRead() {
    let words = [
      "Turkey", "Ankara", "said", "President", "Mr.", "Anna", "of", "the", "and", "al", "-", "'s", "(", ")", "AKP",
      "Ministry",
      "Justice", "Party", ",", "in", "J.", "Kim", "van", "U.S.", "“", ":", "12", "Erdoğan", "Minister", "&", "May",
      "for",
      "spokesman", "Trade", ".", "&", "NATO", "Turkish",
    ]
    var state: UInt64 = 42
    for _ in 0..<400 {
      var line = ""
      for _ in 0..<14 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        line += words[Int(state >> 33) % words.count] + (state >> 20 & 7 == 0 ? "" : " ")
      }
      let text = DerivedText(line)
      let sentences = PlainTokens.sentences(of: text)
      let found = PlainTokens.names(of: text).mentions
      #expect(found == PlainTokens.names(of: text).mentions)
      expectOrder(found, sentences)
    }
  }

  private func expectOrder(_ found: [[Mention]], _ sentences: [Sentence]) {
    for (sentence, mentions) in zip(sentences, found) {
      let starts = Set(sentence.tokens.map(\.range.start))
      let ends = Set(sentence.tokens.map(\.range.end))
      var last = sentence.range.start
      for mention in mentions {
        #expect(mention.range.start >= last && sentence.range.contains(mention.range))
        #expect(starts.contains(mention.range.start) && ends.contains(mention.range.end))
        #expect(mention.role.map { !$0.overlaps(mention.range) || mention.key.hasPrefix("role:") } ?? true)
        #expect(!mention.key.isEmpty)
        last = mention.range.end
      }
    }
  }

  @Test func kindsComeFromTheWholeDocument() {
    let found = kinds("Gorbel is far.\nThey live in Gorbel, a town on the river.\nGorbel has a school.")
    #expect(found == [.place, .place, .place])
    #expect(kinds("Gorbel left.\nThey met Gorbel, a lawyer from Oslo.").prefix(2) == [.person, .person])
    #expect(
      kinds("They blamed Gorbel.\nGorbel, a company from Oslo, denied it.").prefix(2) == [
        .organisation, .organisation,
      ])
    #expect(kinds("Nothing happened during Gorbelfest.") == [.event])
  }

  private func kinds(_ text: String) -> [EntityKind] {
    PlainTokens.names(of: DerivedText(text)).mentions.joined().map(\.kind)
  }

  /// A document of n sentences costs n times what one costs: thousands of namesakes and of names are read in time.
  @Test func longDocumentsAreRead() {
    var text = ""
    for index in 0..<300 {
      let letters = String(UnicodeScalar(UInt8(97 + index % 26))) + String(UnicodeScalar(UInt8(97 + index / 26 % 26)))
      text += "X\(letters)an Holm met B\(letters)el and Lake B\(letters)el Party.\n"
    }
    let found = PlainTokens.names(of: DerivedText(text)).mentions
    #expect(found.count == 300 && found.allSatisfy { $0.count >= 2 })
  }

  @Test func roleAloneIsNoIdentity() throws {
    let text = DerivedText("President Anna Holm came.\nThe President left.")
    let found = PlainTokens.names(of: text).mentions.joined()
    #expect(found.map(\.key) == ["person:holm ana", "role:president"])
    let first = try #require(found.first)
    #expect(first.role.map { text.string(in: $0) } == "President")
    #expect(text.string(in: first.titledRange) == "President Anna Holm")
  }

  @Test func resolvedNamesSayFromWhere() throws {
    let text = DerivedText("Quilla Sandoval won.\nSandoval thanked her team.")
    let found = Array(PlainTokens.names(of: text).mentions.joined())
    #expect(found.map(\.key) == ["person:sandoval kuila", "person:sandoval kuila"])
    #expect(try #require(found.last).resolvedFrom.map { text.string(in: $0) } == "Quilla Sandoval")
  }
}
