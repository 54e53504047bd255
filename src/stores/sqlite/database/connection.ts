import type Sqlite from 'better-sqlite3'

/** An open SQLite database. */
export type Connection = Sqlite.Database
