#ifndef CLEDGERSQLITE_H
#define CLEDGERSQLITE_H

/// Keeps SQL, also that of a hostile file, from damaging a database on this connection: no writing to shadow tables, to
/// the schema or to pages (SQLITE_DBCONFIG_DEFENSIVE). Swift cannot call the variadic function of SQLite.
///
/// connection: a sqlite3 *. Returns 0 when it is so from now on.
int ledger_defend(void *connection);

#endif
