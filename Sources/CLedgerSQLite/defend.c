#include "CLedgerSQLite.h"

#include <sqlite3.h>

int ledger_defend(void *connection) {
  int is_on = 0;
  if (sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, &is_on) != SQLITE_OK) return 1;
  return is_on ? 0 : 1;
}
