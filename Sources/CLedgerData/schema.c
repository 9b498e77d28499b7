#include "CLedgerData.h"

static const char schema[] = {
#embed "../../ledger.sqlite.schema" suffix(, 0)
};

const char *const ledger_schema = schema;
