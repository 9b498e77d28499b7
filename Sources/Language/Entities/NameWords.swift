/// Words of English grammar and word formation that decide where a name begins, goes on and ends.
enum NameWords {
  /// Pronouns, determiners, prepositions, conjunctions, auxiliaries and sentence adverbs: no names by themselves.
  static let closedClass: Set<String> = words(
    """
    a an the this that these those some any each every all both many much more most few fewer several another
    other such no none i me my mine myself you your yours he him his she her hers it its itself we us our ours
    they them their theirs who whom whose which what whatever whoever when where why how whether if unless
    although though because since while as than so and or but nor yet for in on at by to from of off with without
    within into onto over under above below after before during until till about against among amid between beyond
    despite toward towards through throughout across along around behind beside besides near per via up down out
    not never also too even only just still again always often sometimes perhaps maybe however moreover
    furthermore meanwhile nevertheless nonetheless therefore thus hence instead otherwise then there here now
    today yesterday tomorrow tonight later earlier soon once twice first second third last next recently finally
    eventually initially previously currently already indeed please yes no oh ok okay well hello hi hey thanks
    thank is are was were be been being am do does did have has had will would shall should can could may might
    must ought let lets according given following including like unlike regarding concerning one two three four
    five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million dozens hundreds
    thousands millions half nobody nothing everyone everybody everything someone something anyone anything
    somebody anybody asked speaking citing quoting added adding despite except amidst upon nor either neither
    whereas
    """)

  /// Days and months: capitalised, never names of somebody or something, save inside a name.
  static let calendar: Set<String> = words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat
    sun am pm gmt utc est edt cet bst bc ad ce bce
    """)

  /// Frequent first words of sentences that no other table has.
  static let commonOpeners: Set<String> = words(
    """
    people men women children police authorities critics supporters protesters troops forces soldiers rescuers
    residents workers students voters investors markets prices shares stocks oil gold gas inflation unemployment
    officials sources experts analysts scientists researchers media reports photo photos video image images file
    read click share follow subscribe breaking update live news analysis opinion exclusive editor note former
    senior top local national regional international foreign federal central state government parliament army
    military navy security intelligence public private new old good great big small high low early late long short
    young human political economic social global western eastern northern southern north south east west world war
    peace talks attack attacks fighting violence aid food water power energy health education climate weather
    photography courtesy credit source chapter section figure table part page step question answer abstract
    introduction conclusion references background methods results discussion sorry sure right wow god dear mom dad
    mum sir madam everyone guys man boy girl time day night year month week morning evening while based asked born
    raised made seen known used
    """)

  /// Adjectives of peoples, faiths and regions that no country stands behind.
  static let originAdjectives: Set<String> = words(
    """
    western eastern northern southern arab arabic kurdish muslim islamic islamist christian catholic jewish
    zionist sunni shia shiite alawite druze yazidi hindu buddhist protestant orthodox european african asian
    american latin hispanic caucasian balkan baltic nordic scandinavian mediterranean arctic tibetan uyghur uighur
    chechen catalan basque scottish welsh english bavarian sicilian palestinian communist marxist nazi fascist
    victorian biblical ottoman byzantine roman anglo
    """)

  /// Abbreviations in capitals that name no one.
  static let plainAcronyms: Set<String> = words(
    """
    ok tv iq id cd dvd pc gps usb pdf gdp dna rna hiv aids url faq diy rsvp asap bc ad ce bce vip led lgbt covid
    cpi usd eur gbp jpy cny rmb chf cad aud nzd sek nok dkk try rub uah pln huf czk ron gel kzt azn amd irr iqd
    ils sar aed qar kwd egp inr pkr krw idr thb vnd zar brl mxn btc fx
    """)

  /// Last words of names of institutions.
  static let institutionHeads: Set<String> = words(
    """
    academy administration agency airlines airways alliance ambassadors army assembly association authority bank
    board brigade brigades bureau cabinet center centre chamber church club coalition college command commission
    committee company confederation congress conservancy consortium cooperative corporation corps council court
    department directorate embassy exchange federation fleet force forces foundation front fund group guard guards
    hospital house inc industries inquirer institute institution intelligence journal laboratory laboratories
    league library ltd llc magazine marines media ministry courier herald tribune gazette chronicle observatory
    monitor wire desk observer protection mission mosque movement museum navy network news office orchestra
    organisation organization parliament party patrol police post press radio school schools secretariat senate
    service services society studio studios supreme symphony syndicate team television temple theater theatre
    times trust union unit university watch workers
    """)

  /// First words of names that go on with "of": "Ministry of Trade", "Bay of Pigs".
  static let ofHeads: Set<String> = words(
    """
    academy archdiocese army articles assembly association bank battle bay bill board book bureau cape center
    centre chamber church city college commission committee confederation conference congress convention council
    county court declaration department diocese division duchy embassy emirate faculty federation fellowship
    foundation garden grand gulf hall house institute institutes institution isle isles journal kingdom lake
    league library ministry mount movement museum museums office order organisation organization palace parliament
    party peace people peoples port province republic republics river school sea siege society state states
    statue straits strait supreme synod temple theatre tower treaty union university valley voice
    """)

  /// First words of names of persons that go on with "of": "Earl of Essex".
  static let personOfHeads: Set<String> = words("baron baroness count countess duchess duke earl marquess viscount")

  static let placeHeads: Set<String> = words(
    """
    airport archipelago avenue base bay beach boulevard bridge camp canal canyon cape castle cathedral cemetery
    city coast corridor county creek crossing desert district falls field forest garden gardens gulf harbor
    harbour heights highway hill hills island islands isle lake lane mall mountain mountains mount ocean oblast
    palace park peak peninsula plateau plaza port prefecture province quarter range reef region reservoir ridge
    river road sea shore square stadium station strait street suburb terminal territory tower town township trail
    tunnel valley village volcano
    """)
  static let placeOpeners: Set<String> = words("mount lake cape fort port san santa saint st. st new los las el rio")

  static let eventHeads: Set<String> = words(
    """
    accord accords campaign carnival ceremony championship championships conference congress crisis cup earthquake
    election elections expo festival fire flood forum games genocide holocaust intifada massacre marathon olympics
    operation rally revolution riots spring storm summit tournament uprising war wars week
    """)
  static let eventOpeners: Set<String> = words("hurricane cyclone typhoon operation tropical battle")
  static let workHeads: Set<String> = words(
    "act agreement amendment award bill charter code constitution convention declaration directive law pact plan "
      + "prize mechanism protocol regulation resolution treaty")

  /// Words between the parts of a person's name.
  static let particles: Set<String> = words(
    "van von der den de da di do dos das della del du la le bin ben ibn binti al el ul ur zu ter ten af av y")
  /// Those that only persons have.
  static let personParticles: Set<String> = words("van von der den bin ben ibn binti al el ul ur zu ter ten af della")
  /// Particles that may open a name that stands alone: "bin Salman", "al-Sisi".
  static let openingParticles: Set<String> = words("al el bin ibn van von as ash ad ar an")

  /// Prepositions that make a capital a place.
  static let placePrepositions: Set<String> = words(
    "in at near from to around outside inside throughout across into toward towards through via leaving visiting "
      + "visited reached central downtown northern southern eastern western north south east west")
  /// Nouns that go on with "of" and a place.
  static let siteNouns: Set<String> = words(
    "mayor residents people inhabitants outskirts edge centre center capital municipality north south east west streets"
  )
  /// Nouns after a capital or country that make it a place.
  static let placeNouns: Set<String> = words(
    "airport hospital street streets suburb suburbs neighborhood neighbourhood resident residents mayor skyline subway "
      + "metro university stadium summit conference time marathon museum hotel school church mosque restaurant")
  /// Auxiliaries of somebody who decides.
  static let actingAuxiliaries: Set<String> = words("has will would should must had does did 'll wo")
  /// Nouns after a nationality or a country's genitive that mean its government.
  static let governmentNouns: Set<String> = words(
    """
    government governments authorities officials official administration president minister ministers ministry
    leader leaders leadership parliament lawmakers cabinet diplomats diplomat diplomacy forces troops army
    military navy soldiers spokesman spokesperson spokeswoman regime delegation negotiators negotiator position
    demands demand objections objection veto policy approval consent bid membership request decision refusal
    sanctions embassy ambassador ambassadors envoy prime foreign defence defense interior finance intelligence
    police state stance effort efforts support readiness attack attacks strikes offensive retaliation actions
    warning threat threats plan plans proposal response pressure strategy pledge vow ban tariffs
    """)

  /// A noun that many names share, so that it stands for none of them by itself: "Ministry", "River", "President".
  static func isGeneric(_ word: String) -> Bool {
    institutionHeads.contains(word) || ofHeads.contains(word) || placeHeads.contains(word) || eventHeads.contains(word)
      || workHeads.contains(word) || placeOpeners.contains(word) || commonOpeners.contains(word)
      || closedClass.contains(word)
  }

  /// A word whose capital or small letter says nothing about a heading.
  static func isFunction(_ word: String) -> Bool { closedClass.contains(word) || isCalendar(word) }

  static func isCalendar(_ word: String) -> Bool {
    calendar.contains(word) || word.hasSuffix(".") && calendar.contains(String(word.dropLast()))
      || word.hasSuffix("days") && calendar.contains(String(word.dropLast()))
  }

  /// A noun for an institution, singular or plural.
  static func isInstitution(_ word: String) -> Bool {
    if institutionHeads.contains(word) { return true }
    guard word.hasSuffix("s") else { return false }
    let stem = String(word.dropLast())
    return institutionHeads.contains(stem) || word.hasSuffix("ies") && institutionHeads.contains(stem.dropLast(2) + "y")
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
