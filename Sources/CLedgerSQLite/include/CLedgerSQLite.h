#ifndef CLEDGERSQLITE_H
#define CLEDGERSQLITE_H

#include <sqlite3.h>

/// Keeps SQL, also that of a hostile file, from damaging a database on this connection: no writing to shadow tables, to
/// the schema or to pages (SQLITE_DBCONFIG_DEFENSIVE). Swift cannot call the variadic function of SQLite.
///
/// Returns 0 when it is so from now on.
int ledger_defend(sqlite3 *connection);

#endif
