/// The word lists of the tokenizer; they follow the treebanks' guidelines.
struct TokenLexicon: Sendable {
  static let shared = TokenLexicon(abbreviations: .shared)

  let abbreviations: AbbreviationLexicon

  /// Parts before a hyphen that stay with their word: "co-founder", "e-mail", "mid-August".
  let prefixes = WordKey.set(
    """
    ante anti arch be bi co counter cross cyber de dis e ex extra hetero homo hyper hypo inter intra macro mega meta \
    micro mid mini multi neo non over para peri post pre pro pseudo psycho quadri re retro semi socio sub super supra \
    tri ultra un uni
    """)
  /// Parts after a hyphen that stay with their word: "Kafka-esque".
  let suffixes = WordKey.set("esque fest fold gate itis less rama")
  /// What stands after an apostrophe as a token of its own: "Syria|'s".
  let clitics = WordKey.set("s m d ll re ve")
  /// Words written without the apostrophe that are two all the same, with the length of the first part.
  let contractions: [UInt64: Int] = [
    "cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "dont": 2, "doesnt": 4, "didnt": 3, "isnt": 2, "arent": 3,
    "wasnt": 3, "werent": 4, "hasnt": 3, "havent": 4, "hadnt": 3, "couldnt": 5, "wouldnt": 5, "shouldnt": 6,
    "cant": 2, "wont": 2, "aint": 2, "im": 1, "ive": 1, "youre": 3, "theyre": 4, "youve": 3, "theyve": 4, "thats": 4,
    "youll": 3, "theyll": 4, "outta": 3, "lotta": 3,
  ].reduce(into: [:]) { table, pair in
    let word = Array(pair.key.utf8)
    table[WordKey.of(word, 0, word.count)] = pair.value
  }
  /// Words that begin with an apostrophe, without it: "'em", "'til".
  let elided = WordKey.set(
    """
    em til till tis twas cause bout nuff round n twenties thirties forties fifties sixties seventies eighties nineties
    """)
  /// Words of up to three letters; other letters before a hyphen and a blank are a word broken off: "spr- spring".
  let short = WordKey.set(
    """
    a i o am an as at be by do go he hi if in is it me my no of oh ok on or so to tv uk un up us we act add age ago aid \
    aim air all and any arm art ask bad bag ban bar bed bet big bit box boy bus but buy can car cat cop cry cup cut day \
    did die dog dry due eat egg end era eye far fat fed few fit fix fly for fun gap gas get god got gun guy had has hat \
    her him his hit hot how ice ill its job joy key kid law lay leg let lie log lot low mad man map may men met mid mix \
    mom new non nor not now odd off oil old one our out own pay per pet pre pro put ran raw red rid row run sad sat saw \
    say sea see set she sir sit six sky son sum sun tax tea ten the tie tip too top toy try two use van via war was way \
    web who why win won yes yet you
    """)
  /// What a hyphen that waits for its second part goes before: "pre- and post-war", "two- to three-year".
  let coordinators = WordKey.set("and or to but versus")
  /// Units that are written close to their number: "10|km", "5|pm".
  let units = WordKey.set(
    """
    am pm km kg mg mm cm m nm ml cl l k mw gw kw kwh mwh gwh tb gb mb kb hz khz mhz ghz bn mn tn mm ft lb lbs oz mph \
    kph kmh pc ha kt bpd yds yd in hp min mins hr hrs sec secs ms yr yrs c f p x
    """)
  /// Last parts of host and file names.
  let domains = WordKey.set(
    """
    com org net edu gov mil int info biz co uk us ca au nz de fr it es ru cn jp in ie eu ch at be nl se no dk fi pl br \
    mx ar za il ir tr ua io tv me ly ai app dev news html htm php asp aspx pdf doc docx xls xlsx ppt pptx txt csv json \
    xml zip jpg jpeg png gif mp3 mp4 exe js py
    """)
  /// Small words that a forgotten blank after a stop reveals: "ended.the next".
  let small = WordKey.set("the a an and but or i it he she they we you this that these those there in on if so as")
}
