#ifndef CLEDGERDATA_H
#define CLEDGERDATA_H

#include <stddef.h>

/// The text of ledger.sqlite.schema, ended by a zero byte.
extern const char *const ledger_schema;

/// An embedded file of Tables/.
struct ledger_table {
  const unsigned char *bytes;
  size_t count;
};

extern const struct ledger_table ledger_table_abbreviations;
extern const struct ledger_table ledger_table_words;
extern const struct ledger_table ledger_table_furniture;
extern const struct ledger_table ledger_table_countries;
extern const struct ledger_table ledger_table_organisations;
extern const struct ledger_table ledger_table_titles;
extern const struct ledger_table ledger_table_given_names;
extern const struct ledger_table ledger_table_number_words;
extern const struct ledger_table ledger_table_units;
extern const struct ledger_table ledger_table_currencies;
extern const struct ledger_table ledger_table_calendar;
extern const struct ledger_table ledger_table_holidays;
extern const struct ledger_table ledger_table_reporting_words;
extern const struct ledger_table ledger_table_antonyms;
extern const struct ledger_table ledger_table_polarity;
extern const struct ledger_table ledger_table_stances;
extern const struct ledger_table ledger_table_comparison;
extern const struct ledger_table ledger_table_evidence;
extern const struct ledger_table ledger_table_languages;
extern const struct ledger_table ledger_table_name_words;
extern const struct ledger_table ledger_table_name_variants;
extern const struct ledger_table ledger_table_block_words;
extern const struct ledger_table ledger_table_hyphen_words;
extern const struct ledger_table ledger_table_agreement;
extern const struct ledger_table ledger_table_lemmas;
extern const struct ledger_table ledger_table_lemma_rules;
extern const struct ledger_table ledger_table_irregular_forms;
extern const struct ledger_table ledger_table_wordnet;
extern const struct ledger_table ledger_table_wordnet_kinds;
extern const struct ledger_table ledger_table_character_references;
extern const struct ledger_table ledger_table_page_words;
extern const struct ledger_table ledger_table_page_signs;

/// The language model: Models/english.model.
extern const struct ledger_table ledger_model_english;

/// The word vectors: Models/english.vectors.
extern const struct ledger_table ledger_vectors_english;

#endif
