#include "CLedgerData.h"

static const unsigned char english[] = {
#embed "Models/english.model" if_empty('\n')
};
const struct ledger_table ledger_model_english = {english, sizeof english};
