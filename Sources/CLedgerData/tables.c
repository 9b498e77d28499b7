#include "CLedgerData.h"

// Each table of Tables/ becomes an array; an empty file becomes one line break.

static const unsigned char abbreviations[] = {
#embed "Tables/abbreviations.tsv" if_empty('\n')
};
const struct ledger_table ledger_table_abbreviations = {abbreviations, sizeof abbreviations};

static const unsigned char words[] = {
#embed "Tables/words.tsv" if_empty('\n')
};
const struct ledger_table ledger_table_words = {words, sizeof words};

static const unsigned char furniture[] = {
#embed "Tables/furniture.tsv" if_empty('\n')
};
const struct ledger_table ledger_table_furniture = {furniture, sizeof furniture};

static const unsigned char countries[] = {
#embed "Tables/countries.tsv" if_empty('\n')
};
const struct ledger_table ledger_table_countries = {countries, sizeof countries};

static const unsigned char organisations[] = {
#embed "Tables/organisations.tsv" if_empty('\n')
};
const struct ledger_table ledger_table_organisations = {organisations, sizeof organisations};

static const unsigned char titles[] = {
#embed "Tables/titles.tsv" if_empty('\n')
};
const struct ledger_table ledger_table_titles = {titles, sizeof titles};

static const unsigned char given_names[] = {
#embed "Tables/given-names.tsv" if_empty('\n')
};
const struct ledger_table ledger_table_given_names = {given_names, sizeof given_names};

static const unsigned char number_words[] = {
#embed "Tables/number-words.tsv" if_empty('\n')
};
const struct ledger_table ledger_table_number_words = {number_words, sizeof number_words};

static const unsigned char units[] = {
#embed "Tables/units.tsv" if_empty('\n')
};
const struct ledger_table ledger_table_units = {units, sizeof units};

static const unsigned char currencies[] = {
#embed "Tables/currencies.tsv" if_empty('\n')
};
const struct ledger_table ledger_table_currencies = {currencies, sizeof currencies};

static const unsigned char holidays[] = {
#embed "Tables/holidays.tsv" if_empty('\n')
};
const struct ledger_table ledger_table_holidays = {holidays, sizeof holidays};

static const unsigned char calendar[] = {
#embed "Tables/calendar.tsv" if_empty('\n')
};
const struct ledger_table ledger_table_calendar = {calendar, sizeof calendar};

static const unsigned char reporting_words[] = {
#embed "Tables/reporting-words.tsv" if_empty('\n')
};
const struct ledger_table ledger_table_reporting_words = {reporting_words, sizeof reporting_words};

static const unsigned char antonyms[] = {
#embed "Tables/antonyms.tsv" if_empty('\n')
};
const struct ledger_table ledger_table_antonyms = {antonyms, sizeof antonyms};

static const unsigned char polarity[] = {
#embed "Tables/polarity.tsv" if_empty('\n')
};
const struct ledger_table ledger_table_polarity = {polarity, sizeof polarity};

static const unsigned char stances[] = {
#embed "Tables/stances.tsv" if_empty('\n')
};
const struct ledger_table ledger_table_stances = {stances, sizeof stances};

static const unsigned char comparison[] = {
#embed "Tables/comparison.tsv" if_empty('\n')
};
const struct ledger_table ledger_table_comparison = {comparison, sizeof comparison};

static const unsigned char languages[] = {
#embed "Tables/languages.tsv" if_empty('\n')
};
const struct ledger_table ledger_table_languages = {languages, sizeof languages};

static const unsigned char name_words[] = {
#embed "Tables/name-words.tsv" if_empty('\n')
};
const struct ledger_table ledger_table_name_words = {name_words, sizeof name_words};

static const unsigned char name_variants[] = {
#embed "Tables/name-variants.tsv" if_empty('\n')
};
const struct ledger_table ledger_table_name_variants = {name_variants, sizeof name_variants};

static const unsigned char block_words[] = {
#embed "Tables/block-words.tsv" if_empty('\n')
};
const struct ledger_table ledger_table_block_words = {block_words, sizeof block_words};

static const unsigned char hyphen_words[] = {
#embed "Tables/hyphen-words.tsv" if_empty('\n')
};
const struct ledger_table ledger_table_hyphen_words = {hyphen_words, sizeof hyphen_words};

static const unsigned char agreement[] = {
#embed "Tables/agreement.tsv" if_empty('\n')
};
const struct ledger_table ledger_table_agreement = {agreement, sizeof agreement};

static const unsigned char lemmas[] = {
#embed "Tables/lemmas.tsv" if_empty('\n')
};
const struct ledger_table ledger_table_lemmas = {lemmas, sizeof lemmas};

static const unsigned char lemma_rules[] = {
#embed "Tables/lemma-rules.tsv" if_empty('\n')
};
const struct ledger_table ledger_table_lemma_rules = {lemma_rules, sizeof lemma_rules};

static const unsigned char irregular_forms[] = {
#embed "Tables/irregular-forms.tsv" if_empty('\n')
};
const struct ledger_table ledger_table_irregular_forms = {irregular_forms, sizeof irregular_forms};

static const unsigned char wordnet[] = {
#embed "Tables/wordnet.tsv" if_empty('\n')
};
const struct ledger_table ledger_table_wordnet = {wordnet, sizeof wordnet};

static const unsigned char wordnet_kinds[] = {
#embed "Tables/wordnet-kinds.tsv" if_empty('\n')
};
const struct ledger_table ledger_table_wordnet_kinds = {wordnet_kinds, sizeof wordnet_kinds};

static const unsigned char evidence[] = {
#embed "Tables/evidence.tsv" if_empty('\n')
};
const struct ledger_table ledger_table_evidence = {evidence, sizeof evidence};

static const unsigned char character_references[] = {
#embed "Tables/character-references.tsv" if_empty('\n')
};
const struct ledger_table ledger_table_character_references = {character_references, sizeof character_references};

static const unsigned char page_words[] = {
#embed "Tables/page-words.tsv" if_empty('\n')
};
const struct ledger_table ledger_table_page_words = {page_words, sizeof page_words};

static const unsigned char page_signs[] = {
#embed "Tables/page-signs.tsv" if_empty('\n')
};
const struct ledger_table ledger_table_page_signs = {page_signs, sizeof page_signs};
