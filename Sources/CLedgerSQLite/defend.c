#include "CLedgerSQLite.h"

int ledger_defend(sqlite3 *connection) {
  int is_on = 0;
  if (sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, &is_on) != SQLITE_OK) return 1;
  return is_on ? 0 : 1;
}
