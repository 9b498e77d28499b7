import CLedgerData

/// The embedded word tables, one file of `Sources/CLedgerData/Tables` each.
public enum LexiconSource: Sendable, CaseIterable {
  /// Abbreviations and what may follow them (sentence splitting).
  case abbreviations
  /// Words of English with their counts, sorted by bytes (joining of broken words).
  case words
  /// Phrases that betray what is no part of an article.
  case furniture
  /// Countries with their names, capitals and demonyms.
  case countries
  /// Organisations with their acronyms and other names.
  case organisations
  /// Titles and roles that stand before or after a person's name.
  case titles
  /// Given names, for telling persons from places.
  case givenNames
  /// Number words, fractions and magnitudes.
  case numberWords
  /// Units of measure with dimension and factor to SI.
  case units
  /// Currencies: codes, signs and names.
  case currencies
  /// Months, days of the week and seasons.
  case calendar
  case holidays
  /// Verbs and nouns that introduce what somebody says.
  case reportingWords
  /// Pairs of predicates that exclude each other.
  case antonyms
  /// Words that negate or weaken a statement.
  case polarity
  /// Words that say for what or against what somebody stands.
  case stances
  /// Words that the comparison of claims holds for the same, or for empty.
  case comparison
  /// What each kind of evidence weighs when two claims are held to be about one matter.
  case evidence
  /// Small words of languages.
  case languages
  /// Words that decide where a name begins, goes on and ends.
  case nameWords
  /// Names that mean the same although they are spelled otherwise, and some that must stay apart.
  case nameVariants
  /// Words by which lines around an article are known.
  case blockWords
  /// Parts of words before or behind a hyphen: columns class and words.
  case hyphenWords
  /// Names, nouns and verbs that tell what a pronoun may stand for.
  case agreement
  /// Lemmas that no rule gives, sorted by bytes (lemmatizer).
  case lemmas
  /// What rules do to endings, sorted by bytes (lemmatizer).
  case lemmaRules
  /// Irregular forms of verbs and nouns (training of the lemmatizer).
  case irregularForms
  /// Words of WordNet by lemma and part of speech, sorted by bytes.
  case wordNet
  /// Kinds of WordNet in depth-first order, sorted by bytes.
  case wordNetKinds
  /// Names of characters in HTML, sorted by bytes.
  case characterReferences
  /// Words by which the parts of a web page are known.
  case pageWords
  /// What each sign weighs when a block of a web page is held to be part of the article.
  case pageSigns

  /// The bytes of the file; they live as long as the program.
  public var bytes: UnsafeBufferPointer<UInt8> {
    let table =
      switch self {
      case .abbreviations: ledger_table_abbreviations
      case .words: ledger_table_words
      case .furniture: ledger_table_furniture
      case .countries: ledger_table_countries
      case .organisations: ledger_table_organisations
      case .titles: ledger_table_titles
      case .givenNames: ledger_table_given_names
      case .numberWords: ledger_table_number_words
      case .units: ledger_table_units
      case .currencies: ledger_table_currencies
      case .calendar: ledger_table_calendar
      case .holidays: ledger_table_holidays
      case .reportingWords: ledger_table_reporting_words
      case .antonyms: ledger_table_antonyms
      case .polarity: ledger_table_polarity
      case .stances: ledger_table_stances
      case .comparison: ledger_table_comparison
      case .evidence: ledger_table_evidence
      case .languages: ledger_table_languages
      case .nameWords: ledger_table_name_words
      case .nameVariants: ledger_table_name_variants
      case .blockWords: ledger_table_block_words
      case .hyphenWords: ledger_table_hyphen_words
      case .agreement: ledger_table_agreement
      case .lemmas: ledger_table_lemmas
      case .lemmaRules: ledger_table_lemma_rules
      case .irregularForms: ledger_table_irregular_forms
      case .wordNet: ledger_table_wordnet
      case .wordNetKinds: ledger_table_wordnet_kinds
      case .characterReferences: ledger_table_character_references
      case .pageWords: ledger_table_page_words
      case .pageSigns: ledger_table_page_signs
      }
    return UnsafeBufferPointer(start: table.bytes, count: table.count)
  }
}
