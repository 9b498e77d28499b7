#include "CLedgerData.h"

static const unsigned char english[] = {
#embed "Models/english.model" if_empty('\n')
};
const struct ledger_table ledger_model_english = {english, sizeof english};

static const unsigned char english_vectors[] = {
#embed "Models/english.vectors" if_empty('\n')
};
const struct ledger_table ledger_vectors_english = {english_vectors, sizeof english_vectors};
